package org.separatrix.experiment;

import java.util.List;
import java.util.stream.Stream;

/** The keys that trials of rings read, and with experts beside them those of the experts. */
final class TrialKeys {

    /** Of the model, the noise and the read-out; an experiment without experts reads no more. */
    static final List<Rule> RINGS = Stream.of(
                    Rule.read(
                            List.of("seed", "trials", "batch", "paired", "placement", "model", "protocol", "readout")),
                    DisorderKeys.RULES.stream(),
                    TransferReader.rules(),
                    Parameters.DECODERS.rules(),
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
