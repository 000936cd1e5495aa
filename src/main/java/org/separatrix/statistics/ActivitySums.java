package org.separatrix.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums over trials of their summed activity A(t) and of its spectra, in whole units of 2^−34, so that they are the same to
 * the bit however the trials are cut into batches. The trials are dealt to {@link Jackknife#GROUPS} groups.
 *
 * @param window the ticks that they are of
 * @param trials {@code [group]}: how many
 * @param course {@code [group][bin]}: A(t), added up over the ticks of a bin of the window
 * @param early {@code [group][bin]}: likewise of the early bins
 * @param scatter {@code [bin]}: the squared deviations of A(t) from its mean over the bin, likewise, in units of 2^−24; 0
 *     where a bin is a tick
 * @param earlyScatter {@code [bin]}: likewise of the early bins
 * @param power {@code [resolution][group][frequency]}: the squared amplitudes of each spectrum of the window, from one
 *     cycle in its span on
 */
public record ActivitySums(
        ActivityWindow window,
        long[] trials,
        long[][] course,
        long[][] early,
        long[] scatter,
        long[] earlyScatter,
        List<long[][]> power) {

    static final double UNIT = 0x1p-34;
    static final double SCATTER_UNIT = 0x1p-24;

    private static final int GROUPS = Jackknife.GROUPS;

    /** Of no trials. */
    public static ActivitySums none(ActivityWindow window) {
        List<long[][]> power = new ArrayList<>();
        window.resolutions().forEach(resolution -> power.add(new long[GROUPS][resolution.frequencies()]));
        int early = Math.max(0, window.earlyEdges().length - 1);
        return new ActivitySums(
                window,
                new long[GROUPS],
                new long[GROUPS][window.bins()],
                new long[GROUPS][early],
                new long[window.bins()],
                new long[early],
                power);
    }

    public long totalTrials() {
        long total = 0;
        for (long n : trials) {
            total += n;
        }
        return total;
    }

    /** Of these trials and of others. */
    public ActivitySums plus(ActivitySums others) {
        if (!window.equals(others.window)) {
            throw new IllegalArgumentException(others.window + " is not " + window);
        }
        List<long[][]> powers = new ArrayList<>();
        for (int r = 0; r < power.size(); r++) {
            powers.add(sum(power.get(r), others.power.get(r)));
        }
        return new ActivitySums(
                window,
                sum(trials, others.trials),
                sum(course, others.course),
                sum(early, others.early),
                sum(scatter, others.scatter),
                sum(earlyScatter, others.earlyScatter),
                powers);
    }

    static long units(double value) {
        return Math.round(value / UNIT);
    }

    private static long[][] sum(long[][] a, long[][] b) {
        long[][] sum = new long[a.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum(a[i], b[i]);
        }
        return sum;
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = new long[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(a[i], b[i]);
        }
        return sum;
    }
}
