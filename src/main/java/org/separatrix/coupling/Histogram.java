package org.separatrix.coupling;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often a number of ticks was seen: exact up to 63 in either direction, beyond that in quarters of an octave, named
 * by the end that is nearer to zero. Mean, least and most are exact. Counts add up in any order. Not thread-safe.
 */
public final class Histogram {

    private static final int EXACT = 64;
    private static final int QUARTERS = 4;

    private final long[] near = new long[2 * EXACT - 1];
    private final NavigableMap<Integer, Long> far = new TreeMap<>();
    private long count;
    private long sum;
    private int least = Integer.MAX_VALUE;
    private int most = Integer.MIN_VALUE;

    void add(int ticks, long times) {
        if (times > 0) {
            put(bin(ticks), times);
            count += times;
            sum += ticks * times;
            least = Math.min(least, ticks);
            most = Math.max(most, ticks);
        }
    }

    /** Adds all that another one has seen. */
    public void add(Histogram other) {
        other.counts().forEach(this::put);
        count += other.count;
        sum += other.sum;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
    }

    private void put(int bin, long times) {
        if (Math.abs(bin) < EXACT) {
            near[bin + EXACT - 1] += times;
        } else {
            far.merge(bin, times, Long::sum);
        }
    }

    private static int bin(int ticks) {
        int size = Math.abs(ticks);
        if (size < EXACT) {
            return ticks;
        }
        int octave = Integer.highestOneBit(size);
        int quarter = octave / QUARTERS;
        return Integer.signum(ticks) * (octave + (size - octave) / quarter * quarter);
    }

    /** By number of ticks, fresh. */
    public NavigableMap<Integer, Long> counts() {
        NavigableMap<Integer, Long> counts = new TreeMap<>(far);
        for (int i = 0; i < near.length; i++) {
            if (near[i] > 0) {
                counts.put(i - EXACT + 1, near[i]);
            }
        }
        return counts;
    }

    public long count() {
        return count;
    }

    public long sum() {
        return sum;
    }

    /** Of none, {@link Integer#MAX_VALUE}. */
    public int least() {
        return least;
    }

    /** Of none, {@link Integer#MIN_VALUE}. */
    public int most() {
        return most;
    }

    /** NaN of none. */
    public double mean() {
        return (double) sum / count;
    }

    /**
     * The least number of ticks that at least this fraction does not exceed; NaN of none.
     *
     * @param fraction in (0, 1]
     */
    public double quantile(double fraction) {
        long below = 0;
        for (Map.Entry<Integer, Long> entry : counts().entrySet()) {
            below += entry.getValue();
            if (below >= fraction * count) {
                return entry.getKey();
            }
        }
        return Double.NaN;
    }

    /** The histogram of which these are the parts. */
    public static Histogram of(Map<Integer, Long> counts, long sum, int least, int most) {
        Histogram histogram = new Histogram();
        counts.forEach(histogram::put);
        histogram.count = counts.values().stream().mapToLong(Long::longValue).sum();
        histogram.sum = sum;
        histogram.least = least;
        histogram.most = most;
        return histogram;
    }
}
