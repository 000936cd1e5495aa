package org.separatrix.statistics;

/**
 * Sums over trials of their summed activity A(t) and of its spectrum, in whole units of 2^−34, so that they are the same
 * to the bit however the trials are cut into batches.
 *
 * @param window the ticks that they are of
 * @param trials how many trials
 * @param course A(t) by bin of the window, added up over the ticks of the bin
 * @param power the squared amplitudes of the spectrum, from one cycle in {@link ActivityWindow#samples} ticks up to half
 *     as many as there are ticks
 */
public record ActivitySums(ActivityWindow window, long trials, long[] course, long[] power) {

    static final double UNIT = 0x1p-34;

    /** Of no trials. */
    public static ActivitySums none(ActivityWindow window) {
        return new ActivitySums(window, 0, new long[window.bins()], new long[window.samples() / 2]);
    }

    /** Of these trials and of others. */
    public ActivitySums plus(ActivitySums others) {
        if (!window.equals(others.window)) {
            throw new IllegalArgumentException(others.window + " is not " + window);
        }
        return new ActivitySums(window, trials + others.trials, sum(course, others.course), sum(power, others.power));
    }

    static long units(double value) {
        return Math.round(value / UNIT);
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = new long[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(a[i], b[i]);
        }
        return sum;
    }
}
