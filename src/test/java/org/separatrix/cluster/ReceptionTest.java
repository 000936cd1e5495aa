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
class ReceptionTest {

    private static final String SYSTEM = "reception-test";

    private static final ActorTestKit HERE = kit();

    /** Two other nodes, which can be told apart by their addresses only. */
    private static final ActorTestKit THERE = kit();

    private static final ActorTestKit ELSEWHERE = kit();

    private static final NodeDescription SELF = new NodeDescription("1.0", "here", 2, 0, List.of());

    private static final NodeDescription NODE =
            new NodeDescription("1.0", "there", 2, 1, List.of("coupling.kind = delayed"));

    private final TestProbe<Supervisor.Command> supervisor = HERE.createTestProbe();
    private final TestProbe<Collector.Command> collector = HERE.createTestProbe();
    private final TestProbe<RunEvent> client = HERE.createTestProbe();
    private final Peer first = Peer.in(THERE);
    private final Peer second = Peer.in(ELSEWHERE);
    private final Set<Address> silent = new HashSet<>();

    /** A node, as the reception sees it, and what it is told. */
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
        ActorRef<Reception.Command> reception = reception(2, Duration.ofHours(1), false);
        expectNews("waiting for 2 nodes, for 60 minutes at most");
        hello(reception, first);
        hello(reception, first);
        first.probe().expectMessageClass(Node.Welcome.class);
        first.probe().expectMessageClass(Node.Welcome.class);
        supervisor.expectNoMessage();

        reception.tell(new Reception.Joined(first.address()));
        expectNews("has joined; nodes: 1 of 2");
        reception.tell(new Reception.Joined(second.address()));
        supervisor.expectNoMessage();
        hello(reception, second);
        expectNews("has joined; nodes: 2");
        supervisor.expectMessage(Supervisor.Start.INSTANCE);

        hello(reception, first);
        client.expectNoMessage();
    }

    @Test
    void saysThatANodeWasLostThatNoneIsLeftAndEndsTheRunWhenNobodyComes() {
        ActorRef<Reception.Command> reception = reception(1, Duration.ofSeconds(2), false);
        expectNews("waiting for 1 node, for 2 s at most");
        arrive(reception, first);
        reception.tell(new Reception.Left(first.address(), "was lost"));
        reception.tell(new Reception.Left(first.address(), "was lost"));
        expectNews("was lost; nodes: 0 of 1");
        expectNews("waiting for 1 node");
        supervisor.expectMessage(Supervisor.Start.INSTANCE);
        expectNews("no node came within 2 s");
        supervisor.expectMessage(Supervisor.Drain.INSTANCE);
    }

    @Test
    void takesBackANodeThatWasLostAlsoWhenItGreetsBeforeItsOldSelfIsGone() {
        ActorRef<Reception.Command> reception = reception(1, Duration.ofHours(1), false);
        expectNews("waiting for 1 node");
        arrive(reception, first);
        Peer again = Peer.in(THERE);
        hello(reception, again);
        again.probe().expectMessageClass(Node.Welcome.class);
        client.expectNoMessage();

        reception.tell(new Reception.Left(first.address(), "was lost"));
        expectNews("was lost; nodes: 0 of 1");
        expectNews("waiting for 1 node");
        reception.tell(new Reception.Joined(again.address()));
        expectNews("has joined; nodes: 1");
    }

    @Test
    void sendsTheLaterOfTwoAwayThatMustReachEachOtherUnlessOneIsDead() {
        ActorRef<Reception.Command> reception = reception(2, Duration.ofHours(1), true);
        expectNews("waiting for 2 nodes");
        arrive(reception, first);
        arrive(reception, second);

        silent.add(second.address());
        reception.tell(new Reception.PeerSilence(first.ref(), second.address(), true));
        client.expectNoMessage(Duration.ofMillis(700));
        silent.clear();
        reception.tell(new Reception.PeerSilence(first.ref(), second.address(), true));
        reception.tell(new Reception.PeerSilence(first.ref(), second.address(), false));
        client.expectNoMessage(Duration.ofMillis(700));

        reception.tell(new Reception.PeerSilence(first.ref(), second.address(), true));
        reception.tell(new Reception.PeerSilence(second.ref(), first.address(), true));
        second.probe().expectMessageClass(Node.Refused.class);
        expectNews("which placement = ring needs");
        client.expectNoMessage(Duration.ofMillis(700));
        first.probe().expectNoMessage();
    }

    @Test
    void caresForNoSilenceAmongNodesWhereBatchesLiveOnOneEach() {
        ActorRef<Reception.Command> reception = reception(2, Duration.ofHours(1), false);
        expectNews("waiting for 2 nodes");
        arrive(reception, first);
        arrive(reception, second);
        reception.tell(new Reception.PeerSilence(first.ref(), second.address(), true));
        client.expectNoMessage(Duration.ofMillis(700));
    }

    @Test
    void refusesAnotherBuildAndSaysSoOnce() {
        ActorRef<Reception.Command> reception = reception(0, Duration.ofHours(1), false);
        NodeDescription other = new NodeDescription("2.0", "there", 2, 1, List.of());
        expectNews("waiting for 1 node");
        reception.tell(new Reception.Hello(other, first.ref()));
        reception.tell(new Reception.Hello(other, first.ref()));
        first.probe().expectMessageClass(Node.Refused.class);
        first.probe().expectMessageClass(Node.Refused.class);
        expectNews("refused there: it is build 2.0");
        client.expectNoMessage();
    }

    /** Also where it says nothing of what it has. */
    @Test
    void refusesANodeThatLacksWhatTheExperimentChooses() {
        ActorRef<Reception.Command> reception = reception(0, Duration.ofHours(1), false);
        expectNews("waiting for 1 node");
        for (List<String> variants : Arrays.asList(List.of("coupling.kind = lockstep"), null)) {
            reception.tell(new Reception.Hello(new NodeDescription("1.0", "there", 2, 1, variants), first.ref()));
            assertEquals(
                    "this node lacks what the experiment chooses: coupling.kind = delayed; the jar that brings it must be on"
                            + " its class path, too",
                    first.probe().expectMessageClass(Node.Refused.class).reason());
        }
        expectNews("refused there: it lacks what the experiment chooses: coupling.kind = delayed");
        client.expectNoMessage();
        arrive(reception, second);
    }

    @Test
    void waitsForTheFarewellOfEveryNodeOrItsLossAndTellsLateOnesThatTheRunHasEnded() {
        ActorRef<Reception.Command> reception = reception(0, Duration.ofHours(1), false);
        expectNews("waiting for 1 node");
        arrive(reception, first);
        arrive(reception, second);
        TestProbe<Reception.Dismissed> dismissed = HERE.createTestProbe();
        reception.tell(new Reception.Dismiss(dismissed.getRef()));
        first.probe().expectMessageClass(Node.RunEnded.class);
        second.probe().expectMessageClass(Node.RunEnded.class);
        reception.tell(new Reception.Farewell(first.ref()));
        reception.tell(new Reception.Farewell(first.ref()));
        dismissed.expectNoMessage();

        reception.tell(new Reception.Left(second.address(), "was lost"));
        dismissed.expectMessage(Reception.Dismissed.INSTANCE);
        hello(reception, first);
        first.probe().expectMessageClass(Node.RunEnded.class);
    }

    private ActorRef<Reception.Command> reception(int expected, Duration nodesWithin, boolean spread) {
        return HERE.spawn(Reception.create(
                new Reception.Policy(
                        SELF,
                        List.of("coupling.kind = delayed"),
                        expected,
                        nodesWithin,
                        Duration.ofMillis(300),
                        node -> !silent.contains(node),
                        "join"),
                new Node.Welcome(supervisor.getRef(), collector.getRef(), spread, "cue-cliff"),
                supervisor.getRef(),
                collector.getRef(),
                client.getRef()));
    }

    private void arrive(ActorRef<Reception.Command> reception, Peer node) {
        hello(reception, node);
        node.probe().expectMessageClass(Node.Welcome.class);
        reception.tell(new Reception.Joined(node.address()));
        expectNews("has joined");
    }

    private void hello(ActorRef<Reception.Command> reception, Peer node) {
        reception.tell(new Reception.Hello(NODE, node.ref()));
    }

    private void expectNews(String part) {
        String news = client.expectMessageClass(RunEvent.Nodes.class).news();
        assertTrue(news.contains(part), news);
    }
}
