package org.separatrix.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Standard errors by leaving out one of G groups of independent trials at a time: with θ_g the estimate without group g,
 *
 * <pre>
 *   s² = (G − 1)/G Σ_g (θ_g − θ̄)²,   interval θ ∓ t_(G−1) s
 * </pre>
 *
 * where t is the 97.5 % point of Student's distribution. For a mean over groups of equal size it is Student's interval.
 * Source: Miller, Biometrika 61, 1 (1974).
 */
public final class Jackknife {

    /** Groups that the trials of a condition are dealt to, by their index. */
    public static final int GROUPS = 8;

    /** Why a number that is not a mean has no interval. */
    static final String TOO_FEW =
            "no interval: fewer than " + GROUPS + " trials, or, in a race, than " + GROUPS + " batches";

    /** Why a mean has no interval. */
    static final String ONE = "no interval: a single trial, or, in a race, a single batch";

    private final int[] filled;

    /** @param trials {@code [group]}: how many; a group of none is no group */
    Jackknife(long[] trials) {
        filled = IntStream.range(0, trials.length).filter(g -> trials[g] > 0).toArray();
    }

    /** The group of a trial. */
    public static int groupOf(long trial) {
        return (int) Math.floorMod(trial, (long) GROUPS);
    }

    /** Whether every group has trials; a number that is not a mean has no interval otherwise. */
    boolean complete() {
        return filled.length == GROUPS;
    }

    /** The standard error; NaN of fewer than two groups, or where an estimate is NaN. */
    double error(IntToDoubleFunction without) {
        int n = filled.length;
        double[] left = Arrays.stream(filled).mapToDouble(without).toArray();
        double mean = Arrays.stream(left).sum() / n;
        double squares = 0.0;
        for (double one : left) {
            squares += (one - mean) * (one - mean);
        }
        return n < 2 ? Double.NaN : Math.sqrt(squares * (n - 1) / n);
    }

    /** The interval about a value. */
    Estimate interval(double value, IntToDoubleFunction without) {
        double reach = reach(error(without));
        return new Estimate(value, value - reach, value + reach);
    }

    /** How far an interval reaches to either side at a standard error. */
    double reach(double error) {
        return Double.isNaN(error)
                ? Double.NaN
                : error * new TDistribution(null, filled.length - 1.0).inverseCumulativeProbability(0.975);
    }

    /** The groups that have trials. */
    int[] filled() {
        return filled.clone();
    }
}
