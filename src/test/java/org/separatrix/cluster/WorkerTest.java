package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.separatrix.simulation.LocalWorkers;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;

/** A worker says again what is not answered, ever more rarely, and holds only a few results. */
class WorkerTest {

    private static final ActorTestKit KIT = TestActors.kitWithManualTime();

    private static final ManualTime TIME = ManualTime.get(KIT.system());

    private final TestProbe<Supervisor.Command> supervisor = KIT.createTestProbe();
    private final TestProbe<Collector.Command> collector = KIT.createTestProbe();
    private final TestProbe<Void> deathWatch = KIT.createTestProbe();
    private ActorRef<Worker.Command> worker;

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @BeforeEach
    void start() {
        worker = KIT.spawn(Worker.create(supervisor.getRef(), collector.getRef(), TestActors.SETUP));
        expectPull(1);
    }

    @AfterEach
    void stop() {
        KIT.stop(worker);
    }

    @Test
    void asksAgainUntilAnsweredEverMoreRarely() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 16}) {
            TIME.timePasses(Duration.ofSeconds(seconds).minusMillis(1));
            supervisor.expectNoMessage();
            TIME.timePasses(Duration.ofMillis(1));
            expectPull(1);
        }
        give(1, TestActors.work(0));
        expectCommit(0);
        expectPull(2);
    }

    @Test
    void repeatsOnlyWhatIsNotAcknowledged() {
        give(1, TestActors.work(0));
        expectCommit(0);
        expectPull(2);
        worker.tell(new Worker.Settled(0, 2));
        give(2, TestActors.work(1));
        expectCommit(1);
        expectPull(3);
        give(3, TestActors.work(2));
        expectCommit(2);
        worker.tell(new Worker.Settled(1, 2));

        TIME.timePasses(Duration.ofSeconds(1));
        expectCommit(2);
        worker.tell(new Worker.Settled(2, 2));
        worker.tell(new Worker.Settled(2, 2));
        TIME.timePasses(Duration.ofMinutes(5));
        collector.expectNoMessage();
    }

    @Test
    void holdsAFewResultsAndThenWaitsForCredit() {
        give(1, TestActors.work(0));
        expectCommit(0);
        for (int pull = 2; pull <= Worker.MOST_UNSETTLED; pull++) {
            expectPull(pull);
            give(pull, TestActors.work(pull - 1));
        }
        supervisor.expectNoMessage();
        collector.expectNoMessage();

        worker.tell(new Worker.Settled(0, 2));
        expectCommit(1);
        expectCommit(2);
        expectPull(Worker.MOST_UNSETTLED + 1);
        collector.expectNoMessage();
    }

    @Test
    void computesSeveralBatchesAtOnceAndReportsEachAsIfItHadBeenAlone() {
        worker.tell(new Worker.Compute(1, TestActors.work(0), List.of(TestActors.batch(1), TestActors.batch(2))));
        for (WorkResult alone : LocalWorkers.compute(
                List.of(TestActors.work(0), TestActors.work(1), TestActors.work(2)), RingObserver.NONE)) {
            WorkResult result =
                    collector.expectMessageClass(Collector.Commit.class).result();
            assertEquals(alone.batch(), result.batch());
            assertArrayEquals(alone.payload(), result.payload());
            assertTrue(result.seconds() > 0.0);
            worker.tell(new Worker.Settled(alone.batch().id(), 1));
        }
        expectPull(2);
        collector.expectNoMessage();
    }

    @Test
    void handsBackAllThatItComputesAtOnce() {
        worker.tell(new Worker.Compute(1, TestActors.endless(0), List.of(TestActors.batch(1))));
        worker.tell(Worker.HandBack.INSTANCE);
        for (long batch = 0; batch < 2; batch++) {
            Supervisor.BatchFailed failed = failure();
            assertEquals(batch, failed.batch().id());
            assertEquals(BatchFailure.HANDED_BACK, failed.kind());
        }
        deathWatch.expectTerminated(worker);
    }

    @Test
    void takesTheAnswerToItsLastQuestionOnce() {
        give(1, TestActors.work(0));
        give(1, TestActors.work(0));
        expectCommit(0);
        expectPull(2);
        give(1, TestActors.work(0));
        collector.expectNoMessage();
        supervisor.expectNoMessage();
    }

    @Test
    void reportsAFailureUntilItIsNoted() {
        give(1, TestActors.hopeless(0));
        assertEquals(0, failure().batch().id());
        expectPull(2);
        TIME.timePasses(Duration.ofMillis(1000));
        supervisor.receiveMessage();
        supervisor.receiveMessage();
        worker.tell(new Worker.Noted(0));
        worker.tell(new Worker.Noted(0));
        give(2, TestActors.work(1));
        expectCommit(1);
        expectPull(3);
    }

    @Test
    void stopsWhenAskedAsSoonAsItsResultsAreSafe() {
        give(1, TestActors.work(0));
        expectCommit(0);
        expectPull(2);
        worker.tell(Worker.HandBack.INSTANCE);
        give(2, TestActors.work(1));
        TIME.timePasses(Duration.ofSeconds(1));
        expectCommit(0);
        worker.tell(new Worker.Settled(0, 4));

        deathWatch.expectTerminated(worker);
        collector.expectNoMessage();
    }

    private void give(long pull, Work work) {
        worker.tell(new Worker.Compute(pull, work, List.of()));
    }

    private void expectPull(long pull) {
        supervisor.expectMessage(new Supervisor.Pull(worker, pull, Demand.OF_ONE_BATCH));
    }

    private void expectCommit(long batch) {
        assertEquals(
                batch,
                collector
                        .expectMessageClass(Collector.Commit.class)
                        .result()
                        .batch()
                        .id());
    }

    private Supervisor.BatchFailed failure() {
        return supervisor.expectMessageClass(Supervisor.BatchFailed.class);
    }
}
