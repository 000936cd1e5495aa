package org.separatrix.statistics.optimum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class NormalSequenceTest {

    private static final int NOT_KEPT = 1 << 20;

    /** Of a count, in pieces. */
    private static double[] numbers(int count, int asked, int piece) {
        NormalSequence sequence = NormalSequence.of(count);
        double[] all = new double[asked];
        double[] next = new double[piece];
        for (int from = 0; from < asked; from += piece) {
            sequence.next(next);
            System.arraycopy(next, 0, all, from, piece);
        }
        return all;
    }

    @Test
    void everySequenceBeginsAlikeWhetherItIsKeptOrNot() {
        double[] few = numbers(60, 60, 4);
        double[] more = numbers(6000, 60, 10);
        assertArrayEquals(few, more);
        assertArrayEquals(few, numbers(NOT_KEPT, 60, 6));
        assertArrayEquals(few, numbers(60, 60, 20));
    }

    @Test
    void whatIsKeptGoesOnWhereItEnded() {
        numbers(20_001, 3, 3);
        assertArrayEquals(numbers(NOT_KEPT, 30_000, 10), numbers(30_000, 30_000, 15));
    }
}
