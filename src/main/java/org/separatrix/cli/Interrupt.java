package org.separatrix.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Handles Ctrl-C and SIGTERM of a run or a node: it is asked to end, and the JVM lives on until it has.
 *
 * <p>A JVM that shuts down waits for its hooks, and its exit code can be set by nobody else. The hook therefore waits
 * for the exit code of the main thread, and ends the JVM with it.
 */
final class Interrupt implements AutoCloseable {

    /** How long the batches under way may take, seconds. */
    private static final int PATIENCE = 120;

    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Messages messages;
    private final Thread hook;

    private Interrupt(Runnable request, Messages messages) {
        this.messages = messages;
        hook = new Thread(() -> await(request), "interrupt");
    }

    /** @param request asks the run to end */
    static Interrupt handledBy(Runnable request, Messages messages) {
        Interrupt interrupt = new Interrupt(request, messages);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    private void await(Runnable request) {
        request.run();
        int code = Separatrix.INCOMPLETE;
        try {
            code = exitCode.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            messages.error("what was under way did not end in time");
        }
        Runtime.getRuntime().halt(code);
    }

    /** The run has ended and all has been said. */
    void ended(int code) {
        exitCode.complete(code);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            exitCode.complete(Separatrix.INCOMPLETE);
        }
    }
}
