package org.separatrix.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.separatrix.experiment.ReadingProgress;

/** Says now and then how many conditions of an experiment are checked, where that takes longer than a few seconds. */
final class ReadingLines implements ReadingProgress {

    private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final Consumer<String> out;
    private final LongSupplier nanoTime;
    private long said;

    ReadingLines(Consumer<String> out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.said = nanoTime.getAsLong();
    }

    @Override
    public void read(int conditions, int of) {
        long now = nanoTime.getAsLong();
        if (now - said >= BETWEEN_LINES) {
            said = now;
            out.accept(String.format(
                    Locale.ROOT, "%,d of %,d conditions checked (%d %%)", conditions, of, 100L * conditions / of));
        }
    }
}
