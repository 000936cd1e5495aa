package org.separatrix.statistics;

/**
 * The stretch of a trial in which its summed activity is looked at: from the last change of the drive to the end.
 *
 * @param from first tick
 * @param to the tick after the last, &gt; from
 */
public record ActivityWindow(int from, int to) {

    private static final int MOST_BINS = 256;
    private static final int MOST_SAMPLES = 256;

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

    /** The last ticks that the spectrum is taken of: the largest power of two that there are, up to 256. */
    public int samples() {
        return Integer.highestOneBit(Math.min(MOST_SAMPLES, length()));
    }
}
