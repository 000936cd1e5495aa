package org.separatrix.router.observation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.separatrix.statistics.Estimate;

/**
 * How the probability that rank k is dropped falls with its margin over rank k + 1, P = Φ(−m / W): the width W by
 * maximum likelihood.
 *
 * <p>With b = 1/W this is a probit model without intercept; Fisher scoring on b, where for v = m b
 *
 * <pre>
 *   score = −Σ n m φ(v) (p − Φ(−v)) / (Φ(−v) Φ(v)),   information = Σ n m² φ(v)² / (Φ(−v) Φ(v))
 * </pre>
 *
 * @param width W with its 95 % interval, in units of a logit
 */
public record DropCurve(Estimate width) {

    private static final int MOST_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-10;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0.0, 1.0);

    /**
     * The fit.
     *
     * @param margins m of each point, at least one above 0; not modified
     * @param dropped the share of tokens that were dropped; not modified
     * @param tokens how many tokens there were
     * @throws IllegalArgumentException if the points do not determine a width
     */
    public static DropCurve fit(double[] margins, double[] dropped, double tokens) {
        double slope = 1.0 / mean(margins);
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double score = 0.0;
            double information = 0.0;
            for (int point = 0; point < margins.length; point++) {
                double v = margins[point] * slope;
                double density = NORMAL.density(v);
                double expected = NORMAL.cumulativeProbability(-v);
                double variance = expected * NORMAL.cumulativeProbability(v);
                if (variance > 0.0) {
                    score -= tokens * margins[point] * density * (dropped[point] - expected) / variance;
                    information += tokens * margins[point] * margins[point] * density * density / variance;
                }
            }
            double step = Math.max(-slope / 2.0, Math.min(slope, score / information));
            slope += step;
            if (Math.abs(step) < TOLERANCE * slope) {
                double half = 1.96 / Math.sqrt(information) / (slope * slope);
                return new DropCurve(new Estimate(1.0 / slope, 1.0 / slope - half, 1.0 / slope + half));
            }
        }
        throw new IllegalArgumentException("the points do not determine a width");
    }

    /**
     * The width from the shares of points with different numbers of tokens.
     *
     * @param margins m of each point; not modified
     * @param dropped the share of tokens that were dropped; not modified
     * @param independent how many of the tokens are independent, of each point; not modified
     * @return NaN where the points do not determine a width
     */
    public static Estimate width(double[] margins, double[] dropped, double[] independent) {
        try {
            return fit(margins, dropped, mean(independent)).width();
        } catch (IllegalArgumentException undetermined) {
            return Estimate.NONE;
        }
    }

    /** Φ(−m / W). */
    public double at(double margin) {
        return NORMAL.cumulativeProbability(-margin / width.value());
    }

    private static double mean(double[] values) {
        double sum = 0.0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
