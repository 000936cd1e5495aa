package org.separatrix.statistics.psychometric;

import org.apache.commons.math3.special.Erf;

/** The shape of the rise: a distribution function F of mean 0 and scale 1. */
public enum Family {
    /** 1/(1 + e^(−z)). */
    LOGISTIC(2.0 * Math.log(3.0)) {
        @Override
        double at(double z) {
            return 1.0 / (1.0 + Math.exp(-z));
        }

        @Override
        double slope(double z) {
            double p = at(z);
            return p * (1.0 - p);
        }

        @Override
        double inverse(double share) {
            return Math.log(share / (1.0 - share));
        }
    },

    /** Φ(z). */
    NORMAL(1.3489795003921634) {
        @Override
        double at(double z) {
            return 0.5 * Erf.erfc(-z / Math.sqrt(2.0));
        }

        @Override
        double slope(double z) {
            return Math.exp(-0.5 * z * z) / Math.sqrt(2.0 * Math.PI);
        }

        @Override
        double inverse(double share) {
            return Math.sqrt(2.0) * Erf.erfInv(2.0 * share - 1.0);
        }
    };

    private final double quartiles;

    Family(double quartiles) {
        this.quartiles = quartiles;
    }

    /** F(z). */
    abstract double at(double z);

    /** dF/dz. */
    abstract double slope(double z);

    /** The z of F(z) = share, 0 &lt; share &lt; 1. */
    abstract double inverse(double share);

    /** The distance between F = ¼ and F = ¾, in units of the scale. */
    public double quartiles() {
        return quartiles;
    }
}
