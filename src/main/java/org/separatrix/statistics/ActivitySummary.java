package org.separatrix.statistics;

/**
 * Summary of the summed activity A(t) of the rings under constant drive, averaged over trials, with 95 % intervals by
 * the {@link Jackknife}.
 *
 * @param mean of A(t) over the second half of its course
 * @param amplitude of its largest periodic component, root mean square over trials; noise has one too, and a period of
 *     2 counts double. NaN where what varies most is slower than the window can hold
 * @param period of that component, ticks
 * @param relaxation ticks from the last change of the drive until the mean course of A(t) stays within 1/e of its
 *     largest distance from its final value; NaN where it never goes further from it than it fluctuates in the end
 */
public record ActivitySummary(Reading mean, Reading amplitude, Reading period, Reading relaxation) {

    public static ActivitySummary of(ActivitySums sums) {
        if (sums.totalTrials() == 0) {
            Reading none = Reading.none("no trials");
            return new ActivitySummary(none, none, none, none);
        }
        Jackknife jackknife = new Jackknife(sums.trials());
        double mean = ActivityTimeCourse.of(sums, group -> true).mean();
        Estimate about = jackknife.interval(mean, left -> ActivityTimeCourse.of(sums, group -> group != left)
                .mean());
        Oscillation oscillation = Oscillation.of(sums, mean);
        return new ActivitySummary(
                new Reading(about, Double.isNaN(about.low()) ? Jackknife.ONE : ""),
                oscillation.amplitude(),
                oscillation.period(),
                Relaxation.of(sums));
    }
}
