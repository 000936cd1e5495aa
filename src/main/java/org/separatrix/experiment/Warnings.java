package org.separatrix.experiment;

import java.util.List;
import java.util.stream.Stream;

/** Finds the warnings of an experiment. */
final class Warnings {

    /** One thing to look for. It says the same thing once, not once a condition. */
    @FunctionalInterface
    interface Check {
        Stream<Warning> in(Experiment experiment);
    }

    /** Every check there is, in the order in which their warnings are printed. */
    private static final List<Check> CHECKS = List.of(
            EmptyEpochs::in,
            experiment -> experiment.kind().warnings(experiment),
            inTrials(OverlappingWindows::in),
            inTrials(ShortenedTrials::in),
            inTrials(NoiseWithoutLimit::in),
            OverriddenSettings::in,
            UnreadKeys::idle,
            UnreadKeys::readInSomeConditions);

    private Warnings() {}

    /** A check of what only trials read. */
    private static Check inTrials(Check check) {
        return experiment -> experiment.hasTrials() ? check.in(experiment) : Stream.empty();
    }

    static List<Warning> of(Experiment experiment) {
        return CHECKS.stream().flatMap(check -> check.in(experiment)).distinct().toList();
    }
}
