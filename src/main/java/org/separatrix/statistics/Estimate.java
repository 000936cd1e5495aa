package org.separatrix.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A number and its interval, of 95 % unless said.
 *
 * @param value NaN where the data do not give one
 * @param low NaN where there is no interval, or none towards this side
 * @param high likewise
 */
public record Estimate(double value, double low, double high) implements WithInterval {

    private static final double LEVEL = 0.95;

    /** The 97.5 % point of the normal distribution. */
    public static final double Z = 1.959963984540054;

    /**
     * Half the 95 % point of χ² with one degree of freedom: how far the log-likelihood may fall short of its maximum within a
     * profile interval.
     */
    public static final double DROP = 1.920729410347062;

    /** With fewer events than so many, the distribution of a share is too skew for a symmetric interval. */
    private static final double FEW = 10.0;

    /** What the data do not give. */
    public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    static Estimate withoutInterval(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /** The mean of independent values with Student's interval; NaN of none. */
    public static Estimate ofMean(double[] values) {
        return of(mean(values), standardError(values), values.length, LEVEL);
    }

    /** The mean of independent shares, each in [0, 1], with an interval in [0, 1]; NaN of none. */
    public static Estimate ofShares(double[] values) {
        return ofShare(mean(values), standardError(values), values.length);
    }

    /** A value with Student's interval from a standard error that n independent values gave. */
    public static Estimate of(double value, double error, int n, double level) {
        if (n < 2) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        double half = error * new TDistribution(null, n - 1.0).inverseCumulativeProbability(0.5 + level / 2.0);
        return new Estimate(value, value - half, value + half);
    }

    /**
     * A share in [0, 1] from a standard error that n independent values gave. The error is that of m = p (1 − p) / error²
     * independent yes or no answers. Where fewer than {@value #FEW} of these are yes, or no, the interval is Wilson's with m,
     * or with n where all values are 0, or 1; elsewhere it is Student's.
     */
    public static Estimate ofShare(double p, double error, int n) {
        double m = error > 0.0 ? p * (1.0 - p) / (error * error) : n;
        boolean constant = !(error > 0.0) && p > 0.0 && p < 1.0;
        if (n < 2 || !(p >= 0.0 && p <= 1.0) || constant || m * Math.min(p, 1.0 - p) >= FEW) {
            return of(p, error, n, LEVEL);
        }
        double scale = 1.0 + Z * Z / m;
        double middle = (p + Z * Z / (2.0 * m)) / scale;
        double half = Z * Math.sqrt(p * (1.0 - p) / m + Z * Z / (4.0 * m * m)) / scale;
        return new Estimate(p, p == 0.0 ? 0.0 : middle - half, p == 1.0 ? 1.0 : middle + half);
    }

    /**
     * How far the interval of a difference reaches to one side (Zou and Donner 2008).
     *
     * @param a how far that of the first reaches to this side
     * @param b how far that of the second reaches to the other
     * @param rho their correlation
     */
    public static double joined(double a, double b, double rho) {
        return Math.sqrt(Math.max(0.0, a * a - 2.0 * rho * a * b + b * b));
    }

    /** Half the width of the interval. */
    public double halfWidth() {
        return (high - low) / 2.0;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double standardError(double[] values) {
        int n = values.length;
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (n - 1.0) / n);
    }
}
