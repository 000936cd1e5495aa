package org.separatrix.monitor;

/** The whole state as it is sent, encoded once for all who ask within a quarter of a second: ages stand in it. */
final class Snapshots {

    private static final long FRESH_NANOS = 250_000_000L;

    private final RunWatch watch;
    private final RunJson json;
    private Snapshot last;
    private long made;

    /**
     * A state.
     *
     * @param tag of HTTP, the version
     */
    record Snapshot(String tag, byte[] plain, byte[] compressed) {}

    Snapshots(RunWatch watch, RunJson json) {
        this.watch = watch;
        this.json = json;
    }

    synchronized Snapshot now() {
        String tag = "\"" + watch.facts.epoch() + "-" + watch.version() + "\"";
        long now = System.nanoTime();
        if (last == null || !last.tag().equals(tag) || now - made > FRESH_NANOS) {
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
