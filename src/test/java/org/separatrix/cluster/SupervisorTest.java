package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.Address;
import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.FishingOutcomes;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.separatrix.study.Rounds;

/** Who gets which batch, whatever is lost, said twice or late, and whoever dies. */
class SupervisorTest {

    private static final ActorTestKit KIT = TestActors.kit();

    private static final int BATCHES = 3;
    private static final Address HERE = new Address("akka", "test");

    private final TestProbe<Collector.Command> collector = KIT.createTestProbe();
    private final Map<ActorRef<Worker.Command>, Address> nodes = new ConcurrentHashMap<>();
    private ActorRef<Supervisor.Command> supervisor;

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @BeforeEach
    void start() {
        supervisor = KIT.spawn(Supervisor.create(
                new PlannedBatches(BATCHES, TestActors::work, new BitSet(), Rounds.ALL),
                collector.getRef(),
                KIT.<RunEvent>createTestProbe().getRef(),
                worker -> nodes.getOrDefault(worker, HERE)));
        collector.expectMessageClass(Collector.Subscribe.class);
    }

    @Test
    void givesNothingBeforeTheStartAndThenInTheOrderOfAsking() {
        TestProbe<Worker.Command> first = worker(1);
        TestProbe<Worker.Command> second = worker(1);
        TestProbe<Worker.Command> third = worker(1);
        first.expectNoMessage();

        supervisor.tell(Supervisor.Start.INSTANCE);

        assertEquals(0, batchGivenTo(first));
        assertEquals(1, batchGivenTo(second));
        assertEquals(2, batchGivenTo(third));
    }

    @Test
    void answersAQuestionThatIsAskedAgainWithTheSameBatch() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> worker = worker(1);
        assertEquals(0, batchGivenTo(worker));

        pull(worker, 1);
        assertEquals(0, batchGivenTo(worker));
        pull(worker, 2);
        assertEquals(1, batchGivenTo(worker));
    }

    @Test
    void givesAsManyBatchesAsAWorkerDemands() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> device = KIT.createTestProbe();
        Supervisor.Pull pull = new Supervisor.Pull(device.getRef(), 1, new Demand(2, 1L << 20));
        supervisor.tell(pull);
        Worker.Compute both = device.expectMessageClass(Worker.Compute.class);
        assertEquals(List.of(TestActors.batch(0), TestActors.batch(1)), both.batches());
        assertEquals(2, batchGivenTo(worker(1)));
        supervisor.tell(pull);
        assertEquals(both, device.expectMessageClass(Worker.Compute.class));

        TestProbe<Worker.Command> other = worker(1);
        device.stop();
        assertEquals(0, batchGivenTo(other));
        pull(other, 2);
        assertEquals(1, batchGivenTo(other));
    }

    @Test
    void givesWhatADeadWorkerHeldToTheOneWhoHasWaitedLongest() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> dying = worker(1);
        assertEquals(0, batchGivenTo(dying));
        TestProbe<Worker.Command> busy = worker(1);
        assertEquals(1, batchGivenTo(busy));
        pull(busy, 2);
        assertEquals(2, batchGivenTo(busy));
        TestProbe<Worker.Command> longest = worker(1);
        TestProbe<Worker.Command> later = worker(1);
        longest.expectNoMessage();

        dying.stop();

        assertEquals(0, batchGivenTo(longest));
        later.expectNoMessage();
        busy.stop();
        assertEquals(1, batchGivenTo(later));
    }

    @Test
    void takesTheLateResultOfAWorkerThatWasGivenUp() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> lost = worker(1);
        assertEquals(0, batchGivenTo(lost));
        lost.stop();
        supervisor.tell(new Supervisor.BatchCommitted(0));
        collector.expectMessage(new Collector.Workers(1));
        collector.expectMessage(new Collector.Workers(0));

        TestProbe<Worker.Command> other = worker(1);

        assertEquals(1, batchGivenTo(other));
    }

    @Test
    void endsWhenAllIsCommittedHoweverOftenThatIsSaid() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        for (long batch = 0; batch < BATCHES; batch++) {
            supervisor.tell(new Supervisor.BatchCommitted(batch));
            supervisor.tell(new Supervisor.BatchCommitted(batch));
        }
        collector.expectMessage(Collector.Finish.INSTANCE);
        collector.expectNoMessage();
    }

    @Test
    void givesABatchUpAfterThreeFailuresAndCountsEachOnce() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> worker = worker(1);
        for (int attempt = 1; attempt <= Supervisor.ATTEMPTS; attempt++) {
            assertEquals(0, batchGivenTo(worker));
            fail(worker, 0, BatchFailure.ONCE);
            fail(worker, 0, BatchFailure.ONCE);
            worker.expectMessage(new Worker.Noted(0));
            worker.expectMessage(new Worker.Noted(0));
            pull(worker, attempt + 1);
        }
        assertEquals(1, batchGivenTo(worker));
        collector.expectMessage(new Collector.Workers(1));
        collector.expectMessage(new Collector.GiveUp(TestActors.batch(0), "overflow"));
    }

    @Test
    void givesABatchUpAtOnceThatWouldFailAnywhere() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> worker = worker(1);
        assertEquals(0, batchGivenTo(worker));
        fail(worker, 0, BatchFailure.FOR_GOOD);
        collector.expectMessage(new Collector.Workers(1));
        collector.expectMessage(new Collector.GiveUp(TestActors.batch(0), "overflow"));
    }

    @Test
    void neverBlamesABatchForTheNodesThatItLost() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> worker = worker(1);
        for (int attempt = 1; attempt <= 3 * Supervisor.ATTEMPTS; attempt++) {
            assertEquals(0, batchGivenTo(worker));
            fail(worker, 0, BatchFailure.NODE_LOST);
            worker.expectMessage(new Worker.Noted(0));
            pull(worker, attempt + 1);
        }
    }

    @Test
    void drainsWhenWhatIsUnderWayHasEndedByResultOrDeath() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> finishing = worker(1);
        assertEquals(0, batchGivenTo(finishing));
        TestProbe<Worker.Command> dying = worker(1);
        assertEquals(1, batchGivenTo(dying));
        collector.expectMessage(new Collector.Workers(1));
        collector.expectMessage(new Collector.Workers(2));

        supervisor.tell(Supervisor.Drain.INSTANCE);
        pull(finishing, 2);
        finishing.expectNoMessage();
        supervisor.tell(new Supervisor.BatchCommitted(0));
        collector.expectNoMessage();
        dying.stop();

        collector.expectMessage(new Collector.Workers(1));
        collector.expectMessage(Collector.Finish.INSTANCE);
    }

    @Test
    void triesABatchAloneThatWasUnderWayOnTwoLostNodesAndGivesItUpAfterTheThird() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        loseTwoNodesWithTwoBatches();

        TestProbe<Worker.Command> first = worker(1, 3);
        assertEquals(0, batchGivenTo(first));
        TestProbe<Worker.Command> second = worker(1, 3);
        second.expectNoMessage();
        supervisor.tell(new Supervisor.BatchCommitted(0));
        assertEquals(1, batchGivenTo(second), "it is no longer to blame for the first, which was innocent");
        pull(first, 2);
        first.expectNoMessage();
        second.stop();
        first.stop();

        String reason = giveUp(1).reason();
        assertTrue(
                reason.startsWith("3 nodes were lost while they computed it, the last one with nothing else"), reason);
        assertEquals(2, batchGivenTo(worker(1, 4)));
    }

    @Test
    void blamesNoBatchForANodeThatWasOnlyOutOfReach() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        loseTwoNodesWithTwoBatches();

        supervisor.tell(new Supervisor.NodeLives(node(1)));

        assertEquals(0, batchGivenTo(worker(1, 3)));
        assertEquals(1, batchGivenTo(worker(1, 3)));
    }

    @Test
    void blamesNoBatchThatIsHandedBack() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        for (int node = 1; node <= 2 * LostBatches.UNTIL_FAILED; node++) {
            TestProbe<Worker.Command> leaving = worker(1, node);
            assertEquals(0, batchGivenTo(leaving));
            fail(leaving, 0, BatchFailure.HANDED_BACK);
            leaving.expectMessage(new Worker.Noted(0));
            leaving.stop();
        }
        assertEquals(0, batchGivenTo(worker(1, 9)));
        assertEquals(1, batchGivenTo(worker(1, 9)));
    }

    @Test
    void doesNotEndTheNodeOfTheRunByWhatMayHaveEndedOthers() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        loseTwoNodesWithTwoBatches();

        TestProbe<Worker.Command> here = worker(1);
        assertEquals(2, batchGivenTo(here));
        pull(here, 2);
        here.expectNoMessage();
        supervisor.tell(new Supervisor.BatchCommitted(2));

        assertTrue(giveUp(0).reason().startsWith("2 nodes were lost while they computed it:"));
        assertTrue(giveUp(1).reason().startsWith("2 nodes were lost"));
        collector.expectMessage(Collector.Finish.INSTANCE);
    }

    /** Each of them holds batches 0 and 1. */
    private void loseTwoNodesWithTwoBatches() {
        for (int node = 1; node <= 2; node++) {
            TestProbe<Worker.Command> one = worker(1, node);
            TestProbe<Worker.Command> other = worker(1, node);
            assertEquals(0, batchGivenTo(one));
            assertEquals(1, batchGivenTo(other));
            collector.expectMessage(new Collector.Workers(1));
            collector.expectMessage(new Collector.Workers(2));
            one.stop();
            collector.expectMessage(new Collector.Workers(1));
            other.stop();
            collector.expectMessage(new Collector.Workers(0));
        }
    }

    private Collector.GiveUp giveUp(long batch) {
        Collector.GiveUp message = (Collector.GiveUp) collector
                .fishForMessage(
                        Duration.ofSeconds(60),
                        told -> told instanceof Collector.GiveUp
                                ? FishingOutcomes.complete()
                                : FishingOutcomes.continueAndIgnore())
                .get(0);
        assertEquals(batch, message.batch().id());
        return message;
    }

    private static Address node(int number) {
        return new Address("akka", "test", "node", number);
    }

    private TestProbe<Worker.Command> worker(long pull, int node) {
        TestProbe<Worker.Command> worker = KIT.createTestProbe();
        nodes.put(worker.getRef(), node(node));
        pull(worker, pull);
        return worker;
    }

    private TestProbe<Worker.Command> worker(long pull) {
        TestProbe<Worker.Command> worker = KIT.createTestProbe();
        pull(worker, pull);
        return worker;
    }

    private void pull(TestProbe<Worker.Command> worker, long pull) {
        supervisor.tell(new Supervisor.Pull(worker.getRef(), pull, Demand.OF_ONE_BATCH));
    }

    private void fail(TestProbe<Worker.Command> worker, long batch, BatchFailure kind) {
        supervisor.tell(new Supervisor.BatchFailed(worker.getRef(), TestActors.batch(batch), "overflow", kind));
    }

    private static long batchGivenTo(TestProbe<Worker.Command> worker) {
        return worker.expectMessageClass(Worker.Compute.class).work().batch().id();
    }
}
