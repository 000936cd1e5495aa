package org.separatrix.monitor;

import java.util.Arrays;
import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    /** For nodes. */
    WAITING,
    /** What an earlier execution has computed is read. */
    RESTORING,
    RUNNING,
    /** No more is begun; what is being computed may end. */
    DRAINING,
    /** All that will be computed is; tables and figures are written. */
    WRITING,
    COMPLETE,
    INCOMPLETE,
    /** It could not go on. */
    BROKEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == COMPLETE || this == INCOMPLETE || this == BROKEN;
    }

    /** The state of a word. */
    public static RunState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no state of a run"));
    }
}
