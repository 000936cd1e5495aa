package org.separatrix.coupling;

import java.util.stream.IntStream;
import org.separatrix.noise.Stream;

/**
 * Where the chances of the trials of a batch are drawn: keyed like the noise, so that a trial meets the same fate in any
 * batch.
 *
 * @param seed of the experiment
 * @param condition as a coordinate of the noise
 * @param firstTrial index of the first trial within the condition
 * @param trials how many, ≥ 1
 */
public record Fates(long seed, long condition, long firstTrial, int trials) {

    /**
     * A stream for each trial; word t is the draw of tick t.
     *
     * @param purpose what is drawn for
     * @param who the participant, or the directed pair of them
     */
    Stream[] draws(String purpose, int... who) {
        return IntStream.range(0, trials)
                .mapToObj(trial -> Stream.of(purpose, coordinates(firstTrial + trial, who)))
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
