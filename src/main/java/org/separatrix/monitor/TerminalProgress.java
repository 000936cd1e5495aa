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
     * @param total trials of the run
     * @param terminal whether someone is looking
     */
    static TerminalProgress to(PrintStream out, long total, boolean terminal) {
        return terminal ? new Bar(out, total) : new Lines(out);
    }

    static TerminalProgress none() {
        return new Silent();
    }

    /** Trials done, per second, and the time left, redrawn in place. */
    final class Bar implements TerminalProgress {
        private final ProgressBar bar;

        private Bar(PrintStream out, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName("trials")
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
            bar.stepTo(progress.trials());
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
        private final long started = System.nanoTime();
        private long lastShown = started;

        private Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(Progress progress) {
            long now = System.nanoTime();
            boolean complete = progress.trials() == progress.totalTrials();
            if (now - lastShown < INTERVAL.toNanos() && !complete) {
                return;
            }
            lastShown = now;
            double seconds = (now - started) / 1e9;
            double rate = progress.trials() / seconds;
            double left = (progress.totalTrials() - progress.trials()) / rate;
            out.printf(
                    Locale.ROOT,
                    "%d of %d trials (%.0f %%) in %.0f s, %.0f trials/s, about %.0f s left%n",
                    progress.trials(),
                    progress.totalTrials(),
                    100.0 * progress.trials() / progress.totalTrials(),
                    seconds,
                    rate,
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
