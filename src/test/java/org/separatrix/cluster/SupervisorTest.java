package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import java.util.BitSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets which batch, whatever is lost, said twice or late, and whoever dies. */
class SupervisorTest {

    private static final ActorTestKit KIT = TestActors.kit();

    private static final int BATCHES = 3;

    private final TestProbe<Collector.Command> collector = KIT.createTestProbe();
    private ActorRef<Supervisor.Command> supervisor;

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @BeforeEach
    void start() {
        supervisor = KIT.spawn(Supervisor.create(BATCHES, TestActors::work, new BitSet(), collector.getRef()));
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
            fail(worker, 0, Supervisor.Failing.ONCE);
            fail(worker, 0, Supervisor.Failing.ONCE);
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
        fail(worker, 0, Supervisor.Failing.FOR_GOOD);
        collector.expectMessage(new Collector.Workers(1));
        collector.expectMessage(new Collector.GiveUp(TestActors.batch(0), "overflow"));
    }

    @Test
    void neverBlamesABatchForTheNodesThatItLost() {
        supervisor.tell(Supervisor.Start.INSTANCE);
        TestProbe<Worker.Command> worker = worker(1);
        for (int attempt = 1; attempt <= 3 * Supervisor.ATTEMPTS; attempt++) {
            assertEquals(0, batchGivenTo(worker));
            fail(worker, 0, Supervisor.Failing.NODE_LOST);
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

    private TestProbe<Worker.Command> worker(long pull) {
        TestProbe<Worker.Command> worker = KIT.createTestProbe();
        pull(worker, pull);
        return worker;
    }

    private void pull(TestProbe<Worker.Command> worker, long pull) {
        supervisor.tell(new Supervisor.Pull(worker.getRef(), pull));
    }

    private void fail(TestProbe<Worker.Command> worker, long batch, Supervisor.Failing kind) {
        supervisor.tell(new Supervisor.BatchFailed(worker.getRef(), TestActors.batch(batch), "overflow", kind));
    }

    private static long batchGivenTo(TestProbe<Worker.Command> worker) {
        return worker.expectMessageClass(Worker.Compute.class).work().batch().id();
    }
}
