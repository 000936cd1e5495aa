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
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.separatrix.simulation.WireMessage;

/**
 * Registers the nodes that help with a run. A node registers before it joins the cluster, and is told whom to work for or
 * why it may not join. The registry starts the run when enough nodes take part, and tells all of them when it has ended.
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

    /** After so many requests of one node that were answered, the answers do not arrive. */
    private static final int UNANSWERED = 10;

    private final TimerScheduler<Command> timers;
    private final AdmissionPolicy policy;
    private final Node.Admitted admitted;
    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final ActorRef<RunEvent> client;
    private final RegisteredNodes nodes = new RegisteredNodes();
    private final Set<ActorRef<Node.Command>> unacknowledged = new HashSet<>();
    private boolean started;
    private @Nullable ActorRef<EndAnnounced> endKnown;

    /**
     * @param admitted what a node is told
     * @param supervisor told to start when enough nodes are there, and to end when they do not come
     * @param collector told who takes part
     * @param client told of those who come, leave or are refused
     */
    static Behavior<Command> create(
            AdmissionPolicy policy,
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
            AdmissionPolicy policy,
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
        ClusterEvents.subscribe(
                context,
                ClusterEvent.MemberUp.class,
                up -> new Joined(up.member().address()));
        ClusterEvents.subscribe(
                context,
                ClusterEvent.MemberRemoved.class,
                removed -> new Left(removed.member().address(), why(removed)));
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
        Optional<AdmissionPolicy.Refusal> refusal = policy.refusal(node);
        if (refusal.isPresent()) {
            return refuse(request, refusal.get());
        }
        if (endKnown != null) {
            request.replyTo().tell(new Node.RunEnded(getContext().getSelf()));
            return this;
        }
        Address address = request.replyTo().path().address();
        int requests = nodes.register(address, node, request.replyTo());
        request.replyTo().tell(admitted);
        if (requests == UNANSWERED) {
            say(node + " asks to join and is answered at " + address.hostPort()
                    + ", but asks again: from here that address must be within reach");
        }
        return takePart(address);
    }

    private Behavior<Command> refuse(Register request, AdmissionPolicy.Refusal refusal) {
        request.replyTo().tell(new Node.Refused("this node " + refusal.reason() + refusal.remedy()));
        if (nodes.refuse(request.replyTo().path().address())) {
            say("refused " + request.node().host() + ": it " + refusal.reason());
        }
        return this;
    }

    private Behavior<Command> onJoined(Joined joined) {
        nodes.join(joined.address());
        return takePart(joined.address());
    }

    private Behavior<Command> takePart(Address address) {
        nodes.takePart(address).ifPresent(node -> {
            nodes.before(node).ifPresent(before -> supervisor.tell(new Supervisor.NodeLives(before)));
            collector.tell(new Collector.TakesPart(node.description()));
            announce(node, "has joined");
            client.tell(new RunEvent.NodeJoined(Occupancy.nameOf(address), node.description()));
            startOrWait();
        });
        return this;
    }

    private Behavior<Command> onLeft(Left left) {
        boolean told = nodes.wasSentAway(left.address());
        nodes.leave(left.address()).ifPresent(node -> {
            nodes.lose(node);
            String why = told ? "has left, as it was told" : left.why();
            // When the run has ended, every node leaves, and that is no news.
            if (endKnown == null) {
                announce(node, why);
            }
            client.tell(new RunEvent.NodeLeft(Occupancy.nameOf(left.address()), why));
            acknowledge(node.ref());
            startOrWait();
        });
        return this;
    }

    private void announce(RegisteredNodes.Entry node, String what) {
        int present = nodes.present().size();
        String count = present < policy.expected() ? present + " of " + policy.expected() : "" + present;
        say(node.description() + " at " + node.ref().path().address().hostPort() + " " + what + "; nodes: " + count);
    }

    private void say(String news) {
        client.tell(new RunEvent.Nodes(news, nodes.present().size()));
    }

    /**
     * Starts the run when the expected nodes are there. Where a node is needed and none comes, the run ends after {@code
     * network.nodes-within}.
     */
    private void startOrWait() {
        if (!started && nodes.present().size() >= policy.expected()) {
            started = true;
            supervisor.tell(Supervisor.Start.INSTANCE);
        }
        boolean idle = nodes.present().isEmpty() && policy.self().slots() == 0;
        if (started && !idle || endKnown != null) {
            timers.cancel(NobodyCame.INSTANCE);
        } else if (!timers.isTimerActive(NobodyCame.INSTANCE)) {
            timers.startSingleTimer(NobodyCame.INSTANCE, policy.nodesWithin());
            int missing = started ? 1 : policy.expected() - nodes.present().size();
            say("waiting for " + (missing == 1 ? "1 node" : missing + " nodes") + ", for "
                    + inWords(policy.nodesWithin())
                    + " at most (network.nodes-within)"
                    + (started ? "; nodes join with: " + policy.joinCommand() : ""));
        }
    }

    private Behavior<Command> onNobodyCame(NobodyCame nobodyCame) {
        say("no node came within " + inWords(policy.nodesWithin())
                + " where one is needed, so the run ends here; nodes: "
                + nodes.present().size());
        supervisor.tell(Supervisor.Drain.INSTANCE);
        return this;
    }

    private static String inWords(Duration duration) {
        return duration.toMinutes() > 1 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " s";
    }

    /** Nodes need not reach each other where every batch lives on one node. */
    private Behavior<Command> onPeerSilence(PeerSilence silence) {
        Set<Address> pair = Set.of(silence.node().path().address(), silence.peer());
        if (!admitted.spread() || !silence.silent()) {
            timers.cancel(pair);
        } else {
            // A node that has died is silent for all, and one that has stalled is heard again. Being sent away is
            // final.
            timers.startSingleTimer(pair, new Part(pair), policy.lostAfter().multipliedBy(2));
        }
        return this;
    }

    /** Of two nodes that must reach each other and cannot, the one that came later goes. */
    private Behavior<Command> onPart(Part part) {
        List<Address> two =
                nodes.present().keySet().stream().filter(part.pair()::contains).toList();
        if (two.size() == 2 && two.stream().allMatch(policy.heard())) {
            RegisteredNodes.Entry later = nodes.sendAway(two.get(1));
            String reason = "it and the node at " + two.get(0).hostPort()
                    + " do not hear each other, which placement = ring needs";
            later.ref().tell(new Node.Refused(reason));
            say("sent " + later.description() + " at " + two.get(1).hostPort() + " away: " + reason);
        }
        return this;
    }

    private Behavior<Command> onAnnounceEnd(AnnounceEnd end) {
        endKnown = end.replyTo();
        startOrWait();
        nodes.outside()
                .forEach(node -> node.ref().tell(new Node.RunEnded(getContext().getSelf())));
        nodes.present().values().forEach(node -> {
            unacknowledged.add(node.ref());
            node.ref().tell(new Node.RunEnded(getContext().getSelf()));
        });
        tellEndKnown();
        return this;
    }

    private Behavior<Command> onEndAcknowledged(EndAcknowledged acknowledged) {
        acknowledge(acknowledged.node());
        return this;
    }

    private void acknowledge(ActorRef<Node.Command> node) {
        unacknowledged.remove(node);
        tellEndKnown();
    }

    private void tellEndKnown() {
        if (endKnown != null && unacknowledged.isEmpty()) {
            endKnown.tell(EndAnnounced.INSTANCE);
        }
    }
}
