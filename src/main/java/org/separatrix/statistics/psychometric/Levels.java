package org.separatrix.statistics.psychometric;

import java.util.Arrays;

/**
 * What was counted along a scale.
 *
 * @param x the levels, ascending, at least three; not modified
 * @param trials at each, &gt; 0; not modified
 * @param hits at each; not modified
 */
public record Levels(double[] x, long[] trials, long[] hits) {

    public Levels {
        if (x.length < 3 || trials.length != x.length || hits.length != x.length) {
            throw new IllegalArgumentException(
                    x.length + " levels, " + trials.length + " numbers of trials, " + hits.length + " of hits");
        }
        for (int i = 0; i < x.length; i++) {
            if (i > 0 && !(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("levels " + Arrays.toString(x) + " do not ascend");
            }
            if (hits[i] < 0 || hits[i] > trials[i] || trials[i] < 1) {
                throw new IllegalArgumentException(hits[i] + " of " + trials[i] + " is no rate");
            }
        }
    }

    int count() {
        return x.length;
    }

    double range() {
        return x[x.length - 1] - x[0];
    }

    /** The shortest distance between neighbours. */
    double finest() {
        double finest = range();
        for (int i = 1; i < x.length; i++) {
            finest = Math.min(finest, x[i] - x[i - 1]);
        }
        return finest;
    }

    /** The distance between the neighbours around a place; of the first or last two beyond the ends. */
    double spacing(double at) {
        int above = 1;
        while (above < x.length - 1 && x[above] < at) {
            above++;
        }
        return x[above] - x[above - 1];
    }

    /** Σ k ln p + (n − k) ln(1 − p) of the rates as they are; without the binomial coefficients. */
    double saturated() {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += term(hits[i], (double) hits[i] / trials[i])
                    + term(trials[i] - hits[i], 1.0 - (double) hits[i] / trials[i]);
        }
        return sum;
    }

    /** The same of one rate for all levels. */
    double constant() {
        double all = Arrays.stream(trials).sum();
        double hit = Arrays.stream(hits).sum();
        return term(hit, hit / all) + term(all - hit, 1.0 - hit / all);
    }

    static double term(double count, double p) {
        return count == 0.0 ? 0.0 : count * Math.log(p);
    }
}
