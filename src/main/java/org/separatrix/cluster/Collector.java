package org.separatrix.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.results.Run;
import org.separatrix.results.RunStore;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.WorkResult;

/**
 * Keeps the results of a run: commits each batch to the run's record before it counts as done, and writes the tables
 * in the end.
 *
 * <p>It is idempotent by batch: the second arrival of a result is acknowledged and changes nothing.
 */
public final class Collector extends AbstractBehavior<Collector.Command> {

    public sealed interface Command {}

    /** A result to keep. */
    public record Commit(WorkResult result, ActorRef<Worker.Command> replyTo) implements Command, WireMessage {}

    /** A node takes part in the run. */
    record TakesPart(NodeDescription node) implements Command {}

    /** What has come in so far is to be made safe. */
    private enum Flush implements Command {
        INSTANCE
    }

    /** Tells the supervisor from now on what is committed. */
    record Subscribe(ActorRef<Supervisor.Command> supervisor) implements Command {}

    /** A batch that could not be computed. */
    record GiveUp(Batch batch, String reason) implements Command {}

    /** Nothing more will come. */
    enum Finish implements Command {
        INSTANCE
    }

    private final Run run;
    private final ActorRef<RunEvent> client;
    private final List<Commit> arrived = new ArrayList<>();
    private ActorRef<Supervisor.Command> supervisor;
    private long done;

    /**
     * @param run what is recorded, and where; closed when the actor stops
     * @param client told of progress and of the end
     */
    static Behavior<Command> create(Run run, ActorRef<RunEvent> client) {
        return Behaviors.setup(context -> new Collector(context, run, client));
    }

    private Collector(ActorContext<Command> context, Run run, ActorRef<RunEvent> client) {
        super(context);
        this.run = run;
        this.client = client;
        this.supervisor = context.getSystem().ignoreRef();
        this.done = run.committedSize();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Commit.class, this::onCommit)
                .onMessage(Flush.class, this::onFlush)
                .onMessage(TakesPart.class, this::onTakesPart)
                .onMessage(GiveUp.class, this::onGiveUp)
                .onMessage(Subscribe.class, this::onSubscribe)
                .onMessage(Finish.class, this::onFinish)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    private Behavior<Command> onCommit(Commit commit) {
        if (arrived.isEmpty()) {
            getContext().getSelf().tell(Flush.INSTANCE);
        }
        arrived.add(commit);
        return this;
    }

    /** What arrived while the last ones were written is written at once: a busy collector commits in large groups. */
    private Behavior<Command> onFlush(Flush flush) {
        List<Commit> group = List.copyOf(arrived);
        arrived.clear();
        return orBreak(() -> {
            done += run.store()
                    .commit(group.stream()
                            .map(Commit::result)
                            .map(Collector::row)
                            .toList());
            client.tell(new RunEvent.Progress(done, run.size()));
            for (Commit commit : group) {
                long batch = commit.result().batch().id();
                supervisor.tell(new Supervisor.BatchCommitted(batch));
                commit.replyTo().tell(new Worker.Settled(batch));
            }
        });
    }

    private static RunStore.Row row(WorkResult result) {
        return new RunStore.Row(result.batch(), result.payload());
    }

    private Behavior<Command> onTakesPart(TakesPart takesPart) {
        run.takesPart(takesPart.node().host(), takesPart.node().cores());
        return this;
    }

    private Behavior<Command> onGiveUp(GiveUp failed) {
        return orBreak(
                () -> run.store().recordFailure(failed.batch(), run.experiment().seed(), failed.reason()));
    }

    private Behavior<Command> onSubscribe(Subscribe subscribe) {
        supervisor = subscribe.supervisor();
        return this;
    }

    private Behavior<Command> onFinish(Finish finish) {
        return orBreak(() -> {
            Run.Outcome outcome = run.finish();
            run.close();
            client.tell(new RunEvent.Ended(outcome));
        });
    }

    /** A run whose results cannot be kept must not look as if it went on. */
    private Behavior<Command> orBreak(Runnable storage) {
        try {
            storage.run();
            return this;
        } catch (RuntimeException | Error e) {
            client.tell(new RunEvent.Broken(e));
            return Behaviors.stopped();
        }
    }

    private Behavior<Command> onPostStop(PostStop stop) {
        run.close();
        return this;
    }
}
