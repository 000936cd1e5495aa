package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.ClusterEvent;
import akka.cluster.MemberStatus;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Subscribe;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.separatrix.simulation.WireMessage;

/**
 * Where nodes present themselves before they join: those of the same build are told whom to work for, all others why
 * not. Knows who is there, starts the run when enough are, and sends everybody home in the end.
 */
public final class NodeRegistry extends AbstractBehavior<NodeRegistry.Command> {

    public sealed interface Command {}

    /** A node wants to join. */
    public record Register(NodeDescription node, ActorRef<Node.Command> replyTo) implements Command, WireMessage {}

    /** A node has heard that the run has ended. */
    public record EndAcknowledged(ActorRef<Node.Command> node) implements Command, WireMessage {}

    /** A node does not hear another one, or hears it again. */
    public record PeerSilence(ActorRef<Node.Command> node, Address peer, boolean silent)
            implements Command, WireMessage {}

    /** The run has ended. */
    record AnnounceEnd(ActorRef<EndAnnounced> replyTo) implements Command {}

    /** Every node knows that the run has ended. */
    public enum EndAnnounced {
        INSTANCE
    }

    /** A node has become a member of the cluster. */
    record Joined(Address address) implements Command {}

    /** A node is no member any more. */
    record Left(Address address, String why) implements Command {}

    private record Part(Set<Address> pair) implements Command {}

    private enum NobodyCame implements Command {
        INSTANCE
    }

    private record RegisteredNode(NodeDescription description, ActorRef<Node.Command> node, int requests) {}

    /** Nodes that never become members may come under any number of addresses. */
    private static final class Recent<V> extends LinkedHashMap<Address, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    /**
     * What the reception goes by.
     *
     * @param self what the coordinator is; nodes of any other build are refused
     * @param needed the variants that the experiment chooses; a node that lacks one is refused
     * @param expected how many nodes the run waits for
     * @param nodesWithin how long it waits for nodes where it cannot do without
     * @param lostAfter how long two nodes that must reach each other may be out of reach
     * @param heard what the coordinator's own failure detector says of a node
     * @param joinCommand what a node is started with
     */
    record Policy(
            NodeDescription self,
            List<String> needed,
            int expected,
            Duration nodesWithin,
            Duration lostAfter,
            Predicate<Address> heard,
            String joinCommand) {}

    /** So many greetings that were answered say that the answers do not arrive. */
    private static final int UNANSWERED = 10;

    private static final int REMEMBERED = 10_000;

    private final TimerScheduler<Command> timers;
    private final Policy policy;
    private final Node.Admitted admitted;
    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final ActorRef<RunEvent> client;
    private final Map<Address, RegisteredNode> registered = new Recent<>();
    private final Map<Address, RegisteredNode> present = new LinkedHashMap<>();
    private final Set<Address> members = new HashSet<>();
    private final Map<Address, Boolean> refused = new Recent<>();
    private final Set<Address> sentAway = new HashSet<>();
    private final Set<ActorRef<Node.Command>> unacknowledged = new HashSet<>();
    private boolean started;
    private ActorRef<EndAnnounced> endKnown;

    /**
     * @param admitted what a node is told
     * @param supervisor told to start when enough nodes are there, and to end when they do not come
     * @param collector told who takes part
     * @param client told of those who come, leave or are refused
     */
    static Behavior<Command> create(
            Policy policy,
            Node.Admitted admitted,
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            ActorRef<RunEvent> client) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new NodeRegistry(context, timers, policy, admitted, supervisor, collector, client)));
    }

    private NodeRegistry(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            Policy policy,
            Node.Admitted admitted,
            ActorRef<Supervisor.Command> supervisor,
            ActorRef<Collector.Command> collector,
            ActorRef<RunEvent> client) {
        super(context);
        this.timers = timers;
        this.policy = policy;
        this.admitted = admitted;
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
        startOrWait();
    }

    private static String why(ClusterEvent.MemberRemoved removed) {
        return removed.previousStatus().equals(MemberStatus.down())
                ? "was lost; what it held is given out again"
                : "has left";
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Register.class, this::onRegister)
                .onMessage(Joined.class, this::onJoined)
                .onMessage(Left.class, this::onLeft)
                .onMessage(PeerSilence.class, this::onPeerSilence)
                .onMessage(Part.class, this::onPart)
                .onMessage(NobodyCame.class, this::onNobodyCame)
                .onMessage(AnnounceEnd.class, this::onAnnounceEnd)
                .onMessage(EndAcknowledged.class, this::onEndAcknowledged)
                .build();
    }

    private Behavior<Command> onRegister(Register request) {
        NodeDescription node = request.node();
        if (!node.build().equals(policy.self().build())) {
            String builds = "build " + node.build() + ", the run is of build "
                    + policy.self().build();
            return refuse(request, "is " + builds, ": all nodes of a run must be of the same build");
        }
        List<String> lacking = policy.needed().stream()
                .filter(variant -> !node.variants().contains(variant))
                .toList();
        if (!lacking.isEmpty()) {
            String lacks = "lacks what the experiment chooses: " + String.join(", ", lacking);
            return refuse(request, lacks, "; the jar that brings it must be on its class path, too");
        }
        if (endKnown != null) {
            request.replyTo().tell(new Node.RunEnded(getContext().getSelf()));
            return this;
        }
        Address entry = request.replyTo().path().address();
        RegisteredNode before = registered.get(entry);
        int requests = before != null && before.node().equals(request.replyTo()) ? before.requests() + 1 : 1;
        registered.put(entry, new RegisteredNode(request.node(), request.replyTo(), requests));
        request.replyTo().tell(admitted);
        if (requests == UNANSWERED) {
            say(request.node() + " asks to join and is answered at " + entry.hostPort()
                    + ", but asks again: from here that address must be within reach");
        }
        return arrive(entry);
    }

    private Behavior<Command> refuse(Register request, String why, String remedy) {
        request.replyTo().tell(new Node.Refused("this node " + why + remedy));
        if (refused.put(request.replyTo().path().address(), true) == null) {
            say("refused " + request.node().host() + ": it " + why);
        }
        return this;
    }

    private Behavior<Command> onJoined(Joined joined) {
        members.add(joined.address());
        return arrive(joined.address());
    }

    /** A node takes part when it is in the cluster and has said what it is, whichever was first. */
    private Behavior<Command> arrive(Address node) {
        if (members.contains(node) && !present.containsKey(node) && registered.containsKey(node)) {
            RegisteredNode entry = registered.remove(node);
            present.put(node, entry);
            collector.tell(new Collector.TakesPart(entry.description()));
            announce(entry, "has joined");
            startOrWait();
        }
        return this;
    }

    private Behavior<Command> onLeft(Left left) {
        members.remove(left.address());
        RegisteredNode entry = present.remove(left.address());
        if (entry != null) {
            announce(entry, sentAway.remove(left.address()) ? "has left, as it was told" : left.why());
            acknowledge(entry.node());
            startOrWait();
        }
        return this;
    }

    private void announce(RegisteredNode entry, String what) {
        String count =
                present.size() < policy.expected() ? present.size() + " of " + policy.expected() : "" + present.size();
        say(entry.description() + " at " + entry.node().path().address().hostPort() + " " + what + "; nodes: " + count);
    }

    private void say(String news) {
        client.tell(new RunEvent.Nodes(news, present.size()));
    }

    /** A run that was told to wait for nodes, or that none is left to compute, waits for so long and no longer. */
    private void startOrWait() {
        if (!started && present.size() >= policy.expected()) {
            started = true;
            supervisor.tell(Supervisor.Start.INSTANCE);
        }
        boolean idle = present.isEmpty() && policy.self().slots() == 0;
        if (started && !idle || endKnown != null) {
            timers.cancel(NobodyCame.INSTANCE);
        } else if (!timers.isTimerActive(NobodyCame.INSTANCE)) {
            timers.startSingleTimer(NobodyCame.INSTANCE, policy.nodesWithin());
            int missing = started ? 1 : policy.expected() - present.size();
            say("waiting for " + (missing == 1 ? "1 node" : missing + " nodes") + ", for "
                    + inWords(policy.nodesWithin())
                    + " at most (network.nodes-within); nodes join with: " + policy.joinCommand());
        }
    }

    private Behavior<Command> onNobodyCame(NobodyCame nobodyCame) {
        say("no node came within " + inWords(policy.nodesWithin())
                + " where one is needed, so the run ends here; nodes: " + present.size());
        supervisor.tell(Supervisor.Drain.INSTANCE);
        return this;
    }

    private static String inWords(Duration duration) {
        return duration.toMinutes() > 1 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " s";
    }

    /** Where batches live on one node each, nodes need not reach each other. */
    private Behavior<Command> onPeerSilence(PeerSilence silence) {
        Set<Address> pair = Set.of(silence.node().path().address(), silence.peer());
        if (!admitted.spread() || !silence.silent()) {
            timers.cancel(pair);
        } else {
            // A node that has died is silent for all, so the coordinator waits until it would know.
            timers.startSingleTimer(pair, new Part(pair), policy.lostAfter());
        }
        return this;
    }

    /** Of two nodes that must reach each other and cannot, the one that came later goes. */
    private Behavior<Command> onPart(Part part) {
        List<Address> two =
                present.keySet().stream().filter(part.pair()::contains).toList();
        if (two.size() == 2 && two.stream().allMatch(policy.heard())) {
            RegisteredNode later = present.get(two.get(1));
            String reason = "it and the node at " + two.get(0).hostPort()
                    + " do not hear each other, which placement = ring needs";
            sentAway.add(two.get(1));
            later.node().tell(new Node.Refused(reason));
            say("sent " + later.description() + " at " + two.get(1).hostPort() + " away: " + reason);
        }
        return this;
    }

    private Behavior<Command> onAnnounceEnd(AnnounceEnd end) {
        endKnown = end.replyTo();
        startOrWait();
        registered.values().forEach(entry -> entry.node()
                .tell(new Node.RunEnded(getContext().getSelf())));
        List.copyOf(present.values()).forEach(entry -> {
            unacknowledged.add(entry.node());
            entry.node().tell(new Node.RunEnded(getContext().getSelf()));
        });
        acknowledge(null);
        return this;
    }

    private Behavior<Command> onEndAcknowledged(EndAcknowledged acknowledged) {
        acknowledge(acknowledged.node());
        return this;
    }

    private void acknowledge(ActorRef<Node.Command> node) {
        unacknowledged.remove(node);
        if (endKnown != null && unacknowledged.isEmpty()) {
            endKnown.tell(EndAnnounced.INSTANCE);
        }
    }
}
