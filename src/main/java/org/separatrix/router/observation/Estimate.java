package org.separatrix.router.observation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * An estimate and its 95 % interval.
 *
 * @param low NaN, as {@code high}, where nothing can be said
 */
public record Estimate(double value, double low, double high) {

    private static final double LEVEL = 0.95;

    /** The mean of independent values with Student's interval; NaN of none. */
    public static Estimate ofMean(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return of(mean, Math.sqrt(squares / (n - 1.0) / n), n);
    }

    /** A value with Student's interval from a standard error that n independent values gave. */
    static Estimate of(double value, double error, int n) {
        if (n < 2) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        double half = error * new TDistribution(null, n - 1.0).inverseCumulativeProbability(0.5 + LEVEL / 2.0);
        return new Estimate(value, value - half, value + half);
    }

    /** Half the width of the interval. */
    public double halfWidth() {
        return (high - low) / 2.0;
    }
}
