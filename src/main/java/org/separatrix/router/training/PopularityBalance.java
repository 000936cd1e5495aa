package org.separatrix.router.training;

import java.util.OptionalDouble;

/**
 * Mean-field theory of popularity alone. One expert leads by x and all others are equal. Then k slots drawn by
 * Plackett and Luce's model give it the relative load
 *
 * <pre>
 *   f(x) = (E/k) (1 − (1 − k/E)^exp(G x / T))
 * </pre>
 *
 * <p>and its lead shrinks or grows as f(x) is below or above 1 + x. Valid for E ≫ 1.
 *
 * @param experts E
 * @param k winners
 */
public record PopularityBalance(int experts, int k) {

    /** Of the experts: with fewer effective ones the load is tipped. */
    public static final double PLURALITY = 0.9;

    private static final double STEP = 1e-3;

    /** Whether an effective number of experts is that of a load that has not tipped. */
    public boolean isPlural(double effectiveExperts) {
        return effectiveExperts >= PLURALITY * experts;
    }

    /** f(x) at a ratio G/T. */
    public double relativeLoad(double x, double ratio) {
        double others = 1.0 - (double) k / experts;
        return (double) experts / k * (1.0 - Math.pow(others, Math.exp(ratio * x)));
    }

    /** The G/T above which f'(0) &gt; 1: no lead is too small to grow. */
    public double tippingRatio() {
        double others = 1.0 - (double) k / experts;
        return (double) k / experts / (-Math.log(others) * others);
    }

    /** The least lead that grows at a ratio G/T; none if no lead does. 0 above the tipping ratio. */
    public OptionalDouble criticalHeadStart(double ratio) {
        if (ratio >= tippingRatio()) {
            return OptionalDouble.of(0.0);
        }
        double most = (double) experts / k - 1.0;
        for (double x = STEP; x < most; x += STEP) {
            if (relativeLoad(x, ratio) > 1.0 + x) {
                return OptionalDouble.of(x - STEP / 2.0);
            }
        }
        return OptionalDouble.empty();
    }
}
