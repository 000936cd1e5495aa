package org.separatrix.statistics.mixture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors of reports and where the non-targets stood, relative to the target, radians. Equal trials are kept once with their
 * count, so that reports on the grid of a decoder cost as much as the grid has angles, however many there are.
 *
 * <p>Immutable.
 */
public final class Reports {

    private final List<Trial> trials;
    private final double[] counts;
    private final int nontargets;
    private final long count;
    private final long dropped;

    /**
     * A report.
     *
     * @param error response − target, radians
     * @param offsets non-target − target of each non-target, radians
     */
    public record Trial(double error, List<Double> offsets) {

        public Trial {
            offsets = List.copyOf(offsets);
        }
    }

    private Reports(Map<Trial, Long> merged, long dropped) {
        this.trials = List.copyOf(merged.keySet());
        this.counts = merged.values().stream().mapToDouble(Long::doubleValue).toArray();
        this.nontargets =
                trials.stream().mapToInt(trial -> trial.offsets().size()).max().orElse(0);
        this.count = merged.values().stream().mapToLong(Long::longValue).sum();
        this.dropped = dropped;
    }

    /** Of trials with items of their own each; those whose error is NaN are dropped and counted. */
    public static Reports of(List<Trial> all) {
        Map<Trial, Long> merged = new LinkedHashMap<>();
        long dropped = 0;
        for (Trial trial : all) {
            if (Double.isNaN(trial.error())) {
                dropped++;
            } else {
                merged.merge(trial, 1L, Long::sum);
            }
        }
        return new Reports(merged, dropped);
    }

    /**
     * Of trials with the same items.
     *
     * @param errors radians, different from each other; not modified
     * @param counts how many reports have each error, ≥ 0; not modified
     * @param offsets of the non-targets, radians
     */
    static Reports of(double[] errors, long[] counts, List<Double> offsets) {
        Map<Trial, Long> merged = new LinkedHashMap<>();
        for (int i = 0; i < errors.length; i++) {
            if (counts[i] > 0) {
                merged.merge(new Trial(errors[i], offsets), counts[i], Long::sum);
            }
        }
        return new Reports(merged, 0);
    }

    /** The number of reports. */
    public long count() {
        return count;
    }

    /** How many had no angle. */
    public long dropped() {
        return dropped;
    }

    /** The largest number of non-targets of any trial. */
    int nontargets() {
        return nontargets;
    }

    /** The different trials. */
    List<Trial> trials() {
        return trials;
    }

    /** How often each of the different trials came. */
    double[] counts() {
        return counts.clone();
    }

    /** The log-likelihood of uniform reports. */
    double uniformLogLikelihood() {
        return -count * Math.log(2.0 * Math.PI);
    }

    /** Whether every trial has a non-target; a trial without one gives its weight nowhere to go. */
    boolean allHaveNontargets() {
        return count > 0 && trials.stream().noneMatch(trial -> trial.offsets().isEmpty());
    }

    /** The angle half way: the circular mean of target and non-targets, NaN where they are spread evenly. */
    static double blend(List<Double> offsets) {
        double x = 1.0;
        double y = 0.0;
        for (double offset : offsets) {
            x += Math.cos(offset);
            y += Math.sin(offset);
        }
        return Math.hypot(x, y) < 1e-9 ? Double.NaN : Math.atan2(y, x);
    }

    /** Whether every trial has non-targets, and an angle half way between its items: these are not spread evenly. */
    boolean allHaveBlends() {
        return allHaveNontargets() && trials.stream().noneMatch(trial -> Double.isNaN(blend(trial.offsets())));
    }

    @Override
    public String toString() {
        return count + " reports, " + trials.size() + " of them different, "
                + Arrays.stream(counts).max().orElse(0.0) + " at most of one kind";
    }
}
