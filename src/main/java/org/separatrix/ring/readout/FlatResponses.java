package org.separatrix.ring.readout;

import java.util.Arrays;

/**
 * Which responses have no angle: those that are flat, and those that are not finite.
 *
 * <p>A response r is flat where its neurons differ by less than rounding may make them differ in the course of a trial:
 *
 * <pre>
 *   max_i r_i − min_i r_i ≤ 10⁻⁹ max_i r_i + 2⁻¹⁰²²
 * </pre>
 *
 * <p>The first term is relative, so that the height of a response does not matter. The last is the smallest double with
 * all its digits: below it rates of zero and of a rounding error cannot be told apart. A response that is zero everywhere
 * is flat; that of a single neuron is not.
 */
final class FlatResponses {

    /**
     * Relative to the largest rate. Rounding leaves 10⁻¹⁶ of it a step, and a step forgets the fraction dt/τ of the
     * state.
     */
    static final double ROUNDING = 1e-9;

    private FlatResponses() {}

    /**
     * Takes their angle from the responses that have none.
     *
     * @param response {@code [neuron][trial]} flattened, ≥ 0; not modified
     * @param angles one a trial; NaN afterwards where the response is flat or not finite
     */
    static void takeAngles(double[] response, double[] angles) {
        int trials = angles.length;
        double[] least = Arrays.copyOf(response, trials);
        double[] most = least.clone();
        for (int first = trials; first < response.length; first += trials) {
            for (int trial = 0; trial < trials; trial++) {
                least[trial] = Math.min(least[trial], response[first + trial]);
                most[trial] = Math.max(most[trial], response[first + trial]);
            }
        }
        for (int trial = 0; trial < trials; trial++) {
            // Not turned round: neither a difference of NaN nor one of infinity is larger.
            if (!(most[trial] - least[trial] > negligible(most[trial]))) {
                angles[trial] = Double.NaN;
            }
        }
    }

    /** What cannot be told from zero beside a number ≥ 0. */
    static double negligible(double beside) {
        return ROUNDING * beside + Double.MIN_NORMAL;
    }
}
