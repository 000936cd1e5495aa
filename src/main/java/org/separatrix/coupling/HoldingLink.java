package org.separatrix.coupling;

import org.jspecify.annotations.Nullable;

/**
 * Link that holds the newest message that came through, for each trial by itself (a zero-order hold). The first
 * message always comes through.
 */
abstract class HoldingLink implements Link {

    private final int trials;
    private @Nullable Signal before;
    private @Nullable Signal held;

    HoldingLink(int trials) {
        this.trials = trials;
    }

    /** Whether a new message of a trial comes through. */
    abstract boolean passes(int tick, int trial, Signal sent, Signal held);

    /** Called for one that did not. */
    abstract void stopped(int trial, Traffic traffic);

    @Override
    public final Signal carry(int tick, Signal sent, Traffic traffic) {
        Signal next = before == null || held == null ? sent : updated(tick, sent, before, held, traffic);
        before = sent;
        held = next;
        return next;
    }

    private Signal updated(int tick, Signal sent, Signal before, Signal held, Traffic traffic) {
        Signal next = null;
        for (int trial = 0; trial < trials; trial++) {
            boolean news = sent.since(trial) != before.since(trial);
            if (!news) {
                continue;
            }
            if (passes(tick, trial, sent, held)) {
                next = next == null ? held.spread(trials) : next;
                next.take(sent, trial);
            } else {
                stopped(trial, traffic);
            }
        }
        return next == null ? held : next;
    }
}
