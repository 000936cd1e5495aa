package org.separatrix.statistics;

import java.util.BitSet;

/**
 * Which trials of one condition were hits.
 *
 * @param trials which were, by index; not modified
 * @param of out of how many
 * @param noise conditions of the same number have the same noise in trials of the same index
 */
public record Hits(BitSet trials, int of, long noise) {

    public double rate() {
        return (double) trials.cardinality() / of;
    }

    /** The covariance of two rates, (P(both) − p q)/n on shared noise, 0 on different noise. */
    double covariance(Hits other) {
        if (noise != other.noise) {
            return 0.0;
        }
        BitSet both = (BitSet) trials.clone();
        both.and(other.trials);
        return ((double) both.cardinality() / of - rate() * other.rate()) / of;
    }
}
