package org.separatrix.coupling;

/**
 * Participants that receive each other's activity in the same way.
 *
 * @param participants how many, ≥ 1
 * @param exact whether sums of their reports are exact, so that they may be added in any order
 * @param meanChannels how many channels of a report, from the first on, are averaged to the mean rate, ≥ 1
 */
public record Population(int participants, boolean exact, int meanChannels) {

    public Population {
        if (participants < 1 || meanChannels < 1) {
            throw new IllegalArgumentException(
                    "participants = " + participants + ", meanChannels = " + meanChannels + ": allowed is at least 1");
        }
    }

    /** The first channel is the mean rate. */
    public Population(int participants, boolean exact) {
        this(participants, exact, 1);
    }
}
