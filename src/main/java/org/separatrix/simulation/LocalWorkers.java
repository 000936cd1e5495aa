package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
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
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** Computes work with the actors of a run in this JVM alone: no cluster, no record. */
public final class LocalWorkers extends AbstractBehavior<LocalWorkers.Computed> {

    /** Participants in one JVM are never silent for so long. */
    private static final Duration STALL_AFTER = Duration.ofMinutes(1);

    /** A piece is done. */
    record Computed(int index, WorkResult result) {}

    private final Placement placement;
    private final Iterator<Integer> rest;
    private final List<? extends Work> works;
    private final WorkResult[] results;
    private final CompletableFuture<List<WorkResult>> end;
    private int missing;

    /**
     * Computes all of some work, as much of it at a time as there are cores.
     *
     * @param observer looks on at the rings
     * @return the results in the order of the work
     * @throws IllegalStateException if a piece fails
     */
    public static List<WorkResult> compute(List<? extends Work> works, RingObserver observer) {
        if (works.isEmpty()) {
            return List.of();
        }
        CompletableFuture<List<WorkResult>> end = new CompletableFuture<>();
        ActorSystem<Computed> system = ActorSystem.create(
                Behaviors.setup(context -> new LocalWorkers(context, works, observer, end)),
                "local",
                ConfigFactory.parseString("akka.actor.provider = local").withFallback(ConfigFactory.load()));
        try {
            return end.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
        } finally {
            system.terminate();
        }
    }

    private LocalWorkers(
            ActorContext<Computed> context,
            List<? extends Work> works,
            RingObserver observer,
            CompletableFuture<List<WorkResult>> end) {
        super(context);
        this.placement = new Placement.Together(observer);
        this.rest = IntStream.range(0, works.size()).iterator();
        this.works = works;
        this.results = new WorkResult[works.size()];
        this.end = end;
        this.missing = works.size();
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            startNext();
        }
    }

    @Override
    public Receive<Computed> createReceive() {
        return newReceiveBuilder()
                .onMessage(Computed.class, this::onComputed)
                .onSignal(ChildFailed.class, this::onFailed)
                .onSignal(Terminated.class, ended -> this)
                .build();
    }

    private void startNext() {
        if (rest.hasNext()) {
            int index = rest.next();
            ActorRef<Computed> self = getContext().getSelf();
            ActorRef<WorkResult> replyTo = getContext()
                    .spawn(
                            Behaviors.receiveMessage((WorkResult result) -> {
                                self.tell(new Computed(index, result));
                                return Behaviors.stopped();
                            }),
                            "result-" + index);
            Behavior<?> computing = works.get(index).computing(placement, Props.empty(), STALL_AFTER, replyTo);
            getContext().watch(getContext().spawn(computing, "work-" + index));
        }
    }

    private Behavior<Computed> onComputed(Computed computed) {
        results[computed.index()] = computed.result();
        missing--;
        if (missing == 0) {
            end.complete(Arrays.asList(results));
        }
        startNext();
        return this;
    }

    private Behavior<Computed> onFailed(ChildFailed failure) {
        end.completeExceptionally(failure.cause());
        return Behaviors.stopped();
    }
}
