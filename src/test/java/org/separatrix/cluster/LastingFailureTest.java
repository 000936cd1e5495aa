package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.FishingOutcomes;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Props;
import java.time.Duration;
import java.util.List;
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
        Model model = new Model(
                1,
                4,
                -1.0,
                0.0,
                0.0,
                0.0,
                0.0,
                10.0,
                1.0,
                0.0,
                NoiseLaw.Independent.PER_STEP,
                0.1,
                new Transfer(new ThresholdPower(), 1.0, 1e300, 0.0),
                Heterogeneity.NONE);
        Condition condition = new Condition(
                0, 1L, 0L, model, new Protocol(9, List.of(0.0), List.of()), ReadOut.REFERENCE, new Lockstep());
        return new BatchOrder(batch, condition);
    }

    @Test
    void aRateThatIsNoNumberIsNotWorthAnotherAttempt() {
        TestProbe<Supervisor.Command> supervisor = KIT.createTestProbe();
        ActorRef<Worker.Command> worker = KIT.spawn(Worker.create(
                supervisor.getRef(),
                KIT.<Collector.Command>createTestProbe().getRef(),
                false,
                Props.empty(),
                Duration.ofMinutes(1)));
        Supervisor.Pull pull = supervisor.expectMessageClass(Supervisor.Pull.class);
        worker.tell(new Worker.Compute(pull.pull(), failing(new Batch(7L, 0, 40L, 3))));

        Supervisor.BatchFailed failed = (Supervisor.BatchFailed) supervisor
                .fishForMessage(
                        Duration.ofSeconds(30),
                        message -> message instanceof Supervisor.BatchFailed
                                ? FishingOutcomes.complete()
                                : FishingOutcomes.continueAndIgnore())
                .get(0);
        assertEquals("the rate of neuron 0 of ring 0 in trial 40 is no finite number after tick 0", failed.reason());
        assertEquals(BatchFailure.FOR_GOOD, failed.kind());
    }
}
