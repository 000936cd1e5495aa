package org.separatrix.coupling;

/**
 * Link that holds the newest message that came through, for each trial by itself (a zero-order hold). The first
 * message always comes through.
 */
abstract class HoldingLink implements Link {

    private final int trials;
    private Signal before;
    private Signal held;

    HoldingLink(int trials) {
        this.trials = trials;
    }

    /** Whether a new message of a trial comes through. */
    abstract boolean passes(int tick, int trial, Signal said, Signal held);

    /** Called for one that did not. */
    abstract void stopped(int trial, Traffic traffic);

    @Override
    public final Signal carry(int tick, Signal said, Traffic traffic) {
        if (held == null) {
            held = said;
        } else {
            held = updated(tick, said, traffic);
        }
        before = said;
        return held;
    }

    private Signal updated(int tick, Signal said, Traffic traffic) {
        Signal next = null;
        for (int trial = 0; trial < trials; trial++) {
            boolean news = said.since(trial) != before.since(trial);
            if (!news) {
                continue;
            }
            if (passes(tick, trial, said, held)) {
                next = next == null ? held.spread(trials) : next;
                next.take(said, trial);
            } else {
                stopped(trial, traffic);
            }
        }
        return next == null ? held : next;
    }
}
