package org.separatrix.monitor;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Shows the progress of a run: a bar on a terminal, a line now and then elsewhere. It looks at the run by itself, so that
 * the age of the last result is seen to grow where nothing comes.
 */
public final class TerminalProgress implements AutoCloseable {

    private static final long BETWEEN_LINES = 5_000;
    private static final long BETWEEN_BARS = 250;

    private final Supplier<RunSummary> run;
    private final Consumer<RunSummary> display;
    private final Runnable end;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("progress"));

    private TerminalProgress(Supplier<RunSummary> run, long interval, Consumer<RunSummary> display, Runnable end) {
        this.run = run;
        this.display = display;
        this.end = end;
        FirstFailure failures = new FirstFailure("the display of progress");
        timer.scheduleWithFixedDelay(() -> failures.survives(this::show), interval, interval, TimeUnit.MILLISECONDS);
    }

    /**
     * A bar, redrawn in place.
     *
     * @param run where it stands now
     * @param columns of the terminal
     */
    public static TerminalProgress bar(Supplier<RunSummary> run, TerminalStream terminal, int columns) {
        return new TerminalProgress(
                run,
                BETWEEN_BARS,
                now -> {
                    // Until there is a result the run has other things to say, whose lines it must not cut.
                    if (!Double.isNaN(now.lastResult()) || now.restored() > 0) {
                        terminal.status(now.bar(columns - 1));
                    }
                },
                () -> terminal.status(""));
    }

    /** A line every five seconds, and one in the end. */
    public static TerminalProgress lines(Supplier<RunSummary> run, Consumer<String> out) {
        return new TerminalProgress(
                run,
                BETWEEN_LINES,
                now -> out.accept(now.line()),
                () -> out.accept(run.get().line()));
    }

    private synchronized void show() {
        RunSummary now = run.get();
        if (!timer.isShutdown() && !now.state().isOver()) {
            display.accept(now);
        }
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        end.run();
    }
}
