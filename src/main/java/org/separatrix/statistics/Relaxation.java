package org.separatrix.statistics;

import java.util.Arrays;

/**
 * Relaxation time of the summed activity: the time from the last change of the drive until the mean course stays
 * within 1/e of its largest distance from the final value. The final value is the mean over the last quarter.
 */
final class Relaxation {

    /** How many standard deviations of the final fluctuations a course must have come. */
    private static final double BEYOND_FLUCTUATION = 4.0;

    private final ActivitySums sums;
    private final ActivityTimeCourse course;
    private final Jackknife jackknife;

    private Relaxation(ActivitySums sums) {
        this.sums = sums;
        this.course = ActivityTimeCourse.of(sums, group -> true);
        this.jackknife = new Jackknife(sums.trials());
    }

    /** Whole ticks, rounded up; and the interval rounded outwards. */
    static Reading of(ActivitySums sums) {
        return new Relaxation(sums).reading();
    }

    private Reading reading() {
        if (course.tail() == course.bins().length) {
            return Reading.none("fewer than 4 ticks after the last change of the drive");
        }
        double fluctuation = Math.sqrt(course.fluctuation() + withinBins());
        if (!(course.largest() > BEYOND_FLUCTUATION * fluctuation)) {
            return Reading.none("the summed activity goes no further from its final value than four standard deviations"
                    + " of its final fluctuations");
        }
        double ticks = course.relaxation();
        if (Double.isNaN(ticks)) {
            return Reading.none("the summed activity has not come to its final value");
        }
        double value = Math.ceil(ticks);
        if (!jackknife.complete()) {
            return new Reading(Estimate.withoutInterval(value), Jackknife.TOO_FEW);
        }
        double reach = jackknife.reach(jackknife.error(
                left -> ActivityTimeCourse.of(sums, group -> group != left).relaxation()));
        return Double.isNaN(reach)
                ? new Reading(Estimate.withoutInterval(value), "not every group of trials comes to a final value")
                : Reading.of(new Estimate(value, Math.max(0.0, Math.floor(ticks - reach)), Math.ceil(ticks + reach)));
    }

    /**
     * The variance of the mean course within the bins of its last quarter: what the activity has there more than trials
     * differ in a tick is common to all of them.
     */
    private double withinBins() {
        double scatter = ActivityTimeCourse.finalScatter(sums);
        double noise = Math.min(scatter, varianceOfATick());
        return scatter - noise + noise / sums.totalTrials();
    }

    /** The variance between trials of the activity in one tick, from the groups, over the first ticks. */
    private double varianceOfATick() {
        int[] edges = sums.window().earlyEdges();
        int[] groups = jackknife.filled();
        double variance = 0.0;
        int ticks = 0;
        for (int bin = 0; bin + 1 < edges.length && edges[bin + 1] - edges[bin] == 1 && groups.length > 1; bin++) {
            int tick = bin;
            double[] means = Arrays.stream(groups)
                    .mapToDouble(g -> sums.early()[g][tick] * ActivitySums.UNIT / sums.trials()[g])
                    .toArray();
            double mean = Arrays.stream(means).average().orElseThrow();
            variance += Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (groups.length - 1);
            ticks++;
        }
        return ticks == 0 ? 0.0 : variance / ticks * sums.totalTrials() / groups.length;
    }
}
