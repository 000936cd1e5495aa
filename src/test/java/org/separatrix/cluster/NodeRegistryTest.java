package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.Address;
import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorRefResolver;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is let in, who is missed, who is sent away, and when the run starts and ends. */
class NodeRegistryTest {

    private static final String SYSTEM = "registry-test";

    private static final ActorTestKit HERE = kit();

    /** Two other nodes, which can be told apart by their addresses only. */
    private static final ActorTestKit THERE = kit();

    private static final ActorTestKit ELSEWHERE = kit();

    private static final NodeDescription SELF = new NodeDescription("1.0", "here", "1", 2, 0, "vector", List.of());

    private static final NodeDescription NODE =
            new NodeDescription("1.0", "there", "1", 2, 1, "vector", List.of("coupling.kind = delayed"));

    private final TestProbe<Supervisor.Command> supervisor = HERE.createTestProbe();
    private final TestProbe<Collector.Command> collector = HERE.createTestProbe();
    private final TestProbe<RunEvent> client = HERE.createTestProbe();
    private final Peer first = Peer.in(THERE);
    private final Peer second = Peer.in(ELSEWHERE);
    private final Set<Address> silent = new HashSet<>();

    /** A node, as the registry sees it, and what it is told. */
    private record Peer(ActorRef<Node.Command> ref, TestProbe<Node.Command> probe) {
        static Peer in(ActorTestKit kit) {
            TestProbe<Node.Command> probe = kit.createTestProbe();
            String path = ActorRefResolver.get(kit.system()).toSerializationFormat(probe.getRef());
            return new Peer(ActorRefResolver.get(HERE.system()).resolveActorRef(path), probe);
        }

        Address address() {
            return ref.path().address();
        }
    }

    private static ActorTestKit kit() {
        return ActorTestKit.create(
                SYSTEM,
                ConfigFactory.parseString(
                                "akka.remote.artery.canonical { hostname = 127.0.0.1, port = 0 }, akka.cluster.roles = [coordinator]")
                        .withFallback(TestActors.PATIENT));
    }

    @BeforeAll
    static void join() {
        Cluster cluster = Cluster.get(HERE.system());
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
    }

    @AfterAll
    static void shutDown() {
        HERE.shutdownTestKit();
        THERE.shutdownTestKit();
        ELSEWHERE.shutdownTestKit();
    }

    @Test
    void startsTheRunWhenTheExpectedNodesHaveComeInWhateverOrderThatIsHeard() {
        ActorRef<NodeRegistry.Command> registry = registry(2, Duration.ofHours(1), false);
        expectNews("waiting for 2 nodes, for 60 minutes at most");
        register(registry, first);
        register(registry, first);
        first.probe().expectMessageClass(Node.Admitted.class);
        first.probe().expectMessageClass(Node.Admitted.class);
        supervisor.expectNoMessage();

        registry.tell(new NodeRegistry.Joined(first.address()));
        expectNews("has joined; nodes: 1 of 2");
        registry.tell(new NodeRegistry.Joined(second.address()));
        supervisor.expectNoMessage();
        register(registry, second);
        expectNews("has joined; nodes: 2");
        supervisor.expectMessage(Supervisor.Start.INSTANCE);

        register(registry, first);
        client.expectMessageClass(RunEvent.NodeJoined.class);
        client.expectNoMessage();
    }

    @Test
    void saysThatANodeWasLostThatNoneIsLeftAndEndsTheRunWhenNobodyComes() {
        ActorRef<NodeRegistry.Command> registry = registry(1, Duration.ofSeconds(2), false);
        expectNews("waiting for 1 node, for 2 s at most");
        arrive(registry, first);
        registry.tell(new NodeRegistry.Left(first.address(), "was lost"));
        registry.tell(new NodeRegistry.Left(first.address(), "was lost"));
        expectNews("was lost; nodes: 0 of 1");
        expectNews("waiting for 1 node");
        supervisor.expectMessage(Supervisor.Start.INSTANCE);
        expectNews("no node came within 2 s");
        supervisor.expectMessage(Supervisor.Drain.INSTANCE);
    }

    @Test
    void takesBackANodeThatWasLostAlsoWhenItGreetsBeforeItsOldSelfIsGone() {
        ActorRef<NodeRegistry.Command> registry = registry(1, Duration.ofHours(1), false);
        expectNews("waiting for 1 node");
        arrive(registry, first);
        Peer again = Peer.in(THERE);
        register(registry, again);
        again.probe().expectMessageClass(Node.Admitted.class);
        client.expectNoMessage();

        registry.tell(new NodeRegistry.Left(first.address(), "was lost"));
        expectNews("was lost; nodes: 0 of 1");
        expectNews("waiting for 1 node");
        registry.tell(new NodeRegistry.Joined(again.address()));
        expectNews("has joined; nodes: 1");
    }

    @Test
    void sendsTheLaterOfTwoAwayThatMustReachEachOtherUnlessOneIsDead() {
        ActorRef<NodeRegistry.Command> registry = registry(2, Duration.ofHours(1), true);
        expectNews("waiting for 2 nodes");
        arrive(registry, first);
        arrive(registry, second);

        silent.add(second.address());
        registry.tell(new NodeRegistry.PeerSilence(first.ref(), second.address(), true));
        client.expectNoMessage(Duration.ofMillis(700));
        silent.clear();
        registry.tell(new NodeRegistry.PeerSilence(first.ref(), second.address(), true));
        registry.tell(new NodeRegistry.PeerSilence(first.ref(), second.address(), false));
        client.expectNoMessage(Duration.ofMillis(700));

        registry.tell(new NodeRegistry.PeerSilence(first.ref(), second.address(), true));
        registry.tell(new NodeRegistry.PeerSilence(second.ref(), first.address(), true));
        second.probe().expectMessageClass(Node.Refused.class);
        expectNews("which placement = ring needs");
        client.expectNoMessage(Duration.ofMillis(700));
        first.probe().expectNoMessage();
    }

    @Test
    void caresForNoSilenceAmongNodesWhereBatchesLiveOnOneEach() {
        ActorRef<NodeRegistry.Command> registry = registry(2, Duration.ofHours(1), false);
        expectNews("waiting for 2 nodes");
        arrive(registry, first);
        arrive(registry, second);
        registry.tell(new NodeRegistry.PeerSilence(first.ref(), second.address(), true));
        client.expectNoMessage(Duration.ofMillis(700));
    }

    @Test
    void refusesAnotherBuildAndSaysSoOnce() {
        ActorRef<NodeRegistry.Command> registry = registry(0, Duration.ofHours(1), false);
        NodeDescription other = new NodeDescription("2.0", "there", "1", 2, 1, "vector", List.of());
        expectNews("waiting for 1 node");
        registry.tell(new NodeRegistry.Register(other, first.ref()));
        registry.tell(new NodeRegistry.Register(other, first.ref()));
        first.probe().expectMessageClass(Node.Refused.class);
        first.probe().expectMessageClass(Node.Refused.class);
        expectNews("refused there: it is build 2.0");
        client.expectNoMessage();
    }

    /** Also where it says nothing of what it has. */
    @Test
    void refusesANodeThatLacksWhatTheExperimentChooses() {
        ActorRef<NodeRegistry.Command> registry = registry(0, Duration.ofHours(1), false);
        expectNews("waiting for 1 node");
        for (List<String> variants : Arrays.asList(List.of("coupling.kind = lockstep"), null)) {
            registry.tell(new NodeRegistry.Register(
                    new NodeDescription("1.0", "there", "1", 2, 1, "vector", variants), first.ref()));
            assertEquals(
                    "this node lacks what the experiment chooses: coupling.kind = delayed; the jar that brings it must be on"
                            + " its class path, too",
                    first.probe().expectMessageClass(Node.Refused.class).reason());
        }
        expectNews("refused there: it lacks what the experiment chooses: coupling.kind = delayed");
        client.expectNoMessage();
        arrive(registry, second);
    }

    @Test
    void waitsForTheFarewellOfEveryNodeOrItsLossAndTellsLateOnesThatTheRunHasEnded() {
        ActorRef<NodeRegistry.Command> registry = registry(0, Duration.ofHours(1), false);
        expectNews("waiting for 1 node");
        arrive(registry, first);
        arrive(registry, second);
        TestProbe<NodeRegistry.EndAnnounced> ended = HERE.createTestProbe();
        registry.tell(new NodeRegistry.AnnounceEnd(ended.getRef()));
        first.probe().expectMessageClass(Node.RunEnded.class);
        second.probe().expectMessageClass(Node.RunEnded.class);
        registry.tell(new NodeRegistry.EndAcknowledged(first.ref()));
        registry.tell(new NodeRegistry.EndAcknowledged(first.ref()));
        ended.expectNoMessage();

        registry.tell(new NodeRegistry.Left(second.address(), "was lost"));
        ended.expectMessage(NodeRegistry.EndAnnounced.INSTANCE);
        register(registry, first);
        first.probe().expectMessageClass(Node.RunEnded.class);
    }

    private ActorRef<NodeRegistry.Command> registry(int expected, Duration nodesWithin, boolean spread) {
        return HERE.spawn(NodeRegistry.create(
                new AdmissionPolicy(
                        SELF,
                        List.of("coupling.kind = delayed"),
                        expected,
                        nodesWithin,
                        Duration.ofMillis(300),
                        node -> !silent.contains(node),
                        "join"),
                new Node.Admitted(supervisor.getRef(), collector.getRef(), spread, "cue-cliff"),
                supervisor.getRef(),
                collector.getRef(),
                client.getRef()));
    }

    private void arrive(ActorRef<NodeRegistry.Command> registry, Peer node) {
        register(registry, node);
        node.probe().expectMessageClass(Node.Admitted.class);
        registry.tell(new NodeRegistry.Joined(node.address()));
        expectNews("has joined");
        client.expectMessageClass(RunEvent.NodeJoined.class);
    }

    private void register(ActorRef<NodeRegistry.Command> registry, Peer node) {
        registry.tell(new NodeRegistry.Register(NODE, node.ref()));
    }

    private void expectNews(String part) {
        RunEvent event = client.receiveMessage();
        while (!(event instanceof RunEvent.Nodes)) {
            event = client.receiveMessage();
        }
        String news = ((RunEvent.Nodes) event).news();
        assertTrue(news.contains(part), news);
    }
}
