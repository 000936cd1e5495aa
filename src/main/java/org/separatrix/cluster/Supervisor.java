package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.Work;

/**
 * Gives out the batches of a run to the workers that pull them, and sees to it that each one ends: committed by the
 * {@link Collector}, or recorded as failed after {@link #ATTEMPTS} attempts, after one where the next could only fail likewise.
 *
 * <p>A batch counts as done only when the collector holds its result. What a lost worker held is given out again; a
 * batch that was computed twice is the collector's to recognise.
 */
public final class Supervisor extends AbstractBehavior<Supervisor.Command> {

    public sealed interface Command {}

    /**
     * A worker asks for a batch.
     *
     * @param worker who asks
     * @param pull counts the batches that the worker has asked for; the same number again means that no answer came
     */
    public record Pull(ActorRef<Worker.Command> worker, long pull) implements Command, WireMessage {}

    /**
     * A batch could not be computed.
     *
     * @param lasting whether it would fail again anywhere
     */
    public record BatchFailed(ActorRef<Worker.Command> worker, Batch batch, String reason, boolean lasting)
            implements Command, WireMessage {}

    /** The result of a batch is safe. */
    record BatchCommitted(long batch) implements Command {}

    /** Batches are to be given out from now on. */
    enum Start implements Command {
        INSTANCE
    }

    /** No more batches are to be given out; what is being computed may end. */
    enum Drain implements Command {
        INSTANCE
    }

    /** How often a batch is tried before the run goes on without it. */
    static final int ATTEMPTS = 3;

    private record Answer(long pull, Work work) {}

    private static final class Workload {
        private long pull = -1;
        private Answer answer;
        private final Set<Long> held = new HashSet<>();
    }

    private final Plan plan;
    private final ActorRef<Collector.Command> collector;
    private final BatchQueue queue;
    private final Map<ActorRef<Worker.Command>, Workload> workers = new HashMap<>();
    private final Map<ActorRef<Worker.Command>, Long> waiting = new LinkedHashMap<>();
    private final Map<Long, List<Address>> failures = new HashMap<>();
    private boolean started;
    private boolean draining;
    private boolean ended;

    /**
     * @param plan what to run
     * @param committed the batches that are already done; not modified
     * @param collector told when the run has ended
     */
    static Behavior<Command> create(Plan plan, BitSet committed, ActorRef<Collector.Command> collector) {
        return Behaviors.setup(context -> new Supervisor(context, plan, committed, collector));
    }

    private Supervisor(
            ActorContext<Command> context, Plan plan, BitSet committed, ActorRef<Collector.Command> collector) {
        super(context);
        this.plan = plan;
        this.collector = collector;
        this.queue = new BatchQueue(plan.pieces(), committed);
        collector.tell(new Collector.Subscribe(context.getSelf()));
        endIfDone();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Pull.class, this::onPull)
                .onMessage(BatchCommitted.class, this::onBatchCommitted)
                .onMessage(BatchFailed.class, this::onBatchFailed)
                .onMessage(Start.class, this::onStart)
                .onMessage(Drain.class, this::onDrain)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<Command> onPull(Pull request) {
        Workload workload = workers.computeIfAbsent(request.worker(), worker -> {
            getContext().watch(worker);
            return new Workload();
        });
        Answer answer = workload.answer;
        if (answer != null && answer.pull() == request.pull()) {
            request.worker().tell(new Worker.Compute(answer.pull(), answer.work()));
        } else {
            giveTo(request.worker(), request.pull());
        }
        return this;
    }

    private void giveTo(ActorRef<Worker.Command> worker, long pull) {
        OptionalLong next = started && !draining ? queue.next(batch -> suits(worker, batch)) : OptionalLong.empty();
        if (next.isEmpty()) {
            waiting.put(worker, pull);
            return;
        }
        waiting.remove(worker);
        Work work = plan.piece(next.getAsLong());
        Workload workload = workers.get(worker);
        workload.answer = new Answer(pull, work);
        workload.held.add(work.batch().id());
        getContext().getLog().debug("batch {} given to {}", work.batch().id(), worker);
        worker.tell(new Worker.Compute(pull, work));
    }

    /** What has failed on one node is better tried on another, as long as there is one. */
    private boolean suits(ActorRef<Worker.Command> worker, long batch) {
        List<Address> failedOn = failures.getOrDefault(batch, List.of());
        return !failedOn.contains(node(worker))
                || workers.keySet().stream().map(Supervisor::node).allMatch(failedOn::contains);
    }

    /** Where a worker lives; without host and port on this node. */
    private static Address node(ActorRef<Worker.Command> worker) {
        return worker.path().address();
    }

    private Behavior<Command> onBatchCommitted(BatchCommitted committed) {
        close(committed.batch());
        return this;
    }

    private Behavior<Command> onBatchFailed(BatchFailed failed) {
        long batch = failed.batch().id();
        failed.worker().tell(new Worker.Settled(batch));
        Workload workload = workers.get(failed.worker());
        if (workload == null || !workload.held.remove(batch)) {
            return this;
        }
        List<Address> failedOn = failures.computeIfAbsent(batch, first -> new ArrayList<>());
        failedOn.add(node(failed.worker()));
        if (!failed.lasting() && failedOn.size() < ATTEMPTS) {
            giveAgain(Set.of(batch));
        } else {
            collector.tell(new Collector.GiveUp(failed.batch(), failed.reason()));
            close(batch);
        }
        return this;
    }

    private Behavior<Command> onTerminated(Terminated gone) {
        Workload lost = workers.remove(gone.getRef());
        waiting.remove(gone.getRef());
        if (lost != null) {
            giveAgain(lost.held);
        }
        return this;
    }

    private Behavior<Command> onStart(Start start) {
        started = true;
        giveAgain(Set.of());
        return this;
    }

    private Behavior<Command> onDrain(Drain drain) {
        draining = true;
        endIfDone();
        return this;
    }

    private void giveAgain(Set<Long> batches) {
        batches.forEach(queue::putBack);
        Map.copyOf(waiting).forEach(this::giveTo);
        endIfDone();
    }

    private void close(long batch) {
        queue.close(batch);
        workers.values().forEach(workload -> workload.held.remove(batch));
        endIfDone();
    }

    private void endIfDone() {
        boolean nothingHeld = workers.values().stream().allMatch(workload -> workload.held.isEmpty());
        if (!ended && (queue.allClosed() || draining && nothingHeld)) {
            ended = true;
            collector.tell(Collector.Finish.INSTANCE);
        }
    }
}
