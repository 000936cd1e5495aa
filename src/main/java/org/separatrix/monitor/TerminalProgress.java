package org.separatrix.monitor;

import java.time.Duration;
import java.util.function.Consumer;
import org.separatrix.cluster.RunEvent.Progress;

/** Shows the progress of a run: a bar on a terminal, a line now and then elsewhere. */
public final class TerminalProgress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_BARS = Duration.ofMillis(200);

    private final Pace pace;
    private final Duration interval;
    private final Consumer<Pace> display;
    private final Runnable end;
    private long start = System.nanoTime();
    private long shown = start;

    private TerminalProgress(Pace pace, Duration interval, Consumer<Pace> display, Runnable end) {
        this.pace = pace;
        this.interval = interval;
        this.display = display;
        this.end = end;
    }

    /**
     * A bar, redrawn in place.
     *
     * @param pace of the run, at its start
     * @param columns of the terminal
     */
    public static TerminalProgress bar(Pace pace, TerminalStream terminal, int columns) {
        return new TerminalProgress(
                pace, BETWEEN_BARS, now -> terminal.status(now.bar(columns - 1)), () -> terminal.status(""));
    }

    /** A line at most every five seconds, and one in the end. */
    public static TerminalProgress lines(Pace pace, Consumer<String> out) {
        return new TerminalProgress(pace, BETWEEN_LINES, now -> out.accept(now.line()), () -> {});
    }

    public static TerminalProgress none() {
        return new TerminalProgress(new Pace("", 0, 0), BETWEEN_LINES, now -> {}, () -> {});
    }

    /** What comes from now on is the work; before, the program got ready for it. */
    public synchronized void begin() {
        start = System.nanoTime();
    }

    public synchronized void show(Progress progress) {
        long now = System.nanoTime();
        pace.reach(progress.done(), Duration.ofNanos(now - start));
        if (now - shown >= interval.toNanos() || progress.done() == progress.total()) {
            shown = now;
            display.accept(pace);
        }
    }

    @Override
    public synchronized void close() {
        end.run();
    }
}
