package org.separatrix.study;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Computes results on several threads and hands them on in the order in which they were asked for, on the thread that asks. Not
 * thread-safe.
 */
public final class OrderedResults<T, E extends Exception> implements AutoCloseable {

    /** Is given the results one by one. */
    @FunctionalInterface
    public interface Taker<T, E extends Exception> {

        void take(T result) throws E;
    }

    private record Pending<T>(Future<T> result, long size) {}

    private final int mostPending;
    private final long mostSize;
    private final ExecutorService threads;
    private final Taker<T, E> taker;
    private final Queue<Pending<T>> pending = new ArrayDeque<>();
    private long size;

    /**
     * @param threads ≥ 1
     * @param mostSize how large all may be together whose results have not been handed on, unless one alone is larger
     * @param taker of the results
     */
    public OrderedResults(int threads, long mostSize, Taker<T, E> taker) {
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "ordered results");
            thread.setDaemon(true);
            return thread;
        });
        this.mostPending = 2 * threads;
        this.mostSize = mostSize;
        this.taker = taker;
    }

    /**
     * Asks for a result, and waits for the oldest ones while too many are pending.
     *
     * @param task what it throws is thrown when its result would be handed on
     * @param ofTask how large it is
     */
    public void add(Callable<T> task, long ofTask) throws E {
        while (!pending.isEmpty() && (pending.size() >= mostPending || size + ofTask > mostSize)) {
            handOn();
        }
        pending.add(new Pending<>(threads.submit(task), ofTask));
        size += ofTask;
    }

    /** Waits for all. */
    public void finish() throws E {
        while (!pending.isEmpty()) {
            handOn();
        }
    }

    private void handOn() throws E {
        Pending<T> oldest = pending.remove();
        size -= oldest.size;
        taker.take(result(oldest.result));
    }

    private static <T> T result(Future<T> of) {
        try {
            return of.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while results were computed", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Gives up what has not been handed on. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
