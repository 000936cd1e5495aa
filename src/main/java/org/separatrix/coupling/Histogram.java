package org.separatrix.coupling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Histogram of numbers of ticks. Counts are exact up to {@value #EXACT} in either direction, beyond the longest delay
 * and the longest pause between messages, and in 64 classes an octave from there on. Mean, least and most are exact.
 * Counts add up in any order. Not thread-safe.
 */
public final class Histogram {

    /** Up to so many ticks every number has a count of its own. */
    public static final int EXACT = 20_000;

    private static final int CLASSES = 64;

    /**
     * The numbers of ticks from one to another, and how often they were seen.
     *
     * @param from least of them
     * @param to most of them; the same where they are counted exactly
     */
    public record Count(int from, int to, long times) {}

    /** Of 0, 1, 2, … and of −1, −2, … */
    private long[] forward = {};

    private long[] backward = {};

    /** Of what is further from 0, by the end of its class that is nearer to it. */
    private final NavigableMap<Integer, Long> far = new TreeMap<>();

    private long count;
    private long sum;
    private int least = Integer.MAX_VALUE;
    private int most = Integer.MIN_VALUE;

    void add(int ticks, long times) {
        if (times > 0) {
            put(ticks, times);
            count += times;
            sum += ticks * times;
            least = Math.min(least, ticks);
            most = Math.max(most, ticks);
        }
    }

    /** Adds all that another one has seen. */
    public void add(Histogram other) {
        other.counts().forEach(seen -> put(seen.to() < 0 ? seen.to() : seen.from(), seen.times()));
        count += other.count;
        sum += other.sum;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
    }

    private void put(int ticks, long times) {
        if (ticks >= 0 && ticks <= EXACT) {
            forward = reaching(forward, ticks);
            forward[ticks] += times;
        } else if (ticks < 0 && ticks >= -EXACT) {
            backward = reaching(backward, -ticks - 1);
            backward[-ticks - 1] += times;
        } else {
            far.merge(Integer.signum(ticks) * nearEnd(Math.abs(ticks)), times, Long::sum);
        }
    }

    private static long[] reaching(long[] counts, int index) {
        return index < counts.length
                ? counts
                : Arrays.copyOf(counts, Math.max(index + 1, Math.min(EXACT + 1, 2 * counts.length)));
    }

    private static int width(int size) {
        return Integer.highestOneBit(size) / CLASSES;
    }

    private static int nearEnd(int size) {
        int octave = Integer.highestOneBit(size);
        return Math.max(EXACT + 1, octave + (size - octave) / width(size) * width(size));
    }

    private static int farEnd(int nearEnd) {
        int octave = Integer.highestOneBit(nearEnd);
        int width = width(nearEnd);
        return octave + (nearEnd - octave) / width * width + width - 1;
    }

    /** The counts in ascending order, newly allocated. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        far.headMap(0).forEach((end, times) -> counts.add(new Count(-farEnd(-end), end, times)));
        for (int i = backward.length - 1; i >= 0; i--) {
            addExact(counts, -i - 1, backward[i]);
        }
        for (int i = 0; i < forward.length; i++) {
            addExact(counts, i, forward[i]);
        }
        far.tailMap(0).forEach((end, times) -> counts.add(new Count(end, farEnd(end), times)));
        return counts;
    }

    private static void addExact(List<Count> counts, int ticks, long times) {
        if (times > 0) {
            counts.add(new Count(ticks, ticks, times));
        }
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
     * Where the least number of ticks lies that at least this fraction does not exceed: at a single one, or somewhere in a
     * class; empty of none.
     *
     * @param fraction in (0, 1]
     */
    public Optional<Count> quantile(double fraction) {
        long below = 0;
        for (Count seen : counts()) {
            below += seen.times();
            if (below >= fraction * count) {
                return Optional.of(new Count(Math.max(seen.from(), least), Math.min(seen.to(), most), seen.times()));
            }
        }
        return Optional.empty();
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
