package org.separatrix.study.trials;

import java.util.List;
import java.util.stream.Stream;
import org.separatrix.experiment.Choice;
import org.separatrix.experiment.CouplingReader;
import org.separatrix.experiment.DecoderKeys;
import org.separatrix.experiment.DisorderKeys;
import org.separatrix.experiment.ReadKeys;
import org.separatrix.experiment.RouterReader;
import org.separatrix.experiment.Rule;
import org.separatrix.experiment.TransferReader;
import org.separatrix.study.router.RouterKeys;

/** The keys that trials of rings read, and with experts beside them those of the experts. */
public final class TrialKeys {

    /** Of the model, the noise and the read-out; an experiment without experts reads no more. */
    public static final List<Rule> RINGS = Stream.of(
                    Rule.read(
                            List.of("seed", "trials", "batch", "paired", "placement", "model", "protocol", "readout")),
                    DisorderKeys.RULES.stream(),
                    TransferReader.rules(),
                    DecoderKeys.rules(),
                    CouplingReader.rules(),
                    Stream.of(
                            Rule.reads("model.cross.modulation", Choice.is("model.cross.kind", "structured")),
                            Rule.reads(
                                    "readout.fluctuations.from", Choice.isNotZero("readout.fluctuations.longest-lag"))))
            .flatMap(rules -> rules)
            .toList();

    static final ReadKeys KEYS = new ReadKeys(Stream.of(
                    Rule.read(List.of("name", "study")),
                    RINGS.stream(),
                    RouterKeys.BESIDE_RINGS.stream().map(rule -> rule.and(Choice.stated(RouterReader.BESIDE_RINGS))))
            .flatMap(rules -> rules)
            .toList());

    private TrialKeys() {}
}
