package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.AddressFromURIString;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorRefResolver;
import akka.actor.typed.Behavior;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Adapter;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.ClusterEvent;
import akka.cluster.MemberStatus;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Down;
import akka.cluster.typed.Join;
import akka.cluster.typed.Leave;
import akka.cluster.typed.SelfUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.separatrix.simulation.WireMessage;

/**
 * The guardian of a node that helps with somebody else's run. It registers with the {@link NodeRegistry} of the
 * coordinator, joins the cluster when it is admitted, and works until the run ends, the node is told to leave, or the
 * coordinator has been silent for too long.
 */
public final class Node extends AbstractBehavior<Node.Command> {

    public sealed interface Command {}

    /**
     * The node may join.
     *
     * @param supervisor who gives out the batches
     * @param collector who takes the results
     * @param spread whether the participants of a batch are to live on different nodes
     * @param experiment the name of what is run
     */
    public record Admitted(
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            boolean spread,
            String experiment)
            implements Command, WireMessage {}

    /** The node may not join, or not stay. */
    public record Refused(String reason) implements Command, WireMessage {}

    /** Nothing is left to be done. */
    public record RunEnded(ActorRef<NodeRegistry.Command> replyTo) implements Command, WireMessage {}

    /** The node is to hand back what it holds, and to leave. */
    public enum HandBack implements Command {
        INSTANCE
    }

    private enum RegisterAgain implements Command {
        INSTANCE
    }

    private enum Joined implements Command {
        INSTANCE
    }

    private record GivenUp(Address member) implements Command {}

    private record Heard(SilentDetector.Silence silence) implements Command {}

    private record NotSecured(MutualTls.Failure failure) implements Command {}

    private record PartEnded(String why) implements Command {}

    private enum CoordinatorLost implements Command {
        INSTANCE
    }

    private enum StillOutside implements Command {
        INSTANCE
    }

    private enum TimeUp implements Command {
        INSTANCE
    }

    static final String ROLE = "worker";

    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);

    /** Joining takes less than this where nothing is wrong. */
    private static final Duration UNTIL_SAID = Duration.ofSeconds(5);

    private final ActorRef<Command> self;
    private final TimerScheduler<Command> timers;
    private final NodeDescription description;
    private final NodePatience patience;
    private final Consumer<NodeEvent> client;
    private final Cluster cluster;
    private final Address coordinator;
    private final ActorRef<NodeRegistry.Command> registry;
    private final List<ActorRef<Worker.Command>> workers = new ArrayList<>();
    private final JoinProgress join;
    private boolean leaving;
    private boolean lost;

    /**
     * @param description what the node says of itself
     * @param coordinator where the run is, {@code HOST:PORT}
     * @param client told how it goes, by one thread at a time
     */
    public static Behavior<Command> create(
            NodeDescription description, String coordinator, NodePatience patience, Consumer<NodeEvent> client) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new Node(context, timers, description, coordinator, patience, client)));
    }

    private Node(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            NodeDescription description,
            String coordinator,
            NodePatience patience,
            Consumer<NodeEvent> client) {
        super(context);
        this.self = context.getSelf();
        this.timers = timers;
        this.description = description;
        this.patience = patience;
        this.client = client;
        this.cluster = Cluster.get(context.getSystem());
        this.join = new JoinProgress(cluster.selfMember().address());
        this.coordinator =
                AddressFromURIString.parse("akka://" + context.getSystem().name() + "@" + coordinator);
        this.registry = ActorRefResolver.get(context.getSystem())
                .resolveActorRef(this.coordinator + "/user/" + Coordinator.REGISTRY);
        ClusterEvents.subscribe(context, SelfUp.class, up -> Joined.INSTANCE);
        ClusterEvents.subscribe(
                context,
                ClusterEvent.MemberDowned.class,
                downed -> new GivenUp(downed.member().address()));
        hear(SilentDetector.Silence.class, context.messageAdapter(SilentDetector.Silence.class, Heard::new));
        hear(MutualTls.Failure.class, context.messageAdapter(MutualTls.Failure.class, NotSecured::new));
        context.spawn(
                TerminationReporter.around(
                        StarGossip.create(this.coordinator), StarGossip.Tick.class, "gossip", this::tellOfTheEnd),
                "gossip");
        timers.startTimerWithFixedDelay(RegisterAgain.INSTANCE, Duration.ZERO, BETWEEN_REQUESTS);
        timers.startTimerWithFixedDelay(StillOutside.INSTANCE, UNTIL_SAID);
        patience.joinWithin().ifPresent(limit -> timers.startSingleTimer(TimeUp.INSTANCE, limit));
    }

    private <T> void hear(Class<T> event, ActorRef<T> listener) {
        Adapter.toClassic(getContext().getSystem()).eventStream().subscribe(Adapter.toClassic(listener), event);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(RegisterAgain.class, this::onRegisterAgain)
                .onMessage(Admitted.class, this::onAdmitted)
                .onMessage(Refused.class, this::onRefused)
                .onMessage(StillOutside.class, this::onStillOutside)
                .onMessage(TimeUp.class, this::onTimeUp)
                .onMessage(Joined.class, this::onJoined)
                .onMessage(Heard.class, this::onHeard)
                .onMessage(NotSecured.class, this::onNotSecured)
                .onMessage(CoordinatorLost.class, this::onCoordinatorLost)
                .onMessage(GivenUp.class, this::onGivenUp)
                .onMessage(PartEnded.class, this::onPartEnded)
                .onMessage(HandBack.class, this::onHandBack)
                .onMessage(RunEnded.class, this::onRunEnded)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<Command> onRegisterAgain(RegisterAgain again) {
        registry.tell(new NodeRegistry.Register(description, getContext().getSelf()));
        return this;
    }

    /** The newest answer counts: another coordinator may have taken the place of the one that answered first. */
    private Behavior<Command> onAdmitted(Admitted answer) {
        if (join.admitted().isEmpty()) {
            cluster.manager().tell(Join.create(coordinator));
        }
        join.admit(answer);
        return this;
    }

    private Behavior<Command> onRefused(Refused refused) {
        return end(new NodeEvent.Refused(refused.reason()));
    }

    private Behavior<Command> onStillOutside(StillOutside stillOutside) {
        client.accept(new NodeEvent.Waiting(join.text()));
        return this;
    }

    private Behavior<Command> onTimeUp(TimeUp timeUp) {
        return end(new NodeEvent.Refused(join.text()));
    }

    private Behavior<Command> onNotSecured(NotSecured event) {
        join.failTls(event.failure().message());
        return this;
    }

    private Behavior<Command> onJoined(Joined joined) {
        timers.cancel(RegisterAgain.INSTANCE);
        timers.cancel(StillOutside.INSTANCE);
        timers.cancel(TimeUp.INSTANCE);
        Admitted work = join.admitted().orElseThrow();
        client.accept(new NodeEvent.Working(cluster.selfMember().address().hostPort(), work.experiment()));
        workers.addAll(
                WorkerPool.spawn(getContext(), description.slots(), work, patience.stallAfter(), this::tellOfTheEnd));
        workers.forEach(getContext()::watch);
        return this;
    }

    private Behavior<Command> onHeard(Heard heard) {
        SilentDetector.Silence silence = heard.silence();
        getContext().getLog().debug("{} is {}", silence.member(), silence.silent() ? "silent" : "heard again");
        if (!silence.member().equals(coordinator)) {
            registry.tell(new NodeRegistry.PeerSilence(getContext().getSelf(), silence.member(), silence.silent()));
        } else if (silence.silent()) {
            timers.startSingleTimer(CoordinatorLost.INSTANCE, patience.lostAfter());
        } else {
            timers.cancel(CoordinatorLost.INSTANCE);
        }
        return this;
    }

    private Behavior<Command> onCoordinatorLost(CoordinatorLost silent) {
        cluster.manager().tell(new Down(cluster.selfMember().address()));
        return lose("nothing has been heard of the coordinator for too long");
    }

    private Behavior<Command> onGivenUp(GivenUp givenUp) {
        return givenUp.member().equals(cluster.selfMember().address())
                ? lose("the coordinator has heard nothing of this node for too long, and has given it up")
                : this;
    }

    /** Its cluster now shuts the node down, as it does with every member that is down. */
    private Behavior<Command> lose(String seen) {
        if (!lost) {
            lost = true;
            client.accept(leaving ? new NodeEvent.HandedBack() : new NodeEvent.Lost(seen));
        }
        return this;
    }

    private void tellOfTheEnd(String why, boolean failed) {
        self.tell(new PartEnded(why));
    }

    private Behavior<Command> onPartEnded(PartEnded ended) {
        return leaving ? this : end(new NodeEvent.Refused(ended.why()));
    }

    /** What a worker holds is given out again as soon as the supervisor hears that the worker has stopped. */
    private Behavior<Command> onHandBack(HandBack handBack) {
        leaving = true;
        workers.forEach(worker -> worker.tell(Worker.HandBack.INSTANCE));
        return leaveWhenHandedBack();
    }

    private Behavior<Command> onTerminated(Terminated worker) {
        workers.remove(worker.getRef().<Worker.Command>unsafeUpcast());
        return leaveWhenHandedBack();
    }

    private Behavior<Command> leaveWhenHandedBack() {
        if (!leaving || !workers.isEmpty()) {
            return this;
        }
        client.accept(new NodeEvent.HandedBack());
        if (cluster.selfMember().status().equals(MemberStatus.up())) {
            cluster.manager().tell(Leave.create(cluster.selfMember().address()));
            return this;
        }
        return Behaviors.stopped();
    }

    private Behavior<Command> onRunEnded(RunEnded ended) {
        ended.replyTo().tell(new NodeRegistry.EndAcknowledged(getContext().getSelf()));
        return end(new NodeEvent.RunEnded());
    }

    private Behavior<Command> end(NodeEvent last) {
        client.accept(last);
        return Behaviors.stopped();
    }
}
