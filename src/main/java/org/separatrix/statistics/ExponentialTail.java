package org.separatrix.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of lags over which an autocovariance is fitted by a single exponential, by least squares,
 *
 * <pre>
 *   c_l ≈ A e^(−k (l − from)),   from ≤ l ≤ to
 * </pre>
 *
 * <p>A sum of exponentials is its slowest one from where the others have died away. The slope over the first e-fold, from
 * lag 1 on, gives a first relaxation time T, too short by what the faster modes add; the stretches start after 1, 3/2 and
 * 2 T and are 2 T long, as far as the lags go. (Ours.)
 *
 * @param from first lag
 * @param to last lag
 * @param guess of the rate k, per step, to within a factor of {@value #RANGE}
 */
record ExponentialTail(int from, int to, double guess) {

    private static final double[] STARTS = {1.0, 1.5, 2.0};
    private static final double LENGTH = 2.0;
    private static final int FEWEST_LAGS = 4;

    /** Of all lags, what at least is left behind the start. */
    private static final double LEFT = 0.3;

    private static final double RANGE = 16.0;
    private static final int TRIES = 48;
    private static final double GOLDEN = (Math.sqrt(5.0) - 1.0) / 2.0;

    /** The stretches of an autocovariance, the first start first; none where it shows no decay. */
    static List<ExponentialTail> of(Autocovariance covariance) {
        double first = covariance.firstRelaxationTime();
        int longest = covariance.lags() - 1;
        int latest = longest - Math.max(FEWEST_LAGS - 1, (int) (LEFT * longest));
        List<ExponentialTail> tails = new ArrayList<>();
        if (Double.isNaN(first) || latest < 1) {
            return tails;
        }
        for (double start : STARTS) {
            int from = (int) Math.min(latest, Math.max(1, Math.round(start * first)));
            int to = (int) Math.min(longest, Math.max(from + FEWEST_LAGS - 1, Math.round((start + LENGTH) * first)));
            if (tails.isEmpty() || from > tails.get(tails.size() - 1).from) {
                tails.add(new ExponentialTail(from, to, 1.0 / first));
            }
        }
        return tails;
    }

    /** Whether the lags end before a first relaxation time has passed, so that a faster mode may be left here. */
    boolean isEarly() {
        return from < Math.round(1.0 / guess);
    }

    /** The stretch before an early one: if the rates differ, a faster mode is left. */
    ExponentialTail before() {
        int start = Math.max(1, from / 2);
        return new ExponentialTail(start, Math.max(from, start + FEWEST_LAGS - 1), guess);
    }

    /** The rate k at which another autocovariance of the same lags falls here; NaN where it does not fall like that. */
    double rate(Autocovariance covariance) {
        double[] c = new double[to - from + 1];
        for (int i = 0; i < c.length; i++) {
            c[i] = covariance.at(from + i) / covariance.variance();
        }
        int best = 0;
        for (int i = 1; i <= TRIES; i++) {
            best = residual(c, candidate(i)) < residual(c, candidate(best)) ? i : best;
        }
        return best == 0 || best == TRIES || !(amplitude(c, candidate(best)) > 0.0)
                ? Double.NaN
                : least(c, candidate(best - 1), candidate(best + 1));
    }

    private double candidate(int i) {
        return guess / RANGE * Math.pow(RANGE * RANGE, (double) i / TRIES);
    }

    /** By golden section. */
    private static double least(double[] c, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-9 * high) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (residual(c, left) < residual(c, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return 0.5 * (low + high);
    }

    /** The best A at a rate. */
    private static double amplitude(double[] c, double rate) {
        double product = 0.0;
        double square = 0.0;
        for (int i = 0; i < c.length; i++) {
            double e = Math.exp(-rate * i);
            product += c[i] * e;
            square += e * e;
        }
        return product / square;
    }

    private static double residual(double[] c, double rate) {
        double amplitude = amplitude(c, rate);
        double squares = 0.0;
        for (int i = 0; i < c.length; i++) {
            double r = c[i] - amplitude * Math.exp(-rate * i);
            squares += r * r;
        }
        return squares;
    }
}
