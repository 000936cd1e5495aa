package org.separatrix.statistics;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How an observable fluctuates, with 95 % intervals by the jackknife over {@link CovarianceSums#GROUPS} groups of trials.
 *
 * @param variance of the observable
 * @param relaxationTime in steps, see {@link Autocovariance#relaxationTime}; NaN where the autocovariance does not decay
 */
public record Fluctuations(Estimate variance, Estimate relaxationTime) {

    /** A value and its 95 % interval. */
    public record Estimate(double value, double low, double high) {}

    private static final int ALL = -1;

    public static Fluctuations of(CovarianceSums sums) {
        return new Fluctuations(estimate(sums, Autocovariance::variance), estimate(sums, of -> of.relaxationTime()
                .orElse(Double.NaN)));
    }

    /** The power spectral density at an angular frequency, radians per step, with its interval. */
    public static Estimate power(CovarianceSums sums, double omega) {
        return estimate(sums, of -> of.power(omega));
    }

    private static Estimate estimate(CovarianceSums sums, ToDoubleFunction<Autocovariance> quantity) {
        double value = quantity.applyAsDouble(sums.without(ALL));
        int groups = CovarianceSums.GROUPS;
        double[] leftOut = new double[groups];
        double mean = 0.0;
        for (int group = 0; group < groups; group++) {
            leftOut[group] = quantity.applyAsDouble(sums.without(group));
            mean += leftOut[group] / groups;
        }
        double squares = 0.0;
        for (double one : leftOut) {
            squares += (one - mean) * (one - mean);
        }
        double error = Math.sqrt(squares * (groups - 1) / groups);
        double t = new TDistribution(groups - 1.0).inverseCumulativeProbability(0.975);
        return new Estimate(value, value - t * error, value + t * error);
    }
}
