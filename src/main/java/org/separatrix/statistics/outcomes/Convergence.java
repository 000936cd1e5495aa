package org.separatrix.statistics.outcomes;

import java.util.Arrays;

/**
 * Counts after more and more trials, at no more than {@value #POINTS} points: when they are full every second one goes and
 * the next ones come half as often. Not thread-safe.
 */
public final class Convergence {

    static final int POINTS = 24;

    private static final int FIRST_STRIDE = 16;

    /** {@code [point][trials, target, swap, none held]}. */
    private final long[][] points = new long[POINTS][];

    private int count;
    private long stride = FIRST_STRIDE;

    /** After how many trials the next point is, of more than these. */
    long next(long trials) {
        return trials - trials % stride + stride;
    }

    void add(long trials, long target, long swap, long noneHeld) {
        if (count == POINTS) {
            for (int i = 0; i < POINTS / 2; i++) {
                points[i] = points[2 * i + 1];
            }
            count = POINTS / 2;
            stride *= 2;
            if (trials % stride != 0) {
                return;
            }
        }
        points[count++] = new long[] {trials, target, swap, noneHeld};
    }

    /** After how many trials. */
    public long[] trials() {
        return column(0);
    }

    /** Reports of the target among them. */
    public long[] target() {
        return column(1);
    }

    /** Swaps among them. */
    public long[] swap() {
        return column(2);
    }

    /** Trials among them in which no ring held its bump. */
    public long[] noneHeld() {
        return column(3);
    }

    private long[] column(int index) {
        return Arrays.stream(points, 0, count).mapToLong(point -> point[index]).toArray();
    }
}
