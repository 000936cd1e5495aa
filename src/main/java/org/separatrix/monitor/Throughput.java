package org.separatrix.monitor;

import java.util.Arrays;

/**
 * How many results came in each quarter of a second of the last minute, and how many in all. Buckets are counted from the
 * start, so that whoever has some needs only those that changed since. Not thread-safe.
 */
final class Throughput {

    static final double BUCKET = 0.25;

    private static final int KEPT = 240;

    /** The whole run in so many parts at most, each of as many buckets as {@link #part} says: it doubles when they are full. */
    private final long[] parts = new long[KEPT];

    private long part = 1;

    private final long[] counts = new long[KEPT];
    private final long[] changed = new long[KEPT];
    private long newest;
    private long total;

    /** @param version at which it is known */
    void add(long count, double seconds, long version) {
        advance(seconds);
        counts[(int) (newest % KEPT)] += count;
        changed[(int) (newest % KEPT)] = version;
        total += count;
        while (newest / part >= KEPT) {
            halveParts();
        }
        parts[(int) (newest / part)] += count;
    }

    private void halveParts() {
        for (int i = 0; i < KEPT; i++) {
            parts[i] = i < KEPT / 2 ? parts[2 * i] + parts[2 * i + 1] : 0;
        }
        part *= 2;
    }

    /** How many came in each part of the whole run, up to now. */
    long[] parts() {
        return Arrays.copyOf(parts, (int) Math.min(KEPT, newest / part + 1));
    }

    /** How many buckets a part has. */
    long part() {
        return part;
    }

    private void advance(double seconds) {
        long now = bucket(seconds);
        long from = Math.max(newest + 1, now - KEPT + 1);
        for (long bucket = from; bucket <= now; bucket++) {
            counts[(int) (bucket % KEPT)] = 0;
            changed[(int) (bucket % KEPT)] = 0;
        }
        newest = Math.max(newest, now);
    }

    private static long bucket(double seconds) {
        return (long) Math.max(0.0, seconds / BUCKET);
    }

    /** The first bucket that is kept. */
    long first(double seconds) {
        return Math.max(0, Math.max(newest, bucket(seconds)) - KEPT + 1);
    }

    /** The first bucket that has changed since a version; one beyond the last if none has. */
    long firstSince(double seconds, long version) {
        long first = first(seconds);
        while (first <= newest && changed[(int) (first % KEPT)] <= version) {
            first++;
        }
        return first;
    }

    /** The buckets from one on, up to the last that something came in. */
    long[] from(long first) {
        long[] from = new long[(int) Math.max(0, newest - first + 1)];
        for (int i = 0; i < from.length; i++) {
            from[i] = counts[(int) ((first + i) % KEPT)];
        }
        return from;
    }

    /** How many a second over the last minute, or since the start if that is less. */
    double perSecond(double seconds) {
        long[] kept = from(first(seconds));
        long sum = 0;
        for (long count : kept) {
            sum += count;
        }
        double span = Math.min(seconds, KEPT * BUCKET);
        return span > 0.0 ? sum / span : 0.0;
    }

    /** How many a second since the start. */
    double mean(double seconds) {
        return seconds > 0.0 ? total / seconds : 0.0;
    }
}
