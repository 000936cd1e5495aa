package org.separatrix.experiment;

import org.separatrix.router.ExpertSlice;

/** Bytes that a trial, or a stream of tokens, takes of a message. */
public final class MessageSize {

    /** The scores of a stream in the result of a batch: a sum and a weight of 8 for each of 14 observables. */
    public static final int OF_SCORES = 224;

    /** A rate for each expert, and two counts. */
    private static final int OF_RATE = 9;

    private static final int OF_COUNTS = 10;

    private MessageSize() {}

    /** Of a stream in what a group reads of a token. */
    public static int ofReading(RouterSettings settings) {
        int experts =
                settings.slices().stream().mapToInt(ExpertSlice::count).max().orElseThrow();
        return OF_RATE * experts + OF_COUNTS;
    }
}
