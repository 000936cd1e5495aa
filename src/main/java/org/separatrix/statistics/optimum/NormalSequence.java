package org.separatrix.statistics.optimum;

import java.util.Arrays;
import java.util.Random;

/**
 * The same normal numbers for every optimum, from the first on. The numbers of short sweeps, of which there are many, are kept.
 * Not thread-safe; what is kept is.
 */
final class NormalSequence {

    private static final long SEED = 1982;

    /** More are not kept. */
    private static final int MOST_KEPT = 1 << 19;

    private static final Random KEPT_BY = new Random(SEED);
    private static double[] kept = {};

    private final double[] first;
    private final Random further = new Random(SEED);
    private int place;

    private NormalSequence(double[] first) {
        this.first = first;
    }

    /** @param count how many will be asked for */
    static NormalSequence of(int count) {
        return new NormalSequence(count <= MOST_KEPT ? atLeast(count) : new double[0]);
    }

    private static synchronized double[] atLeast(int count) {
        if (kept.length < count) {
            int known = kept.length;
            double[] more = Arrays.copyOf(kept, count);
            for (int i = known; i < count; i++) {
                more[i] = KEPT_BY.nextGaussian();
            }
            kept = more;
        }
        return kept;
    }

    /** Fills an array with the next numbers. */
    void next(double[] to) {
        if (first.length > 0) {
            System.arraycopy(first, place, to, 0, to.length);
            place += to.length;
        } else {
            Arrays.setAll(to, i -> further.nextGaussian());
        }
    }
}
