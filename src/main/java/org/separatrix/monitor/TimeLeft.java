package org.separatrix.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.study.Cost;

/**
 * How long a run still takes, from what its pieces have taken so far and what the others cost, see {@link Cost}: conditions
 * of a sweep may differ in cost by any factor, so that neither trials nor time say it. With R the seconds of a slot that all
 * open pieces take, and p how many slots are busy,
 *
 * <pre>
 *   left = R/p − ½ d + ½ l (1 − 1/p)       d: a piece now, half of which is done;  l: one of the last pieces
 * </pre>
 *
 * The interval is that of R (see {@link PieceSeconds}), of p over the last minute, at least 10 % of either side, and of
 * where the pieces of now and of the end stand. What an earlier execution has done counts for nothing. Not thread-safe.
 */
public final class TimeLeft {

    /** Before that nobody can say. */
    static final double FIRST_SECONDS = 5.0;

    static final int FIRST_PIECES = 10;

    private static final double WINDOW = 60.0;
    private static final int PARTS = 12;
    private static final double LEAST_ERROR = 0.1;
    private static final int LAST_PIECES = 20;
    private static final double SAME_TIME = 0.05;

    /**
     * An estimate with its interval, seconds; NaN where nobody can say.
     *
     * @param seconds until the end
     */
    public record Left(double seconds, double low, double high) {

        static final Left UNKNOWN = new Left(Double.NaN, Double.NaN, Double.NaN);

        /** As words, {@code 5 s left (5–7)}. */
        String text() {
            if (Double.isNaN(seconds)) {
                return "time left not known yet";
            }
            String from = TimeText.text(low);
            String to = TimeText.text(high);
            boolean inSeconds = from.matches("\\d+ s") && to.matches("\\d+ s");
            String between = inSeconds
                    ? from.substring(0, from.length() - 2) + "–" + to.substring(0, to.length() - 2)
                    : from + " – " + to;
            return TimeText.text(seconds) + " left (" + between + ")";
        }
    }

    /** Pieces that came at about the same time: however fast they come, as many samples are kept at most. */
    private record Sample(double at, double seconds, int pieces) {}

    private final Map<String, PieceSeconds> kinds = new LinkedHashMap<>();
    private final Deque<Sample> window = new ArrayDeque<>();
    private final Deque<Double> newest = new ArrayDeque<>();
    private int pieces;
    private double started;

    private PieceSeconds of(Cost cost) {
        return kinds.computeIfAbsent(cost.kind(), kind -> new PieceSeconds());
    }

    /** A piece is still to be computed. */
    void open(Cost cost) {
        of(cost).open(cost);
    }

    /** A piece is done by another execution, or given up. */
    void close(Cost cost) {
        of(cost).close(cost);
    }

    /** The work begins. */
    void begin(double now) {
        started = now;
    }

    /**
     * A piece is done.
     *
     * @param seconds that its slot took; 0 where that is not known
     */
    void done(Cost cost, double seconds, double now) {
        of(cost).close(cost);
        if (seconds <= 0.0) {
            return;
        }
        of(cost).measure(cost, seconds);
        pieces++;
        addSample(now, seconds);
        newest.addLast(seconds);
        if (newest.size() > LAST_PIECES) {
            newest.removeFirst();
        }
    }

    private void addSample(double now, double seconds) {
        Sample last = window.peekLast();
        if (last != null && now - last.at() < SAME_TIME) {
            window.removeLast();
            window.addLast(new Sample(last.at(), last.seconds() + seconds, last.pieces() + 1));
        } else {
            window.addLast(new Sample(now, seconds, 1));
        }
        while (window.getFirst().at() < now - WINDOW) {
            window.removeFirst();
        }
    }

    /** @param slots how many there are; at least 1 */
    Left left(double now, int slots) {
        double elapsed = now - started;
        if (pieces < FIRST_PIECES || elapsed < FIRST_SECONDS) {
            return Left.UNKNOWN;
        }
        Left open = open();
        if (open.seconds() <= 0.0) {
            return new Left(0.0, 0.0, 0.0);
        }
        Left busy = busy(now, slots);
        double p = busy.seconds();
        double piece =
                newest.stream().mapToDouble(Double::doubleValue).average().orElse(0.0);
        double last = kinds.values().stream()
                .mapToDouble(kind -> kind.lastPiece(meanRatio()))
                .max()
                .orElse(0.0);
        double longest = newest.stream().mapToDouble(Double::doubleValue).max().orElse(0.0);
        double tail = last * (1.0 - 1.0 / Math.max(1.0, p));
        double seconds = Math.max(piece / 2.0, open.seconds() / p - piece / 2.0 + tail / 2.0);
        double low = Math.max(0.0, open.low() / busy.high() - longest);
        double high = open.high() / busy.low() + tail;
        return new Left(seconds, Math.min(seconds, low), Math.max(seconds, high));
    }

    /** What a unit of work has taken so far, over all kinds, seconds; NaN if nothing was measured. */
    private double meanRatio() {
        double seconds = 0.0;
        double work = 0.0;
        for (PieceSeconds kind : kinds.values()) {
            seconds += kind.measuredSeconds();
            work += kind.measuredWork();
        }
        return seconds / work;
    }

    /** The seconds of a slot that all open pieces take. */
    private Left open() {
        double ratio = meanRatio();
        List<Left> all = new ArrayList<>();
        kinds.values().forEach(kind -> all.add(kind.open(ratio)));
        double seconds = all.stream().mapToDouble(Left::seconds).sum();
        double below = Math.sqrt(all.stream()
                .mapToDouble(of -> Math.pow(of.seconds() - of.low(), 2))
                .sum());
        double above = Math.sqrt(all.stream()
                .mapToDouble(of -> Math.pow(of.high() - of.seconds(), 2))
                .sum());
        return new Left(seconds, Math.max(0.0, seconds - below), seconds + above);
    }

    /** How many slots are busy: what was measured where many pieces came, else all of them. */
    private Left busy(double now, int slots) {
        double span = Math.min(WINDOW, now - started);
        double[] parts = new double[PARTS];
        for (Sample sample : window) {
            int part = (int) ((sample.at() - (now - span)) / span * PARTS);
            parts[Math.max(0, Math.min(PARTS - 1, part))] += sample.seconds();
        }
        double mean = Arrays.stream(parts).sum() / span;
        double of = Math.max(1, slots);
        if (window.stream().mapToInt(Sample::pieces).sum() < 10 * of) {
            return new Left(of, of * (1.0 - LEAST_ERROR), of);
        }
        double average = Arrays.stream(parts).average().orElse(0.0);
        double scatter = Math.sqrt(Arrays.stream(parts)
                        .map(part -> (part - average) * (part - average))
                        .sum()
                / (PARTS - 1));
        double error = Math.max(LEAST_ERROR, average > 0.0 ? 2.0 * scatter / Math.sqrt(PARTS) / average : 1.0);
        double busy = Math.max(of / 20.0, Math.min(of, mean));
        return new Left(busy, busy * Math.max(0.25, 1.0 - error), Math.min(of, busy * (1.0 + error)));
    }
}
