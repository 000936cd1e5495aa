package org.separatrix.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of a trial in which its summed activity is measured, from the last change of the drive to the end, and
 * the resolution. The amount of kept data grows with the logarithm of the length.
 *
 * @param from first tick
 * @param to the tick after the last, &gt; from
 */
public record ActivityWindow(int from, int to) {

    private static final int MOST_BINS = 256;
    private static final int MOST_SAMPLES = 256;

    /** Each resolution is this many times coarser than the one before. */
    private static final int COARSER = 8;

    /** The first so many bins of a course are looked at more closely. */
    private static final int EARLY_BINS = 16;

    /** Early bins are this many times shorter than the time since the last change. */
    private static final int FINENESS = 8;

    /** And this many times shorter than the others. */
    private static final int FINER = 2;

    /**
     * A spectrum of the last ticks: of the means over {@code width} ticks each.
     *
     * @param samples how many means, a power of two
     */
    record Resolution(int width, int samples) {

        /** The ticks that it spans. */
        int span() {
            return width * samples;
        }

        /**
         * How many frequencies count, from one cycle in the span on: faster ones are those of the resolution before, or
         * all up to half a cycle a sample where there is none.
         */
        int frequencies() {
            return width == 1 ? samples / 2 : samples * 3 / 32;
        }
    }

    public int length() {
        return to - from;
    }

    /** Ticks that are taken together in the mean course of the activity: so many that there are at most 256 bins. */
    public int binWidth() {
        return (length() + MOST_BINS - 1) / MOST_BINS;
    }

    public int bins() {
        return (length() + binWidth() - 1) / binWidth();
    }

    /**
     * Where the early bins of the course begin and the last of them ends, in ticks from the first on: the first sixteen bins
     * of more than one tick again, in bins of at most an eighth of the time since the last change, and half as long.
     * None where all bins are ticks.
     */
    int[] earlyEdges() {
        List<Integer> edges = new ArrayList<>();
        int end = binWidth() == 1 ? 0 : EARLY_BINS * binWidth();
        int widest = Math.max(1, binWidth() / FINER);
        for (int edge = 0; edge < end; edge += Math.min(widest, Math.max(1, edge / FINENESS))) {
            edges.add(edge);
        }
        if (end > 0) {
            edges.add(end);
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The spectra, the finest first: one of the last ticks, as many as the largest power of two that there are, up to 256;
     * and coarser ones of longer stretches, up to half of the window.
     */
    List<Resolution> resolutions() {
        List<Resolution> all = new ArrayList<>();
        all.add(new Resolution(1, Integer.highestOneBit(Math.min(MOST_SAMPLES, length()))));
        for (int width = COARSER; width <= length() / 2; width *= COARSER) {
            int samples = Integer.highestOneBit(Math.min(MOST_SAMPLES, length() / 2 / width));
            Resolution next = new Resolution(width, samples);
            if (next.span() <= all.get(all.size() - 1).span()) {
                break;
            }
            all.add(next);
        }
        return all;
    }
}
