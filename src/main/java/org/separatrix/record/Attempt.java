package org.separatrix.record;

import java.sql.SQLException;

/** Something that SQLite may refuse. */
@FunctionalInterface
interface Attempt<T> {

    T call() throws SQLException;

    static Attempt<Boolean> of(Step step) {
        return () -> {
            step.run();
            return true;
        };
    }

    /** The same where nothing comes of it. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }
}
