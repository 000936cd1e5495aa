package org.separatrix.router;

import static org.separatrix.router.Require.that;

/**
 * Consecutive streams of tokens of one condition, advanced together, and where they stand in the noise.
 *
 * @param noiseSeed the seed of the experiment
 * @param noiseCondition the condition as a coordinate of noise and tokens
 * @param first index of the first stream within the condition
 * @param count how many, ≥ 1
 */
public record StreamRange(long noiseSeed, long noiseCondition, long first, int count) {

    public StreamRange {
        that(count >= 1, "streams", count, "at least 1");
    }
}
