package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.cluster.ClusterEvent;
import akka.cluster.MemberStatus;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Subscribe;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.simulation.WireMessage;

/**
 * Where nodes present themselves before they join: those of the same build are told whom to work for, all others why
 * not. Knows who is there, starts the run when enough are, and sends everybody home in the end.
 */
public final class Reception extends AbstractBehavior<Reception.Command> {

    public sealed interface Command {}

    /** A node wants to join. */
    public record Hello(NodeDescription node, ActorRef<Node.Command> replyTo) implements Command, WireMessage {}

    /** A node has heard that the run has ended. */
    public record Farewell(ActorRef<Node.Command> node) implements Command, WireMessage {}

    /** The run has ended. */
    record Dismiss(ActorRef<Dismissed> replyTo) implements Command {}

    /** Every node knows that the run has ended. */
    public enum Dismissed {
        INSTANCE
    }

    private record Joined(Address address) implements Command {}

    private record Left(Address address, String why) implements Command {}

    private record Guest(NodeDescription description, ActorRef<Node.Command> node) {}

    private final String build;
    private final int expected;
    private final Node.Welcome welcome;
    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final ActorRef<RunEvent> client;
    private final Map<Address, Guest> greeted = new LinkedHashMap<>();
    private final Map<Address, Guest> present = new LinkedHashMap<>();
    private final Set<Address> refused = new HashSet<>();
    private final Set<ActorRef<Node.Command>> stillHere = new HashSet<>();
    private ActorRef<Dismissed> dismissed;

    /**
     * @param build version and commit of this program; nodes of any other are refused
     * @param expected how many nodes the run waits for
     * @param welcome what a node is told
     * @param supervisor told to start when as many are there
     * @param collector told who takes part
     * @param client told of those who come, leave or are refused
     */
    static Behavior<Command> create(
            String build,
            int expected,
            Node.Welcome welcome,
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            ActorRef<RunEvent> client) {
        return Behaviors.setup(
                context -> new Reception(context, build, expected, welcome, supervisor, collector, client));
    }

    private Reception(
            ActorContext<Command> context,
            String build,
            int expected,
            Node.Welcome welcome,
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            ActorRef<RunEvent> client) {
        super(context);
        this.build = build;
        this.expected = expected;
        this.welcome = welcome;
        this.supervisor = supervisor;
        this.collector = collector;
        this.client = client;
        Cluster cluster = Cluster.get(context.getSystem());
        cluster.subscriptions()
                .tell(Subscribe.create(
                        context.messageAdapter(
                                ClusterEvent.MemberUp.class,
                                up -> new Joined(up.member().address())),
                        ClusterEvent.MemberUp.class));
        cluster.subscriptions()
                .tell(Subscribe.create(
                        context.messageAdapter(
                                ClusterEvent.MemberRemoved.class,
                                removed -> new Left(removed.member().address(), why(removed))),
                        ClusterEvent.MemberRemoved.class));
        startIfEnough();
    }

    private static String why(ClusterEvent.MemberRemoved removed) {
        return removed.previousStatus().equals(MemberStatus.down())
                ? "was lost; what it held is given out again"
                : "has left";
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Hello.class, this::onHello)
                .onMessage(Joined.class, this::onJoined)
                .onMessage(Left.class, this::onLeft)
                .onMessage(Dismiss.class, this::onDismiss)
                .onMessage(Farewell.class, this::onFarewell)
                .build();
    }

    private Behavior<Command> onHello(Hello hello) {
        NodeDescription node = hello.node();
        if (node.build().equals(build)) {
            greeted.put(hello.replyTo().path().address(), new Guest(node, hello.replyTo()));
            hello.replyTo().tell(welcome);
        } else {
            String reason = "it is build " + node.build() + ", the run is of build " + build;
            hello.replyTo()
                    .tell(new Node.Refused("this node is build " + node.build() + ", the run is of build " + build
                            + ": all nodes of a run must be of the same build"));
            if (refused.add(hello.replyTo().path().address())) {
                client.tell(new RunEvent.Nodes("refused " + node.host() + ": " + reason, present.size()));
            }
        }
        return this;
    }

    private Behavior<Command> onJoined(Joined joined) {
        Guest guest = greeted.remove(joined.address());
        if (guest != null) {
            present.put(joined.address(), guest);
            collector.tell(new Collector.TakesPart(guest.description()));
            announce(guest, "has joined");
            startIfEnough();
        }
        return this;
    }

    private Behavior<Command> onLeft(Left left) {
        Guest guest = present.remove(left.address());
        if (guest != null) {
            announce(guest, left.why());
            bidFarewell(guest.node());
        }
        return this;
    }

    private void announce(Guest guest, String what) {
        String count = present.size() < expected ? present.size() + " of " + expected : "" + present.size();
        client.tell(new RunEvent.Nodes(
                guest.description() + " at " + guest.node().path().address().hostPort() + " " + what + "; nodes: "
                        + count,
                present.size()));
    }

    private void startIfEnough() {
        if (present.size() >= expected) {
            supervisor.tell(Supervisor.Start.INSTANCE);
        }
    }

    private Behavior<Command> onDismiss(Dismiss dismiss) {
        dismissed = dismiss.replyTo();
        List.copyOf(present.values()).forEach(guest -> {
            stillHere.add(guest.node());
            guest.node().tell(new Node.RunEnded(getContext().getSelf()));
        });
        bidFarewell(null);
        return this;
    }

    private Behavior<Command> onFarewell(Farewell farewell) {
        bidFarewell(farewell.node());
        return this;
    }

    private void bidFarewell(ActorRef<Node.Command> node) {
        stillHere.remove(node);
        if (dismissed != null && stillHere.isEmpty()) {
            dismissed.tell(Dismissed.INSTANCE);
        }
    }
}
