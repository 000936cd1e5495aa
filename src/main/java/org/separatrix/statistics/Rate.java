package org.separatrix.statistics;

import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How often something happened, with Wilson's score interval. With p = hits/n and z the 97.5 % point of the normal
 * distribution,
 *
 * <pre>
 *   low, high = (p + z²/2n ∓ z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 * </pre>
 *
 * Source: Wilson, J. Am. Stat. Assoc. 22, 209 (1927).
 *
 * @param hits how often it happened, 0 ≤ hits ≤ of
 * @param of out of how many; of none, the rate and its interval are NaN
 */
public record Rate(long hits, long of) implements WithInterval {

    private static final double CONFIDENCE = 0.95;
    private static final WilsonScoreInterval WILSON = new WilsonScoreInterval();

    public Rate {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " is no rate");
        }
    }

    @Override
    public double value() {
        return (double) hits / of;
    }

    @Override
    public double low() {
        if (of == 0) {
            return Double.NaN;
        }
        // Rounding would leave a bound of about 1e-17 where the formula gives 0.
        return hits == 0
                ? 0.0
                : WILSON.createInterval(Math.toIntExact(of), (int) hits, CONFIDENCE)
                        .getLowerBound();
    }

    @Override
    public double high() {
        if (of == 0) {
            return Double.NaN;
        }
        return hits == of
                ? 1.0
                : WILSON.createInterval(Math.toIntExact(of), (int) hits, CONFIDENCE)
                        .getUpperBound();
    }
}
