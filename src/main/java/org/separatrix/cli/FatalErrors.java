package org.separatrix.cli;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.separatrix.record.Failure;

/**
 * Handles fatal errors of the threads of a run or a node, such as no memory left. The error is reported in one line,
 * and the process ends. Of several errors the first one counts.
 */
final class FatalErrors {

    private static final String MORE_MEMORY = "; give Java more memory, as by SEPARATRIX_JAVA_OPTS=-Xmx8g";

    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    private FatalErrors(Messages messages, Consumer<Throwable> end) {
        AtomicBoolean met = new AtomicBoolean();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            if (met.compareAndSet(false, true)) {
                try {
                    messages.error(described(error));
                } finally {
                    end.accept(error);
                }
            }
        });
    }

    /**
     * @param messages where the error is said
     * @param end brings the process to its end
     */
    static FatalErrors handledBy(Messages messages, Consumer<Throwable> end) {
        return new FatalErrors(messages, end);
    }

    /** In one line, with what to do about it. */
    static String described(Throwable error) {
        return Failure.described(error) + (error instanceof OutOfMemoryError ? MORE_MEMORY : "");
    }

    /** Leaves such errors to whoever had them before. */
    void leave() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
