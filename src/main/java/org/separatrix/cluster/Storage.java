package org.separatrix.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.record.RunStore;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.Job;
import org.separatrix.study.Run;

/** Writes the record of a run and its tables. It waits for the file system, so it needs a thread of its own. */
final class Storage extends AbstractBehavior<Storage.Command> {

    sealed interface Command {}

    /** Results to commit together. */
    record Write(List<WorkResult> results, ActorRef<Collector.Command> replyTo) implements Command {}

    /** A batch that could not be computed. */
    record RecordFailure(Batch batch, String reason) implements Command {}

    /** A node takes part in the job. */
    record TakesPart(NodeDescription node) implements Command {}

    /** Nothing more will come: the tables are to be written. */
    enum Finish implements Command {
        INSTANCE
    }

    private final Job job;
    private final ActorRef<RunEvent> client;
    private long done;

    /**
     * @param job what is computed, and where results are kept; closed when the actor stops
     * @param client told of the end
     */
    static Behavior<Command> create(Job job, ActorRef<RunEvent> client) {
        return Behaviors.setup(context -> new Storage(context, job, client));
    }

    private Storage(ActorContext<Command> context, Job job, ActorRef<RunEvent> client) {
        super(context);
        this.job = job;
        this.client = client;
        this.done = job.committedSize();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Write.class, this::onWrite)
                .onMessage(RecordFailure.class, this::onRecordFailure)
                .onMessage(TakesPart.class, this::onTakesPart)
                .onMessage(Finish.class, this::onFinish)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    private Behavior<Command> onWrite(Write write) {
        return orBreak(() -> {
            done += job.commit(write.results().stream()
                    .map(result -> new RunStore.Row(result.batch(), result.payload()))
                    .toList());
            write.replyTo().tell(new Collector.Written(done, job.pieces().size()));
        });
    }

    private Behavior<Command> onRecordFailure(RecordFailure failure) {
        return orBreak(() -> job.recordFailure(failure.batch(), failure.reason()));
    }

    private Behavior<Command> onTakesPart(TakesPart takesPart) {
        return orBreak(
                () -> job.takesPart(takesPart.node().host(), takesPart.node().cores()));
    }

    private Behavior<Command> onFinish(Finish finish) {
        return orBreak(() -> {
            Run.Outcome outcome = job.finish();
            job.close();
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
        job.close();
        return this;
    }
}
