package org.separatrix.noise;

import java.util.stream.IntStream;
import org.separatrix.numerics.Require;

/**
 * Consecutive trials of one condition that are advanced together, and their coordinates in the noise. Streams of tokens
 * count as trials. A trial draws the same numbers in any range.
 *
 * @param seed of the experiment
 * @param condition as a coordinate of the noise
 * @param first index of the first trial within the condition
 * @param count how many trials, ≥ 1
 */
public record TrialRange(long seed, long condition, long first, int count) {

    public TrialRange {
        Require.that(count >= 1, "trials", count, "at least 1");
    }

    /**
     * A stream of random bits for each trial.
     *
     * @param purpose what is drawn
     * @param who further coordinates: the participant, or the directed pair of them
     * @return {@code [trial]}
     */
    public Stream[] streams(String purpose, int... who) {
        return IntStream.range(0, count)
                .mapToObj(trial -> Stream.of(purpose, coordinates(first + trial, who)))
                .toArray(Stream[]::new);
    }

    private long[] coordinates(long trial, int... who) {
        long[] coordinates = new long[3 + who.length];
        coordinates[0] = seed;
        coordinates[1] = condition;
        coordinates[2] = trial;
        for (int i = 0; i < who.length; i++) {
            coordinates[3 + i] = who[i];
        }
        return coordinates;
    }
}
