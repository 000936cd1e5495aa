package org.separatrix.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.separatrix.simulation.BatchOrder;
import org.separatrix.simulation.SpectrumOrder;
import org.separatrix.simulation.SpectrumTask;
import org.separatrix.simulation.TrialBatch;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;

/**
 * Computes one batch at a time: pulls it from the supervisor and hands its result to the collector.
 *
 * <p>Messages may be lost on the way, so whatever has not been answered is said again: a pull until a batch comes, a
 * result until it is committed.
 */
public final class Worker extends AbstractBehavior<Worker.Command> {

    public sealed interface Command {}

    /** The answer to the {@code pull}-th pull of a worker. */
    public record Compute(long pull, Work work) implements Command, WireMessage {}

    /** The result of a batch is safe. */
    public record Committed(long batch) implements Command, WireMessage {}

    private record Computed(WorkResult result) implements Command {}

    private enum Remind implements Command {
        INSTANCE
    }

    private static final Duration REMINDER = Duration.ofSeconds(1);

    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final Props placement;
    private final ActorRef<WorkResult> results;
    private final Map<Long, WorkResult> uncommitted = new LinkedHashMap<>();
    private Work current;
    private long pull;

    /**
     * @param supervisor whom to pull from
     * @param collector who takes the results
     * @param placement where the actors of a batch run
     */
    public static Behavior<Command> create(
            ActorRef<Supervisor.Command> supervisor, ActorRef<Collector.Command> collector, Props placement) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new Worker(context, timers, supervisor, collector, placement)));
    }

    private Worker(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            Props placement) {
        super(context);
        this.supervisor = supervisor;
        this.collector = collector;
        this.placement = placement;
        this.results = context.messageAdapter(WorkResult.class, Computed::new);
        timers.startTimerWithFixedDelay(Remind.INSTANCE, REMINDER);
        pullNext();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Compute.class, this::onCompute)
                .onMessage(Computed.class, this::onComputed)
                .onMessage(Committed.class, this::onCommitted)
                .onMessage(Remind.class, this::onRemind)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, batchEnded -> this)
                .build();
    }

    private Behavior<Command> onCompute(Compute compute) {
        if (compute.pull() == pull && current == null) {
            current = compute.work();
            String name = "batch-" + current.batch().id() + "-" + pull;
            getContext().watch(getContext().spawn(computing(current), name, placement));
        }
        return this;
    }

    private Behavior<?> computing(Work work) {
        if (work instanceof SpectrumOrder order) {
            return SpectrumTask.create(order, results);
        }
        return TrialBatch.create((BatchOrder) work, placement, results);
    }

    private Behavior<Command> onComputed(Computed computed) {
        WorkResult result = computed.result();
        uncommitted.put(result.batch().id(), result);
        commit(result);
        current = null;
        pullNext();
        return this;
    }

    private Behavior<Command> onChildFailed(ChildFailed failure) {
        getContext().getLog().warn("Batch {} failed", current.batch(), failure.cause());
        supervisor.tell(
                new Supervisor.BatchFailed(getContext().getSelf(), current.batch(), String.valueOf(failure.cause())));
        current = null;
        pullNext();
        return this;
    }

    private Behavior<Command> onCommitted(Committed committed) {
        uncommitted.remove(committed.batch());
        return this;
    }

    private Behavior<Command> onRemind(Remind remind) {
        uncommitted.values().forEach(this::commit);
        if (current == null) {
            sendPull();
        }
        return this;
    }

    private void pullNext() {
        pull++;
        sendPull();
    }

    private void sendPull() {
        supervisor.tell(new Supervisor.Pull(getContext().getSelf(), pull));
    }

    private void commit(WorkResult result) {
        collector.tell(new Collector.Commit(result, getContext().getSelf()));
    }
}
