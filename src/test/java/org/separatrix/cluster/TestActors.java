package org.separatrix.cluster;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.typed.Props;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.separatrix.coupling.Lockstep;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.spectrum.SpectrumOrder;
import org.separatrix.study.trials.BatchOrder;

/** What tests of single actors need: a system without a cluster, and small pieces of work. */
final class TestActors {

    /** A busy machine is not to be taken for an answer. */
    static final Config PATIENT = ConfigFactory.parseString("akka.actor.testkit.typed.single-expect-default = 60s")
            .withFallback(ConfigFactory.load());

    private static final Config SETTINGS =
            ConfigFactory.parseString("akka.actor.provider = local").withFallback(PATIENT);

    private static final Condition CONDITION = new Condition(
            0,
            1L,
            0L,
            Model.REFERENCE,
            new Protocol(10, List.of(0.0, 1.5), List.of(new Epoch("stimulus", 0, 10, Epoch.EVERY_RING, 5.0))),
            ReadOut.REFERENCE,
            new Lockstep(),
            false,
            Optional.empty());

    /** A worker that computes a batch at a time. */
    static final Worker.Setup SETUP =
            new Worker.Setup(false, Props.empty(), Duration.ofHours(1), () -> Demand.OF_ONE_BATCH);

    private TestActors() {}

    static ActorTestKit kit() {
        return ActorTestKit.create(SETTINGS);
    }

    /** Where time passes when the test says so. */
    static ActorTestKit kitWithManualTime() {
        return ActorTestKit.create(ManualTime.config().withFallback(SETTINGS));
    }

    static Batch batch(long id) {
        return new Batch(id, 0, id, 1);
    }

    static WorkResult result(long id) {
        return new WorkResult(batch(id), new byte[] {(byte) id});
    }

    /** One short trial of two rings. */
    static Work work(long id) {
        return new BatchOrder(batch(id), CONDITION);
    }

    /** Two rings that take so many ticks that they do not end while a test runs. */
    static Work endless(long id) {
        Condition condition = new Condition(
                0,
                1L,
                0L,
                Model.REFERENCE,
                new Protocol(1_000_000, List.of(0.0, 1.5), List.of()),
                ReadOut.REFERENCE,
                new Lockstep());
        return new BatchOrder(batch(id), condition);
    }

    /** A batch that fails, since it does not say what to look for. */
    static Work hopeless(long id) {
        return new SpectrumOrder(batch(id), CONDITION, null, Optional.empty(), Optional.empty());
    }
}
