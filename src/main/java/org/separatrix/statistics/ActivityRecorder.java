package org.separatrix.statistics;

import java.util.Arrays;
import java.util.List;

/** Records the summed activity of the trials of a batch, tick by tick. Not thread-safe. */
public final class ActivityRecorder {

    private final ActivityWindow window;
    private final int[] groups;
    private final ActivitySums sums;
    private final int[] earlyEdges;
    private final List<ActivityWindow.Resolution> resolutions;
    private final double[][][] samples;
    private final Scatter scatter;
    private final Scatter earlyScatter;
    private int early;

    /** @param groups {@code [trial]}: of the {@link Jackknife}; not modified */
    public ActivityRecorder(ActivityWindow window, int[] groups) {
        this.window = window;
        this.groups = groups;
        this.sums = ActivitySums.none(window);
        this.earlyEdges = window.earlyEdges();
        this.resolutions = window.resolutions();
        this.samples = new double[resolutions.size()][][];
        for (int r = 0; r < samples.length; r++) {
            samples[r] = new double[resolutions.get(r).samples()][];
        }
        this.scatter = new Scatter(groups.length);
        this.earlyScatter = new Scatter(groups.length);
    }

    /** The groups of the trials. */
    public int[] groups() {
        return groups;
    }

    /**
     * The summed activity of a tick; ticks come in order, and those outside of the window are not looked at.
     *
     * @param activity {@code [trial]}; not modified, and not to be
     */
    public void record(int tick, double[] activity) {
        int since = tick - window.from();
        if (since < 0) {
            return;
        }
        int bin = since / window.binWidth();
        for (int trial = 0; trial < activity.length; trial++) {
            long[] course = sums.course()[groups[trial]];
            course[bin] = Math.addExact(course[bin], ActivitySums.units(activity[trial]));
        }
        recordEarly(since, activity);
        if (window.binWidth() > 1) {
            int ticks = since % window.binWidth() + 1;
            boolean last = ticks == window.binWidth() || since + 1 == window.length();
            scatter.add(activity, ticks, last, sums.scatter(), bin);
        }
        for (int r = 0; r < samples.length; r++) {
            recordSample(resolutions.get(r), samples[r], tick, activity);
        }
    }

    private void recordEarly(int since, double[] activity) {
        if (early + 1 < earlyEdges.length && since >= earlyEdges[early + 1]) {
            early++;
        }
        if (early + 1 < earlyEdges.length) {
            for (int trial = 0; trial < activity.length; trial++) {
                long[] course = sums.early()[groups[trial]];
                course[early] = Math.addExact(course[early], ActivitySums.units(activity[trial]));
            }
            int ticks = since - earlyEdges[early] + 1;
            earlyScatter.add(
                    activity, ticks, ticks == earlyEdges[early + 1] - earlyEdges[early], sums.earlyScatter(), early);
        }
    }

    /** The squared deviations of each trial from its mean over a bin, by Welford's recursion. */
    private static final class Scatter {
        private final double[] mean;
        private final double[] squares;

        Scatter(int trials) {
            mean = new double[trials];
            squares = new double[trials];
        }

        /**
         * Takes a tick in.
         *
         * @param ticks how many of the bin there are with this one
         * @param last whether it is the last of them
         * @param into where the sum over the trials is then added, in which bin
         */
        void add(double[] activity, int ticks, boolean last, long[] into, int bin) {
            for (int trial = 0; trial < activity.length; trial++) {
                double before = ticks == 1 ? 0.0 : mean[trial];
                double difference = activity[trial] - before;
                mean[trial] = before + difference / ticks;
                squares[trial] = ticks == 1 ? 0.0 : squares[trial] + difference * (activity[trial] - mean[trial]);
                if (last) {
                    into[bin] = Math.addExact(into[bin], Math.round(squares[trial] / ActivitySums.SCATTER_UNIT));
                }
            }
        }
    }

    private void recordSample(ActivityWindow.Resolution resolution, double[][] into, int tick, double[] activity) {
        int since = tick - (window.to() - resolution.span());
        if (since < 0) {
            return;
        }
        int sample = since / resolution.width();
        if (resolution.width() == 1) {
            into[sample] = activity;
            return;
        }
        if (into[sample] == null) {
            into[sample] = new double[activity.length];
        }
        for (int trial = 0; trial < activity.length; trial++) {
            into[sample][trial] += activity[trial] / resolution.width();
        }
    }

    /** What the trials come to, after the last tick of the window; once. */
    public ActivitySums sums() {
        Arrays.stream(groups).forEach(group -> sums.trials()[group]++);
        for (int r = 0; r < samples.length; r++) {
            double[][] power = Periodogram.of(samples[r]);
            for (int j = 0; j < resolutions.get(r).frequencies(); j++) {
                for (int trial = 0; trial < groups.length; trial++) {
                    long[] sum = sums.power().get(r)[groups[trial]];
                    sum[j] = Math.addExact(sum[j], ActivitySums.units(power[j][trial]));
                }
            }
        }
        return sums;
    }
}
