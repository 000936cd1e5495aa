package org.separatrix.claims.criteria;

import java.util.List;

/**
 * What a condition comes to.
 *
 * @param factor how many times the trials would decide it if the estimates are right; 1 where it is decided, infinite where no
 *     number of trials would, or it is not known
 * @param reason why it is open; empty where it is decided
 */
public record Truth(State state, double factor, String reason) {

    /** Whether the whole interval meets the condition, the whole interval violates it, or neither. */
    public enum State {
        HOLDS,
        FAILS,
        OPEN
    }

    static final Truth HOLDS = new Truth(State.HOLDS, 1.0, "");
    static final Truth FAILS = new Truth(State.FAILS, 1.0, "");

    static Truth open(double factor, String reason) {
        return new Truth(State.OPEN, factor, reason);
    }

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    public boolean holds() {
        return state == State.HOLDS;
    }

    public boolean fails() {
        return state == State.FAILS;
    }

    Truth not() {
        return switch (state) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case OPEN -> this;
        };
    }

    /** Whether all hold; every open one must be decided. */
    static Truth all(List<Truth> parts) {
        if (parts.stream().anyMatch(Truth::fails)) {
            return FAILS;
        }
        return parts.stream()
                .filter(part -> !part.holds())
                .reduce((one, other) -> one.factor >= other.factor ? one : other)
                .orElse(HOLDS);
    }

    /** Whether one holds; the first open one that is decided may do. */
    static Truth any(List<Truth> parts) {
        if (parts.stream().anyMatch(Truth::holds)) {
            return HOLDS;
        }
        return parts.stream()
                .filter(part -> !part.fails())
                .reduce((one, other) -> one.factor <= other.factor ? one : other)
                .orElse(FAILS);
    }
}
