package org.separatrix.monitor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * How far a run has come and how fast. The speed is that of the last half minute; what an earlier execution has done
 * counts as done, and not for the speed. Not thread-safe.
 */
public final class Pace {

    private static final double WINDOW_SECONDS = 30.0;
    private static final int WIDEST_BAR = 30;
    private static final int NARROWEST_BAR = 5;

    private final String unit;
    private final long total;
    private final Deque<Sample> window = new ArrayDeque<>();

    private record Sample(long done, double seconds) {}

    /**
     * @param unit what is counted, e.g. trials
     * @param before how many were there at the start
     * @param total how many there are in the end
     */
    public Pace(String unit, long before, long total) {
        this.unit = unit;
        this.total = total;
        window.add(new Sample(before, 0.0));
    }

    /** @param elapsed since the start */
    void reach(long done, Duration elapsed) {
        window.addLast(new Sample(done, elapsed.toNanos() / 1e9));
        double oldest = window.getLast().seconds() - WINDOW_SECONDS;
        Sample first = window.removeFirst();
        while (window.getFirst().seconds() <= oldest) {
            first = window.removeFirst();
        }
        window.addFirst(first);
    }

    private long done() {
        return window.getLast().done();
    }

    private double seconds() {
        return window.getLast().seconds();
    }

    /** How many a second; 0 as long as nothing has come of it. */
    private double speed() {
        double span = seconds() - window.getFirst().seconds();
        return span > 0.0 ? (done() - window.getFirst().done()) / span : 0.0;
    }

    private int percent() {
        return total > 0 ? (int) (100.0 * done() / total) : 100;
    }

    /** Where nothing has been done yet, nobody can say. */
    private String left() {
        return speed() > 0.0 ? clock((total - done()) / speed()) : "?";
    }

    /** As a sentence of its own. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%d of %d %s (%d %%) in %s, %.0f %s/s, about %s left",
                done(),
                total,
                unit,
                percent(),
                clock(seconds()),
                speed(),
                unit,
                left());
    }

    /** As a bar in at most so many columns; the numbers stand as long as they fit. */
    String bar(int columns) {
        String before = String.format(Locale.ROOT, "%s %3d %%", unit, percent());
        String after = String.format(Locale.ROOT, "%d/%d, %.0f/s, %s left", done(), total, speed(), left());
        int room = Math.min(WIDEST_BAR, columns - before.length() - after.length() - 4);
        String line = room < NARROWEST_BAR ? before + " " + after : before + " [" + filled(room) + "] " + after;
        return line.substring(0, Math.min(line.length(), Math.max(0, columns)));
    }

    private String filled(int room) {
        int full = total > 0 ? (int) (room * done() / total) : room;
        String head = full < room ? ">" : "";
        return "=".repeat(full) + head + " ".repeat(room - full - head.length());
    }

    /** {@code 1:02:03}, or {@code 2:03} below an hour. */
    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
