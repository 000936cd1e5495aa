package org.separatrix.statistics;

import java.util.Arrays;

/**
 * Sums for the autocovariance of one observable over a window of many trials, in whole units of 2^−30, so that they are
 * the same to the bit however the trials are cut into batches. The trials are dealt to groups by their index, whose
 * scatter gives the intervals; nothing is kept per trial.
 *
 * @param length of the window, in steps
 * @param trials {@code [group]}: how many
 * @param sum {@code [group]}: Σ x_t
 * @param products {@code [group][lag]}: Σ x_t x_(t+lag)
 */
public record CovarianceSums(int length, long[] trials, long[] sum, long[][] products) {

    /** Independent groups of trials. */
    public static final int GROUPS = Jackknife.GROUPS;

    private static final double UNIT = 0x1p-30;

    /** Of no trials, for lags from 0 up to the longest. */
    public static CovarianceSums none(int length, int longestLag) {
        return new CovarianceSums(length, new long[GROUPS], new long[GROUPS], new long[GROUPS][longestLag + 1]);
    }

    /** Of one trial; the observable must stay within ±1. */
    public static CovarianceSums of(long trial, double[] series, int longestLag) {
        CovarianceSums sums = none(series.length, longestLag);
        int group = Jackknife.groupOf(trial);
        sums.trials[group] = 1;
        sums.sum[group] = units(Arrays.stream(series).sum());
        for (int lag = 0; lag <= longestLag; lag++) {
            double product = 0.0;
            for (int t = lag; t < series.length; t++) {
                product += series[t] * series[t - lag];
            }
            sums.products[group][lag] = units(product);
        }
        return sums;
    }

    /** Of these trials and of others. */
    public CovarianceSums plus(CovarianceSums others) {
        long[][] added = new long[GROUPS][];
        for (int group = 0; group < GROUPS; group++) {
            added[group] = added(products[group], others.products[group]);
        }
        return new CovarianceSums(length, added(trials, others.trials), added(sum, others.sum), added);
    }

    public long totalTrials() {
        return Arrays.stream(trials).sum();
    }

    /** The autocovariance of all trials but those of one group; of all if there is no such group. */
    public Autocovariance without(int left) {
        int lags = products[0].length;
        double[] product = new double[lags];
        long[] pairs = new long[lags];
        double total = 0.0;
        long values = 0;
        for (int group = 0; group < GROUPS; group++) {
            if (group != left) {
                total += sum[group] * UNIT;
                values += trials[group] * length;
                for (int lag = 0; lag < lags; lag++) {
                    product[lag] += products[group][lag] * UNIT;
                    pairs[lag] += trials[group] * (length - lag);
                }
            }
        }
        return new Autocovariance(values, total, product, pairs);
    }

    private static long units(double value) {
        return Math.round(value / UNIT);
    }

    private static long[] added(long[] a, long[] b) {
        long[] added = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            added[i] = Math.addExact(a[i], b[i]);
        }
        return added;
    }
}
