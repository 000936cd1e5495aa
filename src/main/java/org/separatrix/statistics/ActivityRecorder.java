package org.separatrix.statistics;

/** Takes down the summed activity of the trials of a batch, tick by tick. Not thread-safe. */
public final class ActivityRecorder {

    private final ActivityWindow window;
    private final int trials;
    private final long[] course;
    private final double[][] last;

    public ActivityRecorder(ActivityWindow window, int trials) {
        this.window = window;
        this.trials = trials;
        this.course = new long[window.bins()];
        this.last = new double[window.samples()][];
    }

    /**
     * The summed activity of a tick; ticks come in order, and those outside of the window are not looked at.
     *
     * @param activity {@code [trial]}; not modified, and not to be
     */
    public void record(int tick, double[] activity) {
        if (tick < window.from()) {
            return;
        }
        int bin = (tick - window.from()) / window.binWidth();
        for (double a : activity) {
            course[bin] = Math.addExact(course[bin], ActivitySums.units(a));
        }
        int sample = tick - (window.to() - last.length);
        if (sample >= 0) {
            last[sample] = activity;
        }
    }

    /** What the trials come to, after the last tick of the window. */
    public ActivitySums sums() {
        double[][] power = Periodogram.of(last);
        long[] sums = new long[power.length];
        for (int j = 0; j < power.length; j++) {
            for (double p : power[j]) {
                sums[j] = Math.addExact(sums[j], ActivitySums.units(p));
            }
        }
        return new ActivitySums(window, trials, course.clone(), sums);
    }
}
