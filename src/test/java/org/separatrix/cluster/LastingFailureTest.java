package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.FishingOutcomes;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.separatrix.coupling.Lockstep;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.ring.transfer.ThresholdPower;
import org.separatrix.simulation.LocalWorkers;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.trials.BatchOrder;

/** What fails of its own numbers fails again: a worker says so. */
class LastingFailureTest {

    private static final ActorTestKit KIT = ActorTestKit.create();

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    /** A batch that has a rate which is no number. */
    static BatchOrder failing(Batch batch) {
        return order(batch, -1.0, 0.0, 1e300);
    }

    /** A batch of which some trials have such a rate: those in which h exceeds 0.15 by chance, so that its cube overflows. */
    private static BatchOrder noisy(Batch batch) {
        return order(batch, 1.0, 0.1, 3.7e103);
    }

    private static BatchOrder order(Batch batch, double inhibition, double noise, double slope) {
        Model model = new Model(
                1,
                4,
                inhibition,
                0.0,
                0.0,
                0.0,
                0.0,
                10.0,
                1.0,
                noise,
                NoiseLaw.Independent.PER_STEP,
                0.1,
                new Transfer(new ThresholdPower(), 1.0, slope, 0.0),
                Heterogeneity.NONE);
        Condition condition = new Condition(
                0, 1L, 0L, model, new Protocol(9, List.of(0.0), List.of()), ReadOut.REFERENCE, new Lockstep());
        return new BatchOrder(batch, condition);
    }

    @Test
    void aRateThatIsNoNumberIsNotWorthAnotherAttempt() {
        TestProbe<Supervisor.Command> supervisor = KIT.createTestProbe();
        ActorRef<Worker.Command> worker = KIT.spawn(Worker.create(
                supervisor.getRef(), KIT.<Collector.Command>createTestProbe().getRef(), TestActors.SETUP));
        Supervisor.Pull pull = supervisor.expectMessageClass(Supervisor.Pull.class);
        worker.tell(new Worker.Compute(pull.pull(), failing(new Batch(7L, 0, 40L, 3)), List.of()));

        Supervisor.BatchFailed failed = failureOf(new Batch(7L, 0, 40L, 3), supervisor);
        assertEquals("the rate of neuron 0 of ring 0 in trial 40 is no finite number after tick 0", failed.reason());
        assertEquals(BatchFailure.FOR_GOOD, failed.kind());
    }

    /** Of batches that are computed at once, only those fail that fail by themselves. */
    @Test
    void aRateThatIsNoNumberIsThatOfItsBatch() {
        TestProbe<Supervisor.Command> supervisor = KIT.createTestProbe();
        TestProbe<Collector.Command> collector = KIT.createTestProbe();
        ActorRef<Worker.Command> worker =
                KIT.spawn(Worker.create(supervisor.getRef(), collector.getRef(), TestActors.SETUP));
        Supervisor.Pull pull = supervisor.expectMessageClass(Supervisor.Pull.class);
        List<Batch> batches = IntStream.range(0, 4)
                .mapToObj(id -> new Batch(id, 0, 5L * id, 5))
                .toList();
        worker.tell(new Worker.Compute(pull.pull(), noisy(batches.get(0)), batches.subList(1, 4)));

        int failures = 0;
        for (Batch batch : batches) {
            Optional<String> why = Optional.empty();
            byte[] payload = {};
            try {
                payload = LocalWorkers.compute(List.of(noisy(batch)), RingObserver.NONE)
                        .get(0)
                        .payload();
            } catch (IllegalStateException failed) {
                why = Optional.of(failed.getMessage());
            }
            if (why.isPresent()) {
                failures++;
                assertEquals(why.get(), failureOf(batch, supervisor).reason());
            } else {
                WorkResult result =
                        collector.expectMessageClass(Collector.Commit.class).result();
                assertEquals(batch, result.batch());
                assertArrayEquals(payload, result.payload());
                worker.tell(new Worker.Settled(batch.id(), 1));
            }
        }
        assertTrue(0 < failures && failures < batches.size(), failures + " failures");
    }

    private static Supervisor.BatchFailed failureOf(Batch batch, TestProbe<Supervisor.Command> supervisor) {
        return (Supervisor.BatchFailed) supervisor
                .fishForMessage(
                        Duration.ofSeconds(30),
                        message -> message instanceof Supervisor.BatchFailed failed
                                        && failed.batch().equals(batch)
                                ? FishingOutcomes.complete()
                                : FishingOutcomes.continueAndIgnore())
                .get(0);
    }
}
