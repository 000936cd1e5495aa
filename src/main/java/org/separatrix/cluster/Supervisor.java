package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.Work;
import org.separatrix.study.Rounds;

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
     * @param pull counts how often the worker has asked for more; the same number again means that no answer came
     * @param demand how much it wants to compute at a time
     */
    public record Pull(ActorRef<Worker.Command> worker, long pull, Demand demand) implements Command, WireMessage {}

    /** A batch could not be computed; the kind decides what follows. */
    public record BatchFailed(ActorRef<Worker.Command> worker, Batch batch, String reason, BatchFailure kind)
            implements Command, WireMessage {}

    /** A node that was given up has joined again: it was out of reach, and not dead. */
    record NodeLives(Address before) implements Command {}

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

    /** Asks what every slot computes now. */
    record Look(ActorRef<Occupancy> replyTo) implements Command {}

    /** How often a batch is tried before the run goes on without it. */
    static final int ATTEMPTS = 3;

    private final int count;
    private final LongFunction<Work> pieces;
    private final ActorRef<Collector.Command> collector;
    private final ActorRef<RunEvent> client;
    private final Rounds rounds;
    private final Assignment assignment;
    private final HeldWork held = new HeldWork();
    private final Map<ActorRef<Worker.Command>, Pull> waiting = new LinkedHashMap<>();
    private final Function<ActorRef<Worker.Command>, Address> nodes;
    private boolean started;
    private boolean draining;
    private boolean ended;

    /**
     * @param collector told when the run has ended
     * @param client told of what is rare: the start, attempts that failed, batches that are given out again
     */
    static Behavior<Command> create(
            PlannedBatches batches, ActorRef<Collector.Command> collector, ActorRef<RunEvent> client) {
        return create(batches, collector, client, worker -> worker.path().address());
    }

    /** @param nodes where a worker lives; without host and port on the node of the run */
    static Behavior<Command> create(
            PlannedBatches batches,
            ActorRef<Collector.Command> collector,
            ActorRef<RunEvent> client,
            Function<ActorRef<Worker.Command>, Address> nodes) {
        return Behaviors.setup(context -> new Supervisor(context, batches, collector, client, nodes));
    }

    private Supervisor(
            ActorContext<Command> context,
            PlannedBatches batches,
            ActorRef<Collector.Command> collector,
            ActorRef<RunEvent> client,
            Function<ActorRef<Worker.Command>, Address> nodes) {
        super(context);
        this.nodes = nodes;
        this.count = batches.count();
        this.pieces = batches.work();
        this.client = client;
        this.collector = collector;
        this.rounds = batches.rounds();
        this.assignment = new Assignment(batches.count(), batches.committed(), rounds.withheld());
        // What the record said before is among the committed and withheld already.
        rounds.changes();
        collector.tell(new Collector.Subscribe(context.getSelf()));
        endIfDone();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Pull.class, this::onPull)
                .onMessage(BatchCommitted.class, this::onBatchCommitted)
                .onMessage(BatchFailed.class, this::onBatchFailed)
                .onMessage(NodeLives.class, this::onNodeLives)
                .onMessage(Look.class, this::onLook)
                .onMessage(Start.class, this::onStart)
                .onMessage(Drain.class, this::onDrain)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<Command> onPull(Pull request) {
        if (held.join(request.worker())) {
            watch(request.worker());
        }
        Optional<Worker.Compute> answer = held.answer(request.worker(), request.pull());
        if (answer.isPresent()) {
            request.worker().tell(answer.get());
        } else if (!give(request)) {
            waiting.put(request.worker(), request);
        }
        return this;
    }

    private void watch(ActorRef<Worker.Command> worker) {
        getContext().watch(worker);
        assignment.join(nodes.apply(worker));
        collector.tell(new Collector.Workers(held.workers()));
    }

    private boolean give(Pull request) {
        Address node = nodes.apply(request.worker());
        OptionalLong next = started && !draining ? assignment.next(node) : OptionalLong.empty();
        if (next.isEmpty()) {
            return false;
        }
        Work work = pieces.apply(next.getAsLong());
        List<Batch> more = request.demand().more(work, pieces, count, batch -> assignment.take(batch, node));
        Worker.Compute order = new Worker.Compute(request.pull(), work, more);
        held.give(request.worker(), order);
        order.batches()
                .forEach(batch -> getContext().getLog().debug("batch {} given to {}", batch.id(), request.worker()));
        request.worker().tell(order);
        return true;
    }

    private Behavior<Command> onNodeLives(NodeLives node) {
        assignment.lives(node.before());
        giveAgain(Set.of());
        return this;
    }

    private Behavior<Command> onBatchCommitted(BatchCommitted committed) {
        Rounds.Changes changes = rounds.changes();
        changes.skipped().forEach(assignment::close);
        boolean waitedFor = close(committed.batch());
        if (waitedFor || !changes.released().isEmpty()) {
            giveAgain(Set.copyOf(changes.released()));
        } else {
            assignment.untriable().forEach(this::giveUp);
        }
        return this;
    }

    private Behavior<Command> onBatchFailed(BatchFailed failed) {
        long batch = failed.batch().id();
        failed.worker().tell(new Worker.Noted(batch));
        if (!held.drop(failed.worker(), batch)) {
            return this;
        }
        boolean hopeless =
                switch (failed.kind()) {
                    case NODE_LOST -> false;
                    case HANDED_BACK -> {
                        assignment.end(nodes.apply(failed.worker()));
                        yield false;
                    }
                    case ONCE -> assignment.fail(batch, nodes.apply(failed.worker())) >= ATTEMPTS;
                    case FOR_GOOD -> true;
                };
        if (failed.kind() == BatchFailure.ONCE || failed.kind() == BatchFailure.FOR_GOOD) {
            String node = Occupancy.nameOf(nodes.apply(failed.worker()));
            client.tell(new RunEvent.AttemptFailed(failed.batch(), node, failed.reason(), hopeless));
        }
        if (hopeless) {
            abandon(failed.batch(), failed.reason());
        } else {
            giveAgain(Set.of(batch));
        }
        return this;
    }

    private Behavior<Command> onTerminated(Terminated gone) {
        ActorRef<Worker.Command> worker = gone.getRef().unsafeUpcast();
        waiting.remove(worker);
        held.lose(worker).ifPresent(lost -> {
            Address node = nodes.apply(worker);
            assignment.leave(node);
            collector.tell(new Collector.Workers(held.workers()));
            List<Long> failed = assignment.lose(lost, node);
            failed.forEach(this::giveUp);
            lost.removeAll(failed);
            if (!lost.isEmpty()) {
                client.tell(new RunEvent.GivenAgain(Occupancy.nameOf(node), lost.size()));
            }
            giveAgain(lost);
        });
        return this;
    }

    private void giveUp(long id) {
        Batch batch = pieces.apply(id).batch();
        String reason = assignment.reason(id);
        client.tell(new RunEvent.AttemptFailed(batch, "", reason, true));
        abandon(batch, reason);
    }

    private void abandon(Batch batch, String reason) {
        collector.tell(new Collector.GiveUp(batch, reason));
        rounds.without(batch.id()).forEach(assignment::close);
        close(batch.id());
    }

    private Behavior<Command> onLook(Look look) {
        look.replyTo().tell(held.occupancy(nodes));
        return this;
    }

    private Behavior<Command> onStart(Start start) {
        started = true;
        client.tell(new RunEvent.Started());
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
        batches.forEach(assignment::putBack);
        Iterator<Pull> oldest = waiting.values().iterator();
        while (!assignment.isEmpty() && oldest.hasNext()) {
            if (give(oldest.next())) {
                oldest.remove();
            }
        }
        assignment.untriable().forEach(this::giveUp);
        endIfDone();
    }

    /** @return whether workers may have waited for that */
    private boolean close(long batch) {
        held.close(batch);
        boolean waitedFor = assignment.close(batch);
        endIfDone();
        return waitedFor;
    }

    private void endIfDone() {
        if (!ended && (assignment.allClosed() || draining && held.isEmpty())) {
            ended = true;
            collector.tell(Collector.Finish.INSTANCE);
        }
    }
}
