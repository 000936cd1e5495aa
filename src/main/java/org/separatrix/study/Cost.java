package org.separatrix.study;

/**
 * What a piece of work takes, up to the speed of the machine: seconds of a slot ≈ a · ticks + b · work, with a and b of the
 * kind, to be measured.
 *
 * @param kind pieces of the same kind have the same a and b
 * @param ticks what every step takes however much is in it: steps × participants
 * @param work what grows with it: steps × neurons × rings × trials, and experts
 */
public record Cost(String kind, double ticks, double work) {

    public Cost {
        if (!(ticks >= 0.0) || !(work > 0.0)) {
            throw new IllegalArgumentException(ticks + " ticks and " + work + " of work are no cost");
        }
    }
}
