package org.separatrix.monitor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * All clients that listen. Four times a second each gets what has changed since the version that it has; those at the same
 * version share the same bytes. While nobody listens nothing is done.
 */
final class EventStreams implements AutoCloseable {

    static final int MOST = 32;

    private static final long EVERY_MILLIS = 250;
    private static final double BEAT = 1.0;
    private static final double LONGEST = 600.0;
    private static final byte[] NOTHING = {};

    private final RunWatch watch;
    private final RunJson json;
    private final Runnable look;
    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("monitor-events"));
    private final FirstFailure failures = new FirstFailure("what listens to the run");
    private @Nullable ScheduledFuture<?> ticking;

    /**
     * What is sent.
     *
     * @param version that a client has when it has this
     */
    private record Event(byte[] bytes, long version) {}

    /** @param look asks what the slots compute; called while somebody listens */
    EventStreams(RunWatch watch, RunJson json, Runnable look) {
        this.watch = watch;
        this.json = json;
        this.look = look;
    }

    int count() {
        return streams.size();
    }

    /**
     * Adds a client.
     *
     * @param since {@code EPOCH-VERSION} that it has; empty: nothing
     * @return whether there was room
     */
    synchronized boolean open(Response response, Callback callback, Optional<String> since) {
        if (streams.size() >= MOST) {
            return false;
        }
        EventStream[] holder = new EventStream[1];
        Optional<Long> version = since.flatMap(this::version);
        EventStream stream =
                new EventStream(response, callback, version.orElse(RunJson.NOTHING), () -> streams.remove(holder[0]));
        holder[0] = stream;
        streams.add(stream);
        if (since.isPresent() && version.isEmpty()) {
            stream.finish(event("reset", watch.facts.epoch() + "-0", new byte[] {'{', '}'}));
        } else if (ticking == null) {
            ticking = timer.scheduleAtFixedRate(this::tick, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    /** The version of an id, if it is of this execution and was there. */
    private Optional<Long> version(String id) {
        int dash = id.lastIndexOf('-');
        if (dash < 0 || !id.substring(0, dash).equals(watch.facts.epoch())) {
            return Optional.empty();
        }
        try {
            long version = Long.parseLong(id.substring(dash + 1));
            return version >= 0 && version <= watch.version() ? Optional.of(version) : Optional.empty();
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private synchronized void tick() {
        if (streams.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
            return;
        }
        failures.survives(look);
        failures.survives(this::push);
    }

    private void push() {
        long now = System.nanoTime();
        boolean over = watch.summary().state().isOver();
        long newest = watch.version();
        Map<Long, Event> events = new HashMap<>();
        byte[] beat = NOTHING;
        for (EventStream stream : streams) {
            if (!stream.isReady(now)) {
                continue;
            }
            if (over) {
                stream.finish(events.computeIfAbsent(stream.version(), since -> changes("end", since))
                        .bytes());
            } else if (stream.version() < newest) {
                Event delta = events.computeIfAbsent(stream.version(), since -> changes("delta", since));
                stream.send(delta.bytes(), delta.version(), now);
            } else if (stream.age(now) > LONGEST) {
                stream.finish(NOTHING);
            } else if (stream.silentFor(now) >= BEAT) {
                beat = beat == NOTHING ? beat() : beat;
                stream.send(beat, stream.version(), now);
            }
        }
    }

    private byte[] beat() {
        double age = watch.lastResult();
        String data = Double.isNaN(age)
                ? "{\"last_result\":null}"
                : String.format(Locale.ROOT, "{\"last_result\":%.1f}", age);
        return event("beat", "", data.getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes for all who have the same version. */
    private Event changes(String name, long since) {
        RunJson.Encoded changed = json.since(since);
        String id = watch.facts.epoch() + "-" + changed.version();
        return new Event(event(name, id, changed.bytes()), changed.version());
    }

    private static byte[] event(String name, String id, byte[] data) {
        String head = (id.isEmpty() ? "" : "id: " + id + "\n") + "event: " + name + "\ndata: ";
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] event = Arrays.copyOf(first, first.length + data.length + 2);
        System.arraycopy(data, 0, event, first.length, data.length);
        event[event.length - 2] = '\n';
        event[event.length - 1] = '\n';
        return event;
    }

    /** Everybody gets the last state; who does not take it in a second goes without. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (!streams.isEmpty() && System.nanoTime() < deadline) {
            synchronized (this) {
                failures.survives(this::push);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        timer.shutdownNow();
        streams.forEach(stream -> stream.finish(NOTHING));
    }
}
