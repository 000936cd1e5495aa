package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.AddressFromURIString;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorRefResolver;
import akka.actor.typed.Behavior;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.MemberStatus;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.JoinSeedNodes;
import akka.cluster.typed.Leave;
import akka.cluster.typed.SelfUp;
import akka.cluster.typed.Subscribe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.separatrix.simulation.WireMessage;

/**
 * The guardian of a node that helps with somebody else's run: presents itself to the {@link Reception} of the
 * coordinator, joins its cluster when welcome, and works until the run ends or the node is to leave.
 */
public final class Node extends AbstractBehavior<Node.Command> {

    public sealed interface Command {}

    /**
     * The node may join.
     *
     * @param supervisor who gives out the batches
     * @param collector who takes the results
     * @param spread whether the participants of a batch are to live on different nodes
     */
    public record Welcome(
            ActorRef<Supervisor.Command> supervisor, ActorRef<Collector.Command> collector, boolean spread)
            implements Command, WireMessage {}

    /** The node may not join. */
    public record Refused(String reason) implements Command, WireMessage {}

    /** Nothing is left to be done. */
    public record RunEnded(ActorRef<Reception.Command> replyTo) implements Command, WireMessage {}

    /** The node is to hand back what it holds, and to leave. */
    public enum HandBack implements Command {
        INSTANCE
    }

    private enum Greet implements Command {
        INSTANCE
    }

    private enum Joined implements Command {
        INSTANCE
    }

    private enum TimeUp implements Command {
        INSTANCE
    }

    static final String ROLE = "worker";

    private static final Duration BETWEEN_GREETINGS = Duration.ofSeconds(1);

    private final TimerScheduler<Command> timers;
    private final NodeDescription description;
    private final Duration stallAfter;
    private final Consumer<NodeEvent> client;
    private final Cluster cluster;
    private final String coordinator;
    private final ActorRef<Reception.Command> reception;
    private final List<ActorRef<Worker.Command>> workers = new ArrayList<>();
    private Welcome welcome;
    private boolean leaving;

    /**
     * @param description what the node says of itself
     * @param coordinator where the run is, {@code HOST:PORT}
     * @param joinWithin how long the coordinator may take to let the node in
     * @param stallAfter how long the participants of a batch may be silent
     * @param client told how it goes, by one thread at a time
     */
    public static Behavior<Command> create(
            NodeDescription description,
            String coordinator,
            Duration joinWithin,
            Duration stallAfter,
            Consumer<NodeEvent> client) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new Node(context, timers, description, coordinator, joinWithin, stallAfter, client)));
    }

    private Node(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            NodeDescription description,
            String coordinator,
            Duration joinWithin,
            Duration stallAfter,
            Consumer<NodeEvent> client) {
        super(context);
        this.timers = timers;
        this.description = description;
        this.stallAfter = stallAfter;
        this.client = client;
        this.cluster = Cluster.get(context.getSystem());
        this.coordinator = "akka://" + context.getSystem().name() + "@" + coordinator;
        this.reception = ActorRefResolver.get(context.getSystem())
                .resolveActorRef(this.coordinator + "/user/" + Coordinator.RECEPTION);
        ActorRef<SelfUp> joined = context.messageAdapter(SelfUp.class, up -> Joined.INSTANCE);
        cluster.subscriptions().tell(Subscribe.create(joined, SelfUp.class));
        timers.startTimerWithFixedDelay(Greet.INSTANCE, Duration.ZERO, BETWEEN_GREETINGS);
        timers.startSingleTimer(TimeUp.INSTANCE, joinWithin);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Greet.class, this::onGreet)
                .onMessage(Welcome.class, this::onWelcome)
                .onMessage(Refused.class, this::onRefused)
                .onMessage(TimeUp.class, this::onTimeUp)
                .onMessage(Joined.class, this::onJoined)
                .onMessage(HandBack.class, this::onHandBack)
                .onMessage(RunEnded.class, this::onRunEnded)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<Command> onGreet(Greet greet) {
        reception.tell(new Reception.Hello(description, getContext().getSelf()));
        return this;
    }

    private Behavior<Command> onWelcome(Welcome welcome) {
        if (this.welcome == null) {
            this.welcome = welcome;
            timers.cancel(Greet.INSTANCE);
            Address seed = AddressFromURIString.parse(coordinator);
            cluster.manager().tell(new JoinSeedNodes(List.of(seed)));
        }
        return this;
    }

    private Behavior<Command> onRefused(Refused refused) {
        return end(new NodeEvent.Refused(refused.reason()));
    }

    private Behavior<Command> onTimeUp(TimeUp timeUp) {
        return end(new NodeEvent.Refused(
                welcome == null
                        ? "nobody at " + coordinator + " answers: it is no coordinator of Separatrix, its cluster or"
                                + " its address has another name, or the certificates do not match"
                        : "the coordinator at " + coordinator + " did not take this node into its cluster: it cannot"
                                + " be reached at " + cluster.selfMember().address()));
    }

    private Behavior<Command> onJoined(Joined joined) {
        timers.cancel(TimeUp.INSTANCE);
        client.accept(new NodeEvent.Working(cluster.selfMember().address().hostPort()));
        workers.addAll(WorkerPool.spawn(getContext(), description.slots(), welcome, stallAfter));
        workers.forEach(getContext()::watch);
        return this;
    }

    /** What a worker holds is given out again as soon as the supervisor hears that the worker has stopped. */
    private Behavior<Command> onHandBack(HandBack handBack) {
        leaving = true;
        workers.forEach(worker -> worker.tell(Worker.HandBack.INSTANCE));
        return leaveWhenHandedBack();
    }

    private Behavior<Command> onTerminated(Terminated worker) {
        workers.remove(worker.getRef());
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
        ended.replyTo().tell(new Reception.Farewell(getContext().getSelf()));
        return end(new NodeEvent.RunEnded());
    }

    private Behavior<Command> end(NodeEvent last) {
        client.accept(last);
        return Behaviors.stopped();
    }
}
