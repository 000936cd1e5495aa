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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.ParticipantHost;
import org.separatrix.simulation.Placement;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.WireMessage;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;

/**
 * Computes one batch at a time, or several at once on {@link Demand}: pulls them from the supervisor and hands
 * their results to the collector.
 *
 * <p>Messages may be lost, so every message without an answer is sent again, at growing intervals: a pull until a
 * batch comes, a result until it is settled, a failure until it is noted. The worker sends no more results than the
 * collector gives credit for. It computes nothing while it holds {@link #MOST_UNSETTLED} times as many unsettled results as it computes
 * at once.
 */
public final class Worker extends AbstractBehavior<Worker.Command> {

    public sealed interface Command {}

    /**
     * The answer to the {@code pull}-th pull of a worker.
     *
     * @param more batches that follow the one of the work, and are to be computed with it
     */
    public record Compute(long pull, Work work, List<Batch> more) implements Command, WireMessage {

        public Compute {
            more = List.copyOf(more);
        }

        /** All of them. */
        List<Batch> batches() {
            return Stream.concat(Stream.of(work.batch()), more.stream()).toList();
        }
    }

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

    /** How many results a worker holds at most that are not safe yet, by those that it computes at once. */
    static final int MOST_UNSETTLED = 4;

    private final TimerScheduler<Command> timers;
    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final Setup setup;
    private final ActorRef<WorkResult> results;
    private final Reports reports;
    private final Deque<Task> rest = new ArrayDeque<>();
    private @Nullable Placement placement;
    private @Nullable Task current;
    private int atOnce = 1;
    private @Nullable ActorRef<?> computation;
    private long begun;
    private long pull;
    private boolean pulling;
    private int pulledInVain;
    private boolean handingBack;

    /**
     * How a worker computes.
     *
     * @param spread whether the participants of a batch are to live on different nodes
     * @param dispatcher where the actors of a batch run
     * @param stallAfter how long the participants of a batch may be silent
     * @param demand how much it wants to compute at once, asked before each pull
     */
    record Setup(boolean spread, Props dispatcher, Duration stallAfter, Supplier<Demand> demand) {}

    /**
     * @param supervisor whom to pull from
     * @param collector who takes the results
     */
    static Behavior<Command> create(
            ActorRef<Supervisor.Command> supervisor, ActorRef<Collector.Command> collector, Setup setup) {
        return Behaviors.setup(
                context -> Behaviors.withTimers(timers -> new Worker(context, timers, supervisor, collector, setup)));
    }

    private Worker(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            Setup setup) {
        super(context);
        this.setup = setup;
        this.timers = timers;
        this.reports = new Reports(timers, SayAgain::new);
        this.supervisor = supervisor;
        this.collector = collector;
        this.results = context.messageAdapter(WorkResult.class, Computed::new);
        if (setup.spread()) {
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
            Task task = Task.of(compute);
            atOnce = task.size();
            begin(task, "batch-" + task.work().batch().id() + "-" + pull);
        }
        return this;
    }

    private void begin(Task task, String name) {
        current = task;
        begun = System.nanoTime();
        Behavior<?> computing = task.work()
                .computing(Objects.requireNonNull(placement), setup.dispatcher(), setup.stallAfter(), results);
        computation = getContext().spawn(computing, name, setup.dispatcher());
        getContext().watch(computation);
    }

    private Behavior<Command> onComputed(Computed computed) {
        WorkResult all = computed.result().taking((System.nanoTime() - begun) * 1e-9);
        ActorRef<Command> self = getContext().getSelf();
        for (WorkResult result : Objects.requireNonNull(current).results(all)) {
            reports.result(result.batch().id(), () -> collector.tell(new Collector.Commit(result, self)));
        }
        return ended();
    }

    private Behavior<Command> onChildFailed(ChildFailed failure) {
        if (current == null) {
            return this;
        }
        String reason = BatchFailure.reason(failure.cause());
        BatchFailure kind = BatchFailure.of(failure.cause());
        if (kind == BatchFailure.FOR_GOOD && current.size() > 1) {
            // Only one of them fails for good. Which, and with which words, is seen when each is by itself.
            rest.addAll(current.apart());
            return ended();
        }
        getContext().getLog().warn("{} failed: {}", current, reason);
        ActorRef<Command> self = getContext().getSelf();
        for (Batch batch : current.batches()) {
            reports.failure(batch.id(), () -> supervisor.tell(new Supervisor.BatchFailed(self, batch, reason, kind)));
        }
        return ended();
    }

    private Behavior<Command> ended() {
        current = null;
        Task next = handingBack ? null : rest.poll();
        if (next != null) {
            begin(next, "batch-" + next.work().batch().id() + "-" + pull + "-apart");
        }
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
        if (current == null && !pulling && placement != null && reports.count() < MOST_UNSETTLED * atOnce) {
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
            rest.addFirst(current);
            current = null;
        }
        rest.stream()
                .flatMap(task -> task.batches().stream())
                .forEach(batch -> supervisor.tell(new Supervisor.BatchFailed(
                        getContext().getSelf(), batch, "handed back", BatchFailure.HANDED_BACK)));
        rest.clear();
        return goOn();
    }

    private static Command hosts(Receptionist.Listing listing) {
        return new Hosts(Placement.Spread.over(listing.getServiceInstances(ParticipantHost.KEY)));
    }

    /** The batches to come are spread over the nodes that are there now. */
    private Behavior<Command> onHosts(Hosts hosts) {
        hosts.placement().ifPresent(this::spreadOver);
        return goOn();
    }

    private void spreadOver(Placement.Spread hosts) {
        getContext()
                .getLog()
                .debug("a batch is spread over {} nodes", hosts.hosts().size());
        placement = hosts;
    }

    private Behavior<Command> onPullAgain(PullAgain again) {
        sendPull();
        return this;
    }

    private void sendPull() {
        pulling = true;
        supervisor.tell(
                new Supervisor.Pull(getContext().getSelf(), pull, setup.demand().get()));
        timers.startSingleTimer(PullAgain.INSTANCE, Reports.interval(pulledInVain++));
    }
}
