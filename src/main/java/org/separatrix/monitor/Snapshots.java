package org.separatrix.monitor;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole state as it is sent, encoded once for all who ask within a quarter of a second: ages stand in it, and a run may
 * change a thousand times a second. Who needs what came since listens.
 */
final class Snapshots {

    private static final long FRESH_NANOS = 250_000_000L;

    private final RunWatch watch;
    private final RunJson json;
    private final LongSupplier clock;
    private @Nullable Snapshot last;
    private long made;

    /**
     * A state.
     *
     * @param tag of HTTP, the version
     */
    record Snapshot(String tag, byte[] plain, byte[] compressed) {}

    /** @param clock nanoseconds */
    Snapshots(RunWatch watch, RunJson json, LongSupplier clock) {
        this.watch = watch;
        this.clock = clock;
        this.json = json;
    }

    synchronized Snapshot now() {
        long now = clock.getAsLong();
        if (last == null || now - made > FRESH_NANOS) {
            RunJson.Encoded state = json.snapshot();
            last = new Snapshot(
                    "\"" + watch.facts.epoch() + "-" + state.version() + "\"",
                    state.bytes(),
                    Compressed.gzip(state.bytes()));
            made = now;
        }
        return last;
    }
}
