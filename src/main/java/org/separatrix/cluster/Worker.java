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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.separatrix.experiment.Batch;
import org.separatrix.record.Failure;
import org.separatrix.simulation.NonFiniteRate;
import org.separatrix.simulation.ParticipantHost;
import org.separatrix.simulation.ParticipantLostException;
import org.separatrix.simulation.Placement;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;

/**
 * Computes one batch at a time: pulls it from the supervisor and hands its result to the collector.
 *
 * <p>Messages may be lost, so every message without an answer is sent again, at growing intervals: a pull until a
 * batch comes, a result until it is settled, a failure until it is noted. The worker sends no more results than the
 * collector gives credit for. It computes nothing while it holds {@link #MOST_UNSETTLED} unsettled results.
 */
public final class Worker extends AbstractBehavior<Worker.Command> {

    public sealed interface Command {}

    /** The answer to the {@code pull}-th pull of a worker. */
    public record Compute(long pull, Work work) implements Command, WireMessage {}

    /**
     * The result of a batch is safe.
     *
     * @param credit how many results the worker may have on their way to the collector from now on
     */
    public record Settled(long batch, int credit) implements Command, WireMessage {}

    /** The supervisor knows that a batch has failed. */
    public record Noted(long batch) implements Command, WireMessage {}

    /** What is being computed is to be dropped; the worker stops when all that it has computed is safe. */
    enum HandBack implements Command {
        INSTANCE
    }

    private record Computed(WorkResult result) implements Command {}

    private record Hosts(Optional<Placement.Spread> placement) implements Command {}

    private enum PullAgain implements Command {
        INSTANCE
    }

    private record SayAgain(long batch) implements Command {}

    /** How many results a worker holds at most that are not safe yet. */
    static final int MOST_UNSETTLED = 4;

    private final TimerScheduler<Command> timers;
    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final Props dispatcher;
    private final Duration stallAfter;
    private final ActorRef<WorkResult> results;
    private final Reports reports;
    private @Nullable Placement placement;
    private @Nullable Work current;
    private @Nullable ActorRef<?> computation;
    private long begun;
    private long pull;
    private boolean pulling;
    private int pulledInVain;
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
        this.timers = timers;
        this.reports = new Reports(timers, SayAgain::new);
        this.supervisor = supervisor;
        this.collector = collector;
        this.dispatcher = dispatcher;
        this.stallAfter = stallAfter;
        this.results = context.messageAdapter(WorkResult.class, Computed::new);
        if (spread) {
            context.getSystem()
                    .receptionist()
                    .tell(Receptionist.subscribe(
                            ParticipantHost.KEY, context.messageAdapter(Receptionist.Listing.class, Worker::hosts)));
        } else {
            placement = new Placement.Together(RingObserver.NONE);
            goOn();
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Compute.class, this::onCompute)
                .onMessage(Computed.class, this::onComputed)
                .onMessage(Settled.class, this::onSettled)
                .onMessage(Noted.class, this::onNoted)
                .onMessage(Hosts.class, this::onHosts)
                .onMessage(HandBack.class, this::onHandBack)
                .onMessage(PullAgain.class, this::onPullAgain)
                .onMessage(SayAgain.class, this::onSayAgain)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, batchEnded -> this)
                .build();
    }

    private Behavior<Command> onCompute(Compute compute) {
        if (compute.pull() == pull && pulling && !handingBack) {
            pulling = false;
            timers.cancel(PullAgain.INSTANCE);
            current = compute.work();
            begun = System.nanoTime();
            String name = "batch-" + current.batch().id() + "-" + pull;
            computation = getContext()
                    .spawn(
                            current.computing(Objects.requireNonNull(placement), dispatcher, stallAfter, results),
                            name,
                            dispatcher);
            getContext().watch(computation);
        }
        return this;
    }

    private Behavior<Command> onComputed(Computed computed) {
        WorkResult result = computed.result().taking((System.nanoTime() - begun) * 1e-9);
        ActorRef<Command> self = getContext().getSelf();
        reports.result(result.batch().id(), () -> collector.tell(new Collector.Commit(result, self)));
        return ended();
    }

    private Behavior<Command> onChildFailed(ChildFailed failure) {
        if (current == null) {
            return this;
        }
        Batch batch = current.batch();
        String reason = reason(failure.cause());
        BatchFailure kind = kind(failure.cause());
        getContext().getLog().warn("Batch {} failed: {}", batch.id(), reason);
        ActorRef<Command> self = getContext().getSelf();
        reports.failure(batch.id(), () -> supervisor.tell(new Supervisor.BatchFailed(self, batch, reason, kind)));
        return ended();
    }

    private static BatchFailure kind(Throwable failure) {
        if (failure instanceof ParticipantLostException) {
            return BatchFailure.NODE_LOST;
        }
        return failure instanceof NonFiniteRate.Failure ? BatchFailure.FOR_GOOD : BatchFailure.ONCE;
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? Failure.described(failure) : failure.getMessage();
    }

    private Behavior<Command> ended() {
        current = null;
        return goOn();
    }

    private Behavior<Command> onSettled(Settled settled) {
        reports.settled(settled.batch(), settled.credit());
        return goOn();
    }

    private Behavior<Command> onNoted(Noted noted) {
        reports.noted(noted.batch());
        return goOn();
    }

    /** Sends the reports that may be sent now, and asks for more work unless too many are unsettled. */
    private Behavior<Command> goOn() {
        reports.sayWhatMayBeSaid();
        if (handingBack) {
            return reports.count() == 0 ? Behaviors.stopped() : this;
        }
        if (current == null && !pulling && placement != null && reports.count() < MOST_UNSETTLED) {
            pull++;
            pulledInVain = 0;
            sendPull();
        }
        return this;
    }

    private Behavior<Command> onSayAgain(SayAgain again) {
        reports.sayAgain(again.batch());
        return this;
    }

    private Behavior<Command> onHandBack(HandBack handBack) {
        handingBack = true;
        timers.cancel(PullAgain.INSTANCE);
        if (current != null) {
            getContext().stop(computation);
            supervisor.tell(new Supervisor.BatchFailed(
                    getContext().getSelf(), current.batch(), "handed back", BatchFailure.HANDED_BACK));
            current = null;
        }
        return goOn();
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
        placement = hosts;
        goOn();
    }

    private Behavior<Command> onPullAgain(PullAgain again) {
        sendPull();
        return this;
    }

    private void sendPull() {
        pulling = true;
        supervisor.tell(new Supervisor.Pull(getContext().getSelf(), pull));
        timers.startSingleTimer(PullAgain.INSTANCE, Reports.interval(pulledInVain++));
    }
}
