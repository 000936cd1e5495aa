package org.separatrix.study;

import org.separatrix.experiment.Batch;

/**
 * An independent piece of a study.
 *
 * @param condition index of the condition
 * @param first the first of what it computes of the condition: streams of tokens, seeds of a training; else 0
 * @param count of how many; 0 where it is of none of those that the results count
 * @param part what it computes of the condition, where that has parts of different kinds; else empty
 */
public record Piece(int condition, long first, int count, String part) {

    /** A piece that is all of a condition. */
    public static Piece of(int condition) {
        return new Piece(condition, 0, 1, "");
    }

    /** The piece as a batch of a run. */
    public Batch batch(long id) {
        return new Batch(id, condition, first, count);
    }
}
