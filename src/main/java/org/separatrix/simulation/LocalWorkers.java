package org.separatrix.simulation;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.separatrix.experiment.Batch;

/** Computes work with the actors of a run in this JVM alone: no cluster, no record. */
public final class LocalWorkers extends AbstractBehavior<WorkResult> {

    /** Participants in one JVM are never silent for so long. */
    private static final Duration STALL_AFTER = Duration.ofMinutes(1);

    private final Placement placement;
    private final Iterator<? extends Work> rest;
    private final List<? extends Work> works;
    private final Map<Batch, WorkResult> results = new HashMap<>();
    private final CompletableFuture<List<WorkResult>> end;

    /**
     * Computes all of some work, as much of it at a time as there are cores.
     *
     * @param works each of a batch of its own
     * @param observer looks on at the rings
     * @return the results in the order of the work
     * @throws IllegalStateException if a piece fails
     */
    public static List<WorkResult> compute(List<? extends Work> works, RingObserver observer) {
        if (works.isEmpty()) {
            return List.of();
        }
        CompletableFuture<List<WorkResult>> end = new CompletableFuture<>();
        ActorSystem<WorkResult> system = ActorSystem.create(
                Behaviors.setup(context -> new LocalWorkers(context, works, observer, end)),
                "local",
                ConfigFactory.parseString("akka.actor.provider = local").withFallback(ConfigFactory.load()));
        try {
            return end.join();
        } catch (CompletionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new IllegalStateException(cause.getMessage(), cause);
        } finally {
            system.terminate();
        }
    }

    private LocalWorkers(
            ActorContext<WorkResult> context,
            List<? extends Work> works,
            RingObserver observer,
            CompletableFuture<List<WorkResult>> end) {
        super(context);
        this.placement = new Placement.Together(observer);
        this.rest = works.iterator();
        this.works = works;
        this.end = end;
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            startNext();
        }
    }

    @Override
    public Receive<WorkResult> createReceive() {
        return newReceiveBuilder()
                .onMessage(WorkResult.class, this::onComputed)
                .onSignal(ChildFailed.class, this::onFailed)
                .onSignal(Terminated.class, ended -> this)
                .build();
    }

    private void startNext() {
        if (rest.hasNext()) {
            Work work = rest.next();
            Behavior<?> computing = work.computing(
                    placement, Props.empty(), STALL_AFTER, getContext().getSelf());
            getContext()
                    .watch(getContext().spawn(computing, "batch-" + work.batch().id()));
        }
    }

    private Behavior<WorkResult> onComputed(WorkResult result) {
        results.put(result.batch(), result);
        if (results.size() == works.size()) {
            end.complete(works.stream().map(work -> results.get(work.batch())).toList());
        }
        startNext();
        return this;
    }

    private Behavior<WorkResult> onFailed(ChildFailed failure) {
        end.completeExceptionally(failure.cause());
        return Behaviors.stopped();
    }
}
