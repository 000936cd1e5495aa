package org.separatrix.experiment;

import java.util.Optional;
import org.separatrix.ring.Model;

/**
 * Common properties of all conditions.
 *
 * @param rings the most that any of them has
 * @param largestBatch the most trials that a batch may have in all of them
 * @param measured whether any of them is not in plain lockstep
 * @param racing whether the participants race in any of them
 * @param fluctuations whether those of the rates are summed in any of them
 * @param routed whether experts are beside the rings of any of them
 */
record Overview(int rings, int largestBatch, boolean measured, boolean racing, boolean fluctuations, boolean routed) {

    /** Gathers them, of all conditions that it sees. */
    static final class Gathering implements ConditionObserver {

        private final boolean spread;
        private final String placement;
        private int rings;
        private int largest = Integer.MAX_VALUE;
        private int largestMeasured = Integer.MAX_VALUE;
        private boolean measured;
        private boolean racing;
        private boolean fluctuations;
        private boolean routed;

        /**
         * @param spread whether the participants of a batch live on different nodes
         * @param placement where that was written
         */
        Gathering(boolean spread, String placement) {
            this.spread = spread;
            this.placement = placement;
        }

        /** @throws ExperimentException if it cannot be run as it is to be placed */
        @Override
        public void see(int condition, Parameters parameters) {
            Model model = parameters.model();
            rings = Math.max(rings, model.rings());
            Optional<RouterSettings> router = parameters.routerBesideRings();
            largest = Math.min(largest, Batches.largestSize(model, router, spread, false));
            largestMeasured = Math.min(largestMeasured, Batches.largestSize(model, router, spread, true));
            if (spread && parameters.readOut().fluctuations()) {
                throw new ExperimentException(
                        placement,
                        "placement: is ring, allowed where readout.fluctuations.longest-lag is above 0: batch");
            }
            measured |= !parameters.coupling().isLockstep();
            racing |= parameters.coupling().racing();
            fluctuations |= parameters.readOut().fluctuations();
            routed |= router.isPresent();
        }

        Overview overview() {
            return new Overview(rings, measured ? largestMeasured : largest, measured, racing, fluctuations, routed);
        }
    }
}
