package org.separatrix.statistics;

import java.util.function.IntPredicate;

/**
 * The mean course of the summed activity from the last change of the drive on: early bins first, where there are some,
 * and behind them those of the window.
 *
 * <p>A bin of several ticks averages out an oscillation that is faster. The excess v of the scatter within a bin over
 * that at the end belongs to an oscillation of amplitude √(2 v). This amplitude counts as the distance of the bin from
 * the end, too.
 *
 * @param bins {@code [bin]}: means over the bins of the window
 * @param values {@code [bin]}: the whole course
 * @param excess {@code [bin]}: v, the variance within a bin beyond that in the end
 * @param centres {@code [bin]}: of the whole course, ticks from the last change to the middle of the bin
 */
record ActivityTimeCourse(double[] bins, double[] values, double[] excess, double[] centres) {

    /**
     * The course of some of the groups of trials.
     *
     * @param with which groups
     */
    static ActivityTimeCourse of(ActivitySums sums, IntPredicate with) {
        ActivityWindow window = sums.window();
        int[] edges = window.earlyEdges();
        int early = Math.max(0, edges.length - 1);
        int replaced = early == 0 ? 0 : Math.min(window.bins(), edges[early] / window.binWidth());
        double[] bins = new double[window.bins()];
        double[] values = new double[early + bins.length - replaced];
        double[] excess = new double[values.length];
        double[] centres = new double[values.length];
        double last = finalScatter(sums);
        long trials = total(sums.trials(), with);
        for (int bin = 0; bin < bins.length; bin++) {
            int start = bin * window.binWidth();
            int ticks = Math.min(window.binWidth(), window.length() - start);
            bins[bin] = total(sums.course(), bin, with) * ActivitySums.UNIT / trials / ticks;
            if (bin >= replaced) {
                values[early + bin - replaced] = bins[bin];
                excess[early + bin - replaced] = Math.max(0.0, scatter(sums, sums.scatter()[bin], ticks) - last);
                centres[early + bin - replaced] = start + (ticks - 1) / 2.0;
            }
        }
        for (int bin = 0; bin < early; bin++) {
            int ticks = edges[bin + 1] - edges[bin];
            values[bin] = total(sums.early(), bin, with) * ActivitySums.UNIT / trials / ticks;
            excess[bin] = Math.max(0.0, scatter(sums, sums.earlyScatter()[bin], ticks) - last);
            centres[bin] = edges[bin] + (ticks - 1) / 2.0;
        }
        return new ActivityTimeCourse(bins, values, excess, centres);
    }

    /** The variance of the activity within the bins of the last quarter, of a trial. */
    static double finalScatter(ActivitySums sums) {
        ActivityWindow window = sums.window();
        double scatter = 0.0;
        for (int bin = tail(window.bins()); bin < window.bins(); bin++) {
            int ticks = Math.min(window.binWidth(), window.length() - bin * window.binWidth());
            scatter += scatter(sums, sums.scatter()[bin], ticks) / (window.bins() - tail(window.bins()));
        }
        return scatter;
    }

    private static double scatter(ActivitySums sums, long squares, int ticks) {
        return squares * ActivitySums.SCATTER_UNIT / sums.totalTrials() / ticks;
    }

    /** Over the second half. */
    double mean() {
        return mean(bins.length / 2);
    }

    /** Over the last quarter. */
    double end() {
        return mean(tail());
    }

    /** The first bin of the last quarter. */
    int tail() {
        return tail(bins.length);
    }

    private static int tail(int bins) {
        return bins - bins / 4;
    }

    private double mean(int from) {
        double sum = 0.0;
        for (int i = from; i < bins.length; i++) {
            sum += bins[i];
        }
        return sum / (bins.length - from);
    }

    /** The mean square of the distances from the end in the last quarter. */
    double fluctuation() {
        double end = end();
        double square = 0.0;
        for (int bin = tail(); bin < bins.length; bin++) {
            square += (bins[bin] - end) * (bins[bin] - end) / (bins.length - tail());
        }
        return square;
    }

    /** The largest distance from the end. */
    double largest() {
        double end = end();
        double largest = 0.0;
        for (int bin = 0; bin < values.length; bin++) {
            largest = Math.max(largest, distance(bin, end));
        }
        return largest;
    }

    private double distance(int bin, double end) {
        double far = Math.abs(values[bin] - end);
        return excess[bin] == 0.0 ? far : Math.sqrt(far * far + 2.0 * excess[bin]);
    }

    /** Ticks until the course stays within 1/e of its largest distance from its end, in a straight line between bins. */
    double relaxation() {
        double end = end();
        double near = largest() / Math.E;
        int beyond = values.length - 1;
        while (distance(beyond, end) <= near) {
            beyond--;
        }
        if (beyond == values.length - 1) {
            return Double.NaN;
        }
        double from = distance(beyond, end);
        double to = distance(beyond + 1, end);
        return centres[beyond] + (centres[beyond + 1] - centres[beyond]) * (from - near) / (from - to);
    }

    static long total(long[] byGroup, IntPredicate with) {
        long total = 0;
        for (int group = 0; group < byGroup.length; group++) {
            total += with.test(group) ? byGroup[group] : 0;
        }
        return total;
    }

    static long total(long[][] byGroup, int index, IntPredicate with) {
        long total = 0;
        for (int group = 0; group < byGroup.length; group++) {
            total += with.test(group) ? byGroup[group][index] : 0;
        }
        return total;
    }
}
