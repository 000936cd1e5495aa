package org.separatrix.claims.criteria;

/** A measured number, with an interval for every error that is allowed. */
interface Uncertain {

    /** NaN where it is unknown. */
    double value();

    /**
     * The lower end.
     *
     * @param error the probability that the true value lies below it, in (0, ½)
     */
    double low(double error);

    /**
     * The upper end.
     *
     * @param error the probability that the true value lies above it, in (0, ½)
     */
    double high(double error);

    /** The correlation with another one; NaN where they are of the same trials and it is not known. */
    default double correlation(Uncertain other) {
        return equals(other) ? 1.0 : 0.0;
    }
}
