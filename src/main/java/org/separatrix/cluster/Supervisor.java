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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.Work;

/**
 * Gives out the batches of a run to the workers that pull them. Each batch ends: the {@link Collector} commits it, or it is
 * recorded as failed. It has failed after {@link #ATTEMPTS} attempts, or after one if the next could only fail likewise.
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

    /** How a batch has failed. */
    public enum Failing {
        /** It lost a node that it was spread over: nothing is said against it. */
        NODE_LOST,
        /** It may succeed in another attempt, or elsewhere. */
        ONCE,
        /** It would fail again anywhere. */
        FOR_GOOD
    }

    /**
     * A batch could not be computed.
     *
     * @param kind what follows from it
     */
    public record BatchFailed(ActorRef<Worker.Command> worker, Batch batch, String reason, Failing kind)
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

    private final LongFunction<Work> pieces;
    private final ActorRef<Collector.Command> collector;
    private final BatchQueue queue;
    private final Map<ActorRef<Worker.Command>, Workload> workers = new HashMap<>();
    private final Map<Address, Integer> workersOfNodes = new HashMap<>();
    private final Map<Long, Workload> holders = new HashMap<>();
    private final Map<ActorRef<Worker.Command>, Long> waiting = new LinkedHashMap<>();
    private final Map<Long, List<Address>> failures = new HashMap<>();
    private boolean started;
    private boolean draining;
    private boolean ended;

    /**
     * @param count how many batches the run has
     * @param pieces what a batch is, by its id
     * @param committed the batches that are already done; not modified
     * @param collector told when the run has ended
     */
    static Behavior<Command> create(
            int count, LongFunction<Work> pieces, BitSet committed, ActorRef<Collector.Command> collector) {
        return Behaviors.setup(context -> new Supervisor(context, count, pieces, committed, collector));
    }

    private Supervisor(
            ActorContext<Command> context,
            int count,
            LongFunction<Work> pieces,
            BitSet committed,
            ActorRef<Collector.Command> collector) {
        super(context);
        this.pieces = pieces;
        this.collector = collector;
        this.queue = new BatchQueue(count, committed);
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
        Workload workload = workers.computeIfAbsent(request.worker(), this::welcome);
        Answer answer = workload.answer;
        if (answer != null && answer.pull() == request.pull()) {
            request.worker().tell(new Worker.Compute(answer.pull(), answer.work()));
        } else if (!give(request.worker(), request.pull())) {
            waiting.put(request.worker(), request.pull());
        }
        return this;
    }

    private Workload welcome(ActorRef<Worker.Command> worker) {
        getContext().watch(worker);
        workersOfNodes.merge(node(worker), 1, Integer::sum);
        collector.tell(new Collector.Workers(workers.size() + 1));
        return new Workload();
    }

    private boolean give(ActorRef<Worker.Command> worker, long pull) {
        OptionalLong next = started && !draining ? queue.next(batch -> suits(worker, batch)) : OptionalLong.empty();
        if (next.isEmpty()) {
            return false;
        }
        Work work = pieces.apply(next.getAsLong());
        Workload workload = workers.get(worker);
        workload.answer = new Answer(pull, work);
        workload.held.add(work.batch().id());
        holders.put(work.batch().id(), workload);
        getContext().getLog().debug("batch {} given to {}", work.batch().id(), worker);
        worker.tell(new Worker.Compute(pull, work));
        return true;
    }

    /** What has failed on one node is better tried on another, as long as there is one. */
    private boolean suits(ActorRef<Worker.Command> worker, long batch) {
        List<Address> failedOn = failures.getOrDefault(batch, List.of());
        return !failedOn.contains(node(worker)) || failedOn.containsAll(workersOfNodes.keySet());
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
        failed.worker().tell(new Worker.Noted(batch));
        Workload workload = workers.get(failed.worker());
        if (workload == null || !workload.held.remove(batch)) {
            return this;
        }
        holders.remove(batch);
        boolean hopeless =
                switch (failed.kind()) {
                    case NODE_LOST -> false;
                    case ONCE -> attempts(batch, node(failed.worker())) >= ATTEMPTS;
                    case FOR_GOOD -> true;
                };
        if (hopeless) {
            collector.tell(new Collector.GiveUp(failed.batch(), failed.reason()));
            close(batch);
        } else {
            giveAgain(Set.of(batch));
        }
        return this;
    }

    private int attempts(long batch, Address failedOn) {
        List<Address> nodes = failures.computeIfAbsent(batch, first -> new ArrayList<>());
        nodes.add(failedOn);
        return nodes.size();
    }

    private Behavior<Command> onTerminated(Terminated gone) {
        ActorRef<Worker.Command> worker = gone.getRef().unsafeUpcast();
        Workload lost = workers.remove(worker);
        waiting.remove(worker);
        if (lost != null) {
            workersOfNodes.computeIfPresent(node(worker), (node, count) -> count == 1 ? null : count - 1);
            collector.tell(new Collector.Workers(workers.size()));
            lost.held.forEach(holders::remove);
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

    /** Those who have waited longest are served first. */
    private void giveAgain(Set<Long> batches) {
        batches.forEach(queue::putBack);
        Iterator<Map.Entry<ActorRef<Worker.Command>, Long>> workersInOrder =
                waiting.entrySet().iterator();
        while (!queue.isEmpty() && workersInOrder.hasNext()) {
            Map.Entry<ActorRef<Worker.Command>, Long> next = workersInOrder.next();
            if (give(next.getKey(), next.getValue())) {
                workersInOrder.remove();
            }
        }
        endIfDone();
    }

    private void close(long batch) {
        queue.close(batch);
        failures.remove(batch);
        Workload holder = holders.remove(batch);
        if (holder != null) {
            holder.held.remove(batch);
        }
        endIfDone();
    }

    private void endIfDone() {
        if (!ended && (queue.allClosed() || draining && holders.isEmpty())) {
            ended = true;
            collector.tell(Collector.Finish.INSTANCE);
        }
    }
}
