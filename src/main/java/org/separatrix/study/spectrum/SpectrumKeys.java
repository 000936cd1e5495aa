package org.separatrix.study.spectrum;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.separatrix.experiment.Choice;
import org.separatrix.experiment.DisorderKeys;
import org.separatrix.experiment.ReadKeys;
import org.separatrix.experiment.Rule;
import org.separatrix.experiment.TransferReader;
import org.separatrix.study.trials.TrialKeys;

/** The keys that a spectral study reads, and those of its trials where it has them. */
final class SpectrumKeys {

    private static final Choice TRIALS = Choice.is("spectrum.trials", "true");
    private static final Choice BRANCHES = Choice.is("spectrum.study", "branches");
    private static final Choice THRESHOLDS = Choice.is("spectrum.study", "thresholds");
    private static final Choice BARRIER = Choice.is("spectrum.study", "barrier");
    private static final Choice CYCLES = Choice.is("spectrum.study", "cycles");
    private static final Choice PLANE = Choice.is("spectrum.study", "plane");
    private static final Choice DISORDER = Choice.is("spectrum.study", "disorder");

    static final ReadKeys KEYS = new ReadKeys(Stream.of(
                    Rule.read(List.of("name", "study", "spectrum", "model", "protocol")),
                    DisorderKeys.RULES.stream(),
                    TransferReader.rules(),
                    TrialKeys.RINGS.stream().map(rule -> rule.and(TRIALS)),
                    Rule.read(List.of("model.initial-rate", "model.noise-scaling", "model.dt", "model.tau"), TRIALS),
                    Rule.read(List.of("model.noise-correlation"), TRIALS),
                    Rule.read(List.of("model.dt"), Choice.is("protocol.time-unit", "ms")),
                    Rule.read(List.of("model.dt", "model.tau"), THRESHOLDS),
                    Rule.read(List.of("model.dt", "model.tau"), BARRIER),
                    Rule.read(List.of("model.noise"), TRIALS),
                    Rule.read(List.of("model.noise"), BARRIER),
                    Rule.read(List.of("model.noise"), Choice.is("spectrum.noise-averaged", "true")),
                    Stream.of(
                            Rule.reads("model.cross.modulation", Choice.is("model.cross.kind", "structured")),
                            Rule.reads(
                                    "model.cross.modulation",
                                    BRANCHES,
                                    Choice.is("spectrum.parameter", "model.cross.modulation")),
                            Rule.reads("readout.bump-threshold", THRESHOLDS),
                            Rule.reads("readout.bump-threshold", TRIALS),
                            Rule.reads("spectrum.to", DISORDER)),
                    Rule.read(
                            List.of("spectrum.parameter", "spectrum.from", "spectrum.to", "spectrum.branches"),
                            BRANCHES),
                    Rule.read(List.of("spectrum.parameter", "spectrum.from", "spectrum.to", "spectrum.plane"), PLANE),
                    Rule.read(
                            List.of("model.dt", "model.tau", "coupling.kind", "coupling.delay", "spectrum.to"), CYCLES),
                    Rule.read(List.of("spectrum.chenciner"), CYCLES),
                    Stream.of(BRANCHES, DISORDER, BARRIER, PLANE, CYCLES)
                            .map(study -> Rule.reads("spectrum.at", study)),
                    Rule.read(List.of("spectrum.start", "spectrum.durations"), THRESHOLDS),
                    Rule.read(List.of("spectrum.strengths", "spectrum.continuation"), DISORDER),
                    Rule.read(List.of("spectrum.continuation"), BRANCHES))
            .flatMap(rules -> rules)
            .toList());

    /** What belongs to the model, or to every experiment, may stand in a study that has no use for it. */
    static final Map<String, String> IDLE = Map.of(
            "seed", "nothing is drawn without trials",
            "model.tau", "the spectrum is in units of 1/tau",
            "model.dt", "a fixed point does not depend on it",
            "model.noise",
                    "the fixed points are those without noise, spectrum.noise-averaged = true takes it into account");

    private SpectrumKeys() {}
}
