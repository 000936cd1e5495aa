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
import akka.actor.typed.receptionist.Receptionist;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.BatchOrder;
import org.separatrix.simulation.NonFiniteRate;
import org.separatrix.simulation.ParticipantHost;
import org.separatrix.simulation.Placement;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.RouterOrder;
import org.separatrix.simulation.RouterTask;
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
 * result or a failure until it is settled.
 */
public final class Worker extends AbstractBehavior<Worker.Command> {

    public sealed interface Command {}

    /** The answer to the {@code pull}-th pull of a worker. */
    public record Compute(long pull, Work work) implements Command, WireMessage {}

    /** A batch is off the worker's hands: its result is safe, or its failure is noted. */
    public record Settled(long batch) implements Command, WireMessage {}

    /** What is being computed is to be dropped; the worker stops when all that it has computed is safe. */
    enum HandBack implements Command {
        INSTANCE
    }

    private record Computed(WorkResult result) implements Command {}

    private record Hosts(Optional<Placement.Spread> placement) implements Command {}

    private enum Remind implements Command {
        INSTANCE
    }

    private static final Duration REMINDER = Duration.ofSeconds(1);

    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final Props dispatcher;
    private final Duration stallAfter;
    private final ActorRef<WorkResult> results;
    private final Map<Long, Runnable> unsettled = new LinkedHashMap<>();
    private Placement placement;
    private Work current;
    private ActorRef<?> computation;
    private long pull;
    private boolean handingBack;

    /**
     * @param supervisor whom to pull from
     * @param collector who takes the results
     * @param spread whether the participants of a batch are to live on different nodes
     * @param dispatcher where the actors of a batch run
     * @param stallAfter how long the participants of a batch may be silent
     */
    public static Behavior<Command> create(
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            boolean spread,
            Props dispatcher,
            Duration stallAfter) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new Worker(context, timers, supervisor, collector, spread, dispatcher, stallAfter)));
    }

    private Worker(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            boolean spread,
            Props dispatcher,
            Duration stallAfter) {
        super(context);
        this.supervisor = supervisor;
        this.collector = collector;
        this.dispatcher = dispatcher;
        this.stallAfter = stallAfter;
        this.results = context.messageAdapter(WorkResult.class, Computed::new);
        timers.startTimerWithFixedDelay(Remind.INSTANCE, REMINDER);
        if (spread) {
            context.getSystem()
                    .receptionist()
                    .tell(Receptionist.subscribe(
                            ParticipantHost.KEY, context.messageAdapter(Receptionist.Listing.class, Worker::hosts)));
        } else {
            placement = new Placement.Together(RingObserver.NONE);
            pullNext();
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Compute.class, this::onCompute)
                .onMessage(Computed.class, this::onComputed)
                .onMessage(Settled.class, this::onSettled)
                .onMessage(Hosts.class, this::onHosts)
                .onMessage(HandBack.class, this::onHandBack)
                .onMessage(Remind.class, this::onRemind)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, batchEnded -> this)
                .build();
    }

    private Behavior<Command> onCompute(Compute compute) {
        if (compute.pull() == pull && current == null && !handingBack) {
            current = compute.work();
            String name = "batch-" + current.batch().id() + "-" + pull;
            computation = getContext().spawn(computing(current), name, dispatcher);
            getContext().watch(computation);
        }
        return this;
    }

    private Behavior<?> computing(Work work) {
        if (work instanceof SpectrumOrder order) {
            return SpectrumTask.create(order, results);
        }
        if (work instanceof RouterOrder order) {
            return RouterTask.create(order, placement, dispatcher, stallAfter, results);
        }
        return TrialBatch.create((BatchOrder) work, placement, dispatcher, stallAfter, results);
    }

    private Behavior<Command> onComputed(Computed computed) {
        WorkResult result = computed.result();
        settle(
                result.batch(),
                () -> collector.tell(new Collector.Commit(result, getContext().getSelf())));
        return ended();
    }

    private Behavior<Command> onChildFailed(ChildFailed failure) {
        if (current == null) {
            return this;
        }
        Batch batch = current.batch();
        String reason = failure.cause().getMessage();
        boolean lasting = failure.cause() instanceof NonFiniteRate.Failure;
        getContext().getLog().warn("Batch {} failed", batch, failure.cause());
        settle(
                batch,
                () -> supervisor.tell(new Supervisor.BatchFailed(getContext().getSelf(), batch, reason, lasting)));
        return ended();
    }

    private void settle(Batch batch, Runnable report) {
        unsettled.put(batch.id(), report);
        report.run();
    }

    private Behavior<Command> ended() {
        current = null;
        pullNext();
        return stoppedIfSettled();
    }

    private Behavior<Command> onSettled(Settled settled) {
        unsettled.remove(settled.batch());
        return stoppedIfSettled();
    }

    private Behavior<Command> onHandBack(HandBack handBack) {
        handingBack = true;
        if (current != null) {
            getContext().stop(computation);
            current = null;
        }
        return stoppedIfSettled();
    }

    private Behavior<Command> stoppedIfSettled() {
        return handingBack && unsettled.isEmpty() ? Behaviors.stopped() : this;
    }

    private static Command hosts(Receptionist.Listing listing) {
        List<ActorRef<ParticipantHost.Command>> hosts = listing.getServiceInstances(ParticipantHost.KEY).stream()
                .sorted(Comparator.comparing(host -> host.path().address().hostPort()))
                .toList();
        return new Hosts(hosts.isEmpty() ? Optional.empty() : Optional.of(new Placement.Spread(hosts)));
    }

    private Behavior<Command> onHosts(Hosts hosts) {
        hosts.placement().ifPresent(this::spreadOver);
        return this;
    }

    /** The batches to come are spread over the nodes that are there now. */
    private void spreadOver(Placement.Spread hosts) {
        getContext()
                .getLog()
                .debug("a batch is spread over {} nodes", hosts.hosts().size());
        boolean first = placement == null;
        placement = hosts;
        if (first) {
            pullNext();
        }
    }

    private Behavior<Command> onRemind(Remind remind) {
        unsettled.values().forEach(Runnable::run);
        if (current == null && placement != null && !handingBack) {
            sendPull();
        }
        return this;
    }

    private void pullNext() {
        if (!handingBack) {
            pull++;
            sendPull();
        }
    }

    private void sendPull() {
        supervisor.tell(new Supervisor.Pull(getContext().getSelf(), pull));
    }
}
