package org.separatrix.router;

import org.separatrix.noise.ScalarNormals;
import org.separatrix.noise.Stream;
import org.separatrix.noise.TrialRange;

/**
 * Draws normals for a slice of experts that do not depend on the slice. Experts 2p and 2p + 1 share a Box–Muller pair,
 * word n ⌈E/2⌉ + p of a stream at draw n, whichever slices they are in. Where a slice cuts a pair, the other half is
 * discarded.
 *
 * <p>Expert i of draw n is draw 2 n ⌈E/2⌉ + i of {@link Stream#normal}.
 */
final class ExpertPairs {

    private final int pairsOfAll;
    private final int firstPair;
    private final int pairs;

    ExpertPairs(int experts, ExpertSlice slice) {
        this.pairsOfAll = (experts + 1) / 2;
        this.firstPair = slice.first() / 2;
        this.pairs = (slice.first() + slice.count() - 1) / 2 - firstPair + 1;
    }

    int pairs() {
        return pairs;
    }

    /** How many experts of its first pair a slice leaves out: 0 or 1. */
    int offset(ExpertSlice slice) {
        return slice.first() - 2 * firstPair;
    }

    /** The word of the slice's first pair at a draw; the others follow. */
    long firstWord(long draw) {
        return draw * pairsOfAll + firstPair;
    }

    /**
     * The rows of the slice in the order of {@link ScalarNormals#fill}: first halves, then second halves.
     *
     * @param rows {@code [expert of the slice][lane]}; kept
     */
    double[][] paired(ExpertSlice slice, double[][] rows) {
        double[] discarded = new double[rows[0].length];
        double[][] paired = new double[2 * pairs][];
        for (int half = 0; half < 2; half++) {
            for (int pair = 0; pair < pairs; pair++) {
                int i = 2 * (firstPair + pair) + half - slice.first();
                paired[half * pairs + pair] = i >= 0 && i < slice.count() ? rows[i] : discarded;
            }
        }
        return paired;
    }

    /** {@code [key, tweak][lane]} of the streams of a range from one on, for one purpose. */
    static long[][] keys(String purpose, TrialRange range, long from, int lanes) {
        long[][] keys = new long[2][lanes];
        for (int lane = 0; lane < lanes; lane++) {
            Stream stream = Stream.of(purpose, range.seed(), range.condition(), range.first() + from + lane);
            keys[0][lane] = stream.key();
            keys[1][lane] = stream.tweak();
        }
        return keys;
    }
}
