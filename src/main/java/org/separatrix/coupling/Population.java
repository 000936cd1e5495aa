package org.separatrix.coupling;

/**
 * Participants that feel each other alike.
 *
 * @param participants how many, ≥ 1
 * @param exact whether sums of what they report are exact, so that they may be added in any order
 */
public record Population(int participants, boolean exact) {

    public Population {
        if (participants < 1) {
            throw new IllegalArgumentException("participants = " + participants + ": allowed is at least 1");
        }
    }
}
