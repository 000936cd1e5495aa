package org.separatrix.monitor;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.separatrix.cluster.RunEvent.Progress;

/** Shows the progress of a run on the standard error: a bar on a terminal, a line now and then elsewhere. */
public sealed interface TerminalProgress extends AutoCloseable {

    void show(Progress progress);

    @Override
    void close();

    /**
     * @param unit what is counted, e.g. trials
     * @param total how many of the run
     * @param terminal whether someone is looking
     */
    static TerminalProgress to(PrintStream out, String unit, long total, boolean terminal) {
        return terminal ? new Bar(out, unit, total) : new Lines(out, unit);
    }

    static TerminalProgress none() {
        return new Silent();
    }

    /** Trials done, per second, and the time left, redrawn in place. */
    final class Bar implements TerminalProgress {
        private final ProgressBar bar;

        private Bar(PrintStream out, String unit, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(unit)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .showSpeed()
                    .setMaxRenderedLength(100)
                    .build();
        }

        @Override
        public void show(Progress progress) {
            bar.stepTo(progress.done());
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line at most every five seconds. */
    final class Lines implements TerminalProgress {
        private static final Duration INTERVAL = Duration.ofSeconds(5);

        private final PrintStream out;
        private final String unit;
        private final long started = System.nanoTime();
        private long lastShown = started;

        private Lines(PrintStream out, String unit) {
            this.out = out;
            this.unit = unit;
        }

        @Override
        public void show(Progress progress) {
            long now = System.nanoTime();
            boolean complete = progress.done() == progress.total();
            if (now - lastShown < INTERVAL.toNanos() && !complete) {
                return;
            }
            lastShown = now;
            double seconds = (now - started) / 1e9;
            double rate = progress.done() / seconds;
            double left = (progress.total() - progress.done()) / rate;
            out.printf(
                    Locale.ROOT,
                    "%1$d of %2$d %6$s (%3$.0f %%) in %4$.0f s, %5$.0f %6$s/s, about %7$.0f s left%n",
                    progress.done(),
                    progress.total(),
                    100.0 * progress.done() / progress.total(),
                    seconds,
                    rate,
                    unit,
                    left);
        }

        @Override
        public void close() {}
    }

    /** Nothing. */
    final class Silent implements TerminalProgress {
        private Silent() {}

        @Override
        public void show(Progress progress) {}

        @Override
        public void close() {}
    }
}
