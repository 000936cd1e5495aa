package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.Address;
import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.Adapter;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a node says and does while it joins, works, leaves, and when it is refused or hears nothing any more. */
class NodeTest {

    private static final String SYSTEM = "node-test";

    private static final NodeDescription DESCRIPTION =
            new NodeDescription("1.0", "here", "1", 2, 1, "vector", List.of());

    private static final Duration LONG = Duration.ofHours(1);

    private static final ActorTestKit COORDINATOR = kit("coordinator");

    private static final TestProbe<NodeRegistry.Command> REGISTRY = COORDINATOR.createTestProbe();

    private static final TestProbe<Supervisor.Command> SUPERVISOR = COORDINATOR.createTestProbe();

    private static final TestProbe<Collector.Command> COLLECTOR = COORDINATOR.createTestProbe();

    private final ActorTestKit kit = kit("worker");
    private final TestProbe<NodeEvent> events = kit.createTestProbe();

    private static ActorTestKit kit(String role) {
        return ActorTestKit.create(
                SYSTEM,
                ConfigFactory.parseString(
                                "akka.remote.artery.canonical { hostname = 127.0.0.1, port = 0 }, akka.cluster.roles = ["
                                        + role + "]")
                        .withFallback(TestActors.PATIENT));
    }

    @BeforeAll
    static void foundCluster() {
        Cluster cluster = Cluster.get(COORDINATOR.system());
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        COORDINATOR.spawn(
                Behaviors.receiveMessage((NodeRegistry.Command message) -> {
                    REGISTRY.getRef().tell(message);
                    return Behaviors.same();
                }),
                Coordinator.REGISTRY);
    }

    @AfterAll
    static void shutDown() {
        COORDINATOR.shutdownTestKit();
    }

    @AfterEach
    void stop() {
        kit.shutdownTestKit();
    }

    @Test
    void registersUntilItIsInWorksAndAcknowledgesTheEnd() {
        ActorRef<Node.Command> node = node(Optional.empty(), LONG);
        request();
        ActorRef<Node.Command> seen = request();
        seen.tell(admitted("an earlier run"));
        seen.tell(admitted("cue-cliff"));

        NodeEvent.Working working = events.expectMessageClass(NodeEvent.Working.class, Duration.ofSeconds(60));
        assertEquals("cue-cliff", working.experiment());
        SUPERVISOR.expectMessageClass(Supervisor.Pull.class);
        seen.tell(new Node.RunEnded(REGISTRY.getRef()));
        events.expectMessage(new NodeEvent.RunEnded());
        REGISTRY.fishForMessage(
                Duration.ofSeconds(30),
                message -> message instanceof NodeRegistry.EndAcknowledged
                        ? akka.actor.testkit.typed.javadsl.FishingOutcomes.complete()
                        : akka.actor.testkit.typed.javadsl.FishingOutcomes.continueAndIgnore());
        events.expectTerminated(node);
    }

    @Test
    void saysWhatItSawWhenItsTimeIsUp() {
        ActorRef<Node.Command> node = node(Optional.of(Duration.ofSeconds(1)), LONG);
        String reason = events.expectMessageClass(NodeEvent.Refused.class).reason();
        assertTrue(reason.contains("no coordinator answers"), reason);
        events.expectTerminated(node);
    }

    @Test
    void saysThatTlsFailedOnlyWhenItDid() {
        ActorRef<Node.Command> node = node(Optional.of(Duration.ofSeconds(2)), LONG);
        request();
        Adapter.toClassic(kit.system()).eventStream().publish(new MutualTls.Failure("bad_certificate"));
        String reason = events.expectMessageClass(NodeEvent.Refused.class).reason();
        assertTrue(reason.contains("TLS fails there: bad_certificate"), reason);
        events.expectTerminated(node);
    }

    @Test
    void endsWhenItIsRefused() {
        ActorRef<Node.Command> node = node(Optional.empty(), LONG);
        request().tell(new Node.Refused("another build"));
        events.expectMessage(new NodeEvent.Refused("another build"));
        events.expectTerminated(node);
    }

    @Test
    void leavesWhenAskedBeforeItIsIn() {
        ActorRef<Node.Command> node = node(Optional.empty(), LONG);
        request();
        node.tell(Node.HandBack.INSTANCE);
        events.expectMessage(new NodeEvent.HandedBack());
        events.expectTerminated(node);
    }

    @Test
    void isLostWhenTheCoordinatorStaysSilentAndNotWhenItIsHeardAgain() {
        node(Optional.empty(), Duration.ofMillis(500));
        request();
        silence(coordinator(), true);
        silence(coordinator(), false);
        silence(new Address("akka", SYSTEM, "127.0.0.1", 1), true);
        events.expectNoMessage(Duration.ofSeconds(1));

        silence(coordinator(), true);
        silence(coordinator(), true);
        events.expectMessageClass(NodeEvent.Lost.class);
        events.expectNoMessage(Duration.ofMillis(700));
    }

    private ActorRef<Node.Command> node(Optional<Duration> joinWithin, Duration lostAfter) {
        Address address = coordinator();
        return kit.spawn(Node.create(
                DESCRIPTION,
                address.host().get() + ":" + address.port().get(),
                new NodePatience(joinWithin, lostAfter, LONG),
                events.getRef()::tell));
    }

    private static Address coordinator() {
        return Cluster.get(COORDINATOR.system()).selfMember().address();
    }

    private void silence(Address member, boolean silent) {
        Adapter.toClassic(kit.system()).eventStream().publish(new SilentDetector.Silence(member, silent));
    }

    /** The next greeting of this test's node. */
    private ActorRef<Node.Command> request() {
        Address self = Cluster.get(kit.system()).selfMember().address();
        while (true) {
            NodeRegistry.Command message = REGISTRY.receiveMessage(Duration.ofSeconds(30));
            if (message instanceof NodeRegistry.Register request
                    && request.replyTo().path().address().equals(self)) {
                return request.replyTo();
            }
        }
    }

    private static Node.Admitted admitted(String experiment) {
        return new Node.Admitted(SUPERVISOR.getRef(), COLLECTOR.getRef(), false, experiment);
    }
}
