package org.separatrix.experiment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The warnings of an experiment.
 *
 * @param ofAll found in its conditions, of every kind of study
 * @param ofTrials found in its conditions, of what only trials read; none where there are no trials
 */
record Warnings(List<Warning> ofAll, List<Warning> ofTrials) {

    /** What is looked for in the conditions, in one reading of them. */
    static final class Checks implements ConditionObserver {

        private final ConditionCheck ofAll = new EmptyEpochs();
        private final List<ConditionCheck> ofTrials;

        Checks(Sweep sweep) {
            boolean dtSwept = sweep.sweeps(Parameters.DT);
            ofTrials = List.of(new OverlappingWindows(), new ShortenedTrials(dtSwept), new NoiseWithoutLimit(dtSwept));
        }

        @Override
        public void see(int condition, Parameters parameters) {
            ofAll.see(condition, parameters);
            ofTrials.forEach(check -> check.see(condition, parameters));
        }

        Warnings warnings(Experiment experiment) {
            Stream<ConditionCheck> apply = experiment.hasTrials() ? ofTrials.stream() : Stream.empty();
            return new Warnings(
                    ofAll.warnings(experiment).toList(),
                    apply.flatMap(check -> check.warnings(experiment)).toList());
        }
    }

    /** All of them, in the order in which they are printed. */
    List<Warning> of(Experiment experiment) {
        return Stream.of(
                        ofAll.stream(),
                        experiment.kind().warnings(experiment),
                        ofTrials.stream(),
                        OverriddenSettings.in(experiment),
                        UnreadKeys.idle(experiment),
                        UnreadKeys.readInSomeConditions(experiment))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}
