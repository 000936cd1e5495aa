package org.separatrix.statistics;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Sums from which the autocovariance of a stationary observable is estimated, over windows of many trials:
 *
 * <pre>
 *   c_l = Σ x_t x_{t+l} / n_l − (Σ x_t / n_0)²
 * </pre>
 *
 * where both sums run over all trials and all t of the window, and n_l counts the pairs. Nothing is kept per trial.
 *
 * @param values n_0, the number of values
 * @param sum Σ x_t
 * @param products Σ x_t x_{t+l} for lags l = 0, 1, …
 * @param pairs n_l, in the same order
 */
public record Autocovariance(long values, double sum, double[] products, long[] pairs) {

    public Autocovariance {
        if (products.length != pairs.length || products.length < 3) {
            throw new IllegalArgumentException("an autocovariance needs 3 lags or more, not " + products.length);
        }
        products = products.clone();
        pairs = pairs.clone();
    }

    /** No data yet, for lags 0 … lags − 1. */
    public static Autocovariance empty(int lags) {
        return new Autocovariance(0, 0.0, new double[lags], new long[lags]);
    }

    @Override
    public double[] products() {
        return products.clone();
    }

    @Override
    public long[] pairs() {
        return pairs.clone();
    }

    /** With the window of one more trial. */
    public Autocovariance with(double[] series) {
        double[] added = products.clone();
        long[] counted = pairs.clone();
        double total = sum;
        for (int t = 0; t < series.length; t++) {
            total += series[t];
            for (int lag = 0; lag < added.length && t + lag < series.length; lag++) {
                added[lag] += series[t] * series[t + lag];
                counted[lag]++;
            }
        }
        return new Autocovariance(values + series.length, total, added, counted);
    }

    /** With the data of another; the order of addition decides the last bit. */
    public Autocovariance with(Autocovariance other) {
        double[] added = products.clone();
        long[] counted = pairs.clone();
        for (int lag = 0; lag < added.length; lag++) {
            added[lag] += other.products[lag];
            counted[lag] += other.pairs[lag];
        }
        return new Autocovariance(values + other.values, sum + other.sum, added, counted);
    }

    /** c_l. */
    public double at(int lag) {
        double mean = sum / values;
        return products[lag] / pairs[lag] - mean * mean;
    }

    /** c_0. */
    public double variance() {
        return at(0);
    }

    /** How many lags there are, from 0 on. */
    int lags() {
        return products.length;
    }

    /**
     * The time in steps in which the autocovariance falls by a factor e at first: −1 over the slope of log c_l, fitted
     * from lag 1, past what is white, down to c_1/e. NaN if the data show no decay.
     */
    double firstRelaxationTime() {
        SimpleRegression logs = new SimpleRegression();
        for (int lag = 1; lag < products.length && at(lag) > 0.0 && (lag < 3 || at(lag) > at(1) / Math.E); lag++) {
            logs.addData(lag, Math.log(at(lag)));
        }
        return logs.getN() > 1 && logs.getSlope() < 0.0 ? -1.0 / logs.getSlope() : Double.NaN;
    }

    /**
     * The power spectral density at an angular frequency ω, radians per step, c_0 + 2 Σ_l w_l c_l cos(ω l), with the
     * Bartlett window w_l = 1 − l/lags, which keeps it from becoming negative.
     */
    public double power(double omega) {
        double power = variance();
        for (int lag = 1; lag < products.length; lag++) {
            double window = 1.0 - (double) lag / products.length;
            power += 2.0 * window * at(lag) * Math.cos(omega * lag);
        }
        return power;
    }
}
