package org.separatrix.monitor;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One client that listens: what it has, and whether it still takes in what it was sent last. Nothing queues for a client that
 * is slow; it gets more at a time instead. Guarded by its owner.
 */
final class EventStream {

    /** On the average, bytes a second. */
    private static final double BYTES_PER_SECOND = 256_000.0;

    private static final double NANOS = 1e9;

    private final Response response;
    private final Callback end;
    private final long opened = System.nanoTime();
    private final Runnable closed;
    private volatile boolean writing;
    private final AtomicBoolean over = new AtomicBoolean();
    private long version;
    private long notBefore = opened;
    private long lastSent = opened;

    /**
     * @param version that the client has
     * @param end completes the answer
     * @param closed told when the client is gone
     */
    EventStream(Response response, Callback end, long version, Runnable closed) {
        this.response = response;
        this.end = end;
        this.version = version;
        this.closed = closed;
    }

    long version() {
        return version;
    }

    boolean isOver() {
        return over.get();
    }

    /** Whether it can take something now. */
    boolean isReady(long now) {
        return !over.get() && !writing && now >= notBefore;
    }

    /** Since something was sent, seconds. */
    double silentFor(long now) {
        return (now - lastSent) / NANOS;
    }

    /** Since it began, seconds. */
    double age(long now) {
        return (now - opened) / NANOS;
    }

    /** @param next the version that the client has when it has this */
    void send(byte[] event, long next, long now) {
        version = next;
        notBefore = now + (long) (event.length / BYTES_PER_SECOND * NANOS);
        lastSent = now;
        writing = true;
        response.write(false, ByteBuffer.wrap(event), Callback.from(() -> writing = false, this::fail));
    }

    /** Ends the answer properly; a client that takes nothing more is cut off by its connection. */
    void finish(byte[] last) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        closed.run();
        if (writing) {
            end.failed(new IllegalStateException("the client does not read"));
        } else {
            response.write(true, ByteBuffer.wrap(last), end);
        }
    }

    private void fail(Throwable gone) {
        if (over.compareAndSet(false, true)) {
            closed.run();
            end.failed(gone);
        }
    }
}
