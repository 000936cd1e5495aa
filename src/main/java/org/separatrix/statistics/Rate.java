package org.separatrix.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

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

    private static final double Z = new NormalDistribution(null, 0.0, 1.0).inverseCumulativeProbability(0.975);
    private static final double Z_SQUARED = Z * Z;

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
        // Rounding would leave a bound of about 1e-17 where the formula gives 0.
        return hits == 0 && of > 0 ? 0.0 : bound(-1.0);
    }

    @Override
    public double high() {
        return hits == of && of > 0 ? 1.0 : bound(1.0);
    }

    private double bound(double side) {
        double n = of;
        double p = value();
        double half = Z * Math.sqrt(1.0 / n * p * (1.0 - p) + 1.0 / (4.0 * n * n) * Z_SQUARED);
        return 1.0 / (1.0 + 1.0 / n * Z_SQUARED) * (p + 1.0 / (2.0 * n) * Z_SQUARED + side * half);
    }
}
