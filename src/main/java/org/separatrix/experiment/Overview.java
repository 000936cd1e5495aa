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

    /**
     * Reads every condition, so that none of them is found wanting in the middle of a run.
     *
     * @param spread whether the participants of a batch live on different nodes
     * @param placement where that was written
     */
    static Overview of(Conditions conditions, int count, boolean spread, String placement) {
        int rings = 0;
        int largest = Integer.MAX_VALUE;
        int largestMeasured = Integer.MAX_VALUE;
        boolean measured = false;
        boolean racing = false;
        boolean fluctuations = false;
        boolean routed = false;
        for (int condition = 0; condition < count; condition++) {
            Parameters parameters = conditions.parameters(condition);
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
        return new Overview(rings, measured ? largestMeasured : largest, measured, racing, fluctuations, routed);
    }
}
