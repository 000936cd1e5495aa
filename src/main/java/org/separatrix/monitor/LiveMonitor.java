package org.separatrix.monitor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;
import org.separatrix.cluster.Occupancy;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;

/** A run that can be watched from a browser: its state, its port, and what is computed for those who look. */
public final class LiveMonitor implements AutoCloseable {

    private final RunWatch watch;
    private final ServerSettings settings;
    private final RunJson json;
    private final EventStreams streams;
    private final TrialTraces traces;
    private final LiveFigures figures;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final FirstFailure lookFailures = new FirstFailure("what asks the slots");
    private final MonitorServer server;
    private volatile @Nullable Sources sources;
    private @Nullable RunMetrics metrics;

    /** The run has not begun yet. */
    static final class NotBegunException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What is asked of the run that goes on.
     *
     * @param look what the slots compute
     * @param compute computes a piece beside the run
     */
    public record Sources(
            Supplier<CompletableFuture<Occupancy>> look,
            BiFunction<Work, RingObserver, CompletableFuture<WorkResult>> compute) {}

    /**
     * Opens the port.
     *
     * @param record of the run
     * @throws IOException if the port cannot be had
     */
    public LiveMonitor(RunWatch watch, ServerSettings settings, Path record) throws IOException {
        this.watch = watch;
        this.settings = settings;
        this.json = new RunJson(watch);
        this.streams = new EventStreams(watch, json, this::look);
        this.traces = new TrialTraces(watch.facts, this::compute);
        this.figures = new LiveFigures(watch.facts, record);
        this.server = new MonitorServer(settings, this::handler);
    }

    private Handler handler() {
        return new RunHandler(
                new RunHandler.Watched(
                        watch,
                        new Snapshots(watch, json, System::nanoTime),
                        json,
                        streams,
                        traces,
                        figures,
                        this::metrics),
                settings);
    }

    /** Made for the first who asks: whoever watches by the page does without. */
    private synchronized RunMetrics metrics() {
        if (metrics == null) {
            metrics = new RunMetrics(watch, streams::count, this::look);
        }
        return metrics;
    }

    /** The run goes on, and can be asked. */
    public void connect(Sources running) {
        sources = running;
    }

    /** What the slots compute, asked once at a time. */
    private void look() {
        Sources running = sources;
        if (running != null && looking.compareAndSet(false, true)) {
            boolean asked = lookFailures.survives(() -> running.look().get().whenComplete((occupancy, failure) -> {
                looking.set(false);
                if (failure == null) {
                    watch.occupied(occupancy);
                }
            }));
            if (!asked) {
                looking.set(false);
            }
        }
    }

    private CompletableFuture<WorkResult> compute(Work work, RingObserver observer) {
        Sources running = sources;
        return running == null
                ? CompletableFuture.failedFuture(new NotBegunException())
                : running.compute().apply(work, observer);
    }

    /** Where it can be watched, with the token if one is needed. */
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + server.port() + "/"
                + settings.token().map(token -> "?token=" + token).orElse("");
    }

    /** Tells everybody how it has ended, and closes the port. */
    @Override
    public void close() throws IOException {
        streams.close();
        traces.close();
        figures.close();
        server.close();
    }
}
