package org.separatrix.statistics.comparison;

import org.separatrix.statistics.outcomes.Criteria;
import org.separatrix.statistics.outcomes.Trials;

/**
 * The trials of a condition.
 *
 * @param index of each trial in the condition, rising; not modified
 * @param noiseSeed with the next, the coordinates of the noise that trials of the same index share
 */
public record Sample(Criteria criteria, long[] index, Trials trials, long noiseSeed, long noiseCondition) {

    public Sample {
        if (index.length != trials.count()) {
            throw new IllegalArgumentException(index.length + " indices of " + trials.count() + " trials");
        }
    }

    /** Whether trials of the same index have the same noise. */
    boolean sharesNoiseWith(Sample other) {
        return noiseSeed == other.noiseSeed && noiseCondition == other.noiseCondition;
    }
}
