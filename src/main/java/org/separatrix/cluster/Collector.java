package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.WorkResult;

/**
 * Takes the results of a run: each is written by {@link Storage} before its batch counts as done.
 *
 * <p>It is idempotent by batch: the second arrival of a result is acknowledged and changes nothing. A worker may have
 * as many results on their way as its credit. The credit shrinks as the number of workers grows, so the number of
 * waiting results is bounded however slow the disk is.
 */
public final class Collector extends AbstractBehavior<Collector.Command> {

    public sealed interface Command {}

    /** A result to keep. */
    public record Commit(WorkResult result, ActorRef<Worker.Command> replyTo) implements Command, WireMessage {}

    /** A node takes part in the run. */
    record TakesPart(NodeDescription node) implements Command {}

    /** Tells the supervisor from now on what is committed. */
    record Subscribe(ActorRef<Supervisor.Command> supervisor) implements Command {}

    /** A batch that could not be computed. */
    record GiveUp(Batch batch, String reason) implements Command {}

    /** What was given to the storage last is safe. */
    record Written(long done, long total) implements Command {}

    /** So many workers take part now. */
    record Workers(int count) implements Command {}

    /** Nothing more will come. */
    enum Finish implements Command {
        INSTANCE
    }

    /** How many results may be on their way to the collector, or one a worker where the workers are more. */
    private static final int QUEUE = 4096;

    /** The largest credit of a worker: one that computes many batches at once has as many results. */
    static final int MOST_CREDIT = 64;

    private record Arrival(WorkResult result, Set<ActorRef<Worker.Command>> from) {}

    private final ActorRef<Storage.Command> storage;
    private final ActorRef<RunEvent> client;
    private final BitSet committed;
    private Map<Long, Arrival> waiting = new LinkedHashMap<>();
    private Map<Long, Arrival> beingWritten = Map.of();
    private ActorRef<Supervisor.Command> supervisor;
    private int credit = 1;
    private boolean finished;
    private boolean over;

    /**
     * @param storage where results are written
     * @param committed the batches that are already done; not modified
     * @param client told of progress
     */
    static Behavior<Command> create(ActorRef<Storage.Command> storage, BitSet committed, ActorRef<RunEvent> client) {
        return Behaviors.setup(context -> new Collector(context, storage, committed, client));
    }

    private Collector(
            ActorContext<Command> context,
            ActorRef<Storage.Command> storage,
            BitSet committed,
            ActorRef<RunEvent> client) {
        super(context);
        this.storage = storage;
        this.committed = (BitSet) committed.clone();
        this.client = client;
        this.supervisor = context.getSystem().ignoreRef();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Commit.class, this::onCommit)
                .onMessage(Written.class, this::onWritten)
                .onMessage(TakesPart.class, this::onTakesPart)
                .onMessage(GiveUp.class, this::onGiveUp)
                .onMessage(Subscribe.class, this::onSubscribe)
                .onMessage(Workers.class, this::onWorkers)
                .onMessage(Finish.class, this::onFinish)
                .build();
    }

    private Behavior<Command> onCommit(Commit commit) {
        long batch = commit.result().batch().id();
        if (committed.get((int) batch)) {
            commit.replyTo().tell(new Worker.Settled(batch, credit));
            return this;
        }
        if (over) {
            return this;
        }
        Arrival known = beingWritten.getOrDefault(batch, waiting.get(batch));
        if (known == null) {
            known = new Arrival(commit.result(), new LinkedHashSet<>());
            waiting.put(batch, known);
        }
        known.from().add(commit.replyTo());
        writeNext();
        return this;
    }

    /** What arrived while the last ones were written is written at once: a busy collector commits in large groups. */
    private void writeNext() {
        if (beingWritten.isEmpty() && !waiting.isEmpty()) {
            beingWritten = waiting;
            waiting = new LinkedHashMap<>();
            List<WorkResult> results =
                    beingWritten.values().stream().map(Arrival::result).toList();
            storage.tell(new Storage.Write(results, getContext().getSelf()));
        }
    }

    private Behavior<Command> onWritten(Written written) {
        Map<Long, Arrival> safe = beingWritten;
        beingWritten = Map.of();
        writeNext();
        client.tell(new RunEvent.Committed(
                safe.values().stream().map(Collector::result).toList()));
        client.tell(new RunEvent.Progress(written.done(), written.total()));
        safe.forEach((batch, arrival) -> {
            committed.set(batch.intValue());
            supervisor.tell(new Supervisor.BatchCommitted(batch));
            arrival.from().forEach(worker -> worker.tell(new Worker.Settled(batch, credit)));
        });
        finishWhenWritten();
        return this;
    }

    /** Whatever arrived twice is told of once, of the worker that was first. */
    private static RunEvent.Result result(Arrival arrival) {
        Address node = arrival.from().iterator().next().path().address();
        WorkResult result = arrival.result();
        return new RunEvent.Result(result.batch(), result.payload(), Occupancy.nameOf(node), result.seconds());
    }

    private Behavior<Command> onWorkers(Workers workers) {
        credit = Math.max(1, Math.min(MOST_CREDIT, QUEUE / Math.max(1, workers.count())));
        return this;
    }

    private Behavior<Command> onTakesPart(TakesPart takesPart) {
        // The record is closed once the tables are written.
        if (!over) {
            storage.tell(new Storage.TakesPart(takesPart.node()));
        }
        return this;
    }

    private Behavior<Command> onGiveUp(GiveUp failed) {
        if (!over) {
            storage.tell(new Storage.RecordFailure(failed.batch(), failed.reason()));
        }
        return this;
    }

    private Behavior<Command> onSubscribe(Subscribe subscribe) {
        supervisor = subscribe.supervisor();
        return this;
    }

    private Behavior<Command> onFinish(Finish finish) {
        finished = true;
        finishWhenWritten();
        return this;
    }

    private void finishWhenWritten() {
        if (finished && !over && beingWritten.isEmpty()) {
            over = true;
            client.tell(new RunEvent.Writing());
            storage.tell(Storage.Finish.INSTANCE);
        }
    }
}
