package org.separatrix.experiment;

import java.util.List;

/** Variants by the line of an experiment file that chooses them, as {@code coupling.kind = delayed}. */
public final class ChosenVariants {

    private static final List<VariantReader<?>> READERS =
            List.of(TransferReader.KINDS, Parameters.DECODERS, CouplingReader.KINDS, TrainingReader.METHODS);

    private ChosenVariants() {}

    /** All that this program can compute with what is on its class path. */
    public static List<String> known() {
        return READERS.stream()
                .flatMap(reader -> reader.names().stream().map(reader::choosing))
                .toList();
    }

    /** Those that the conditions of an experiment need. */
    public static List<String> of(Experiment experiment) {
        return READERS.stream()
                .filter(reader -> experiment.read(reader.chooser()) != Extent.NOWHERE)
                .flatMap(reader -> experiment.words(reader.chooser()).map(reader::choosing))
                .distinct()
                .toList();
    }
}
