package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.EventTriggered;
import org.separatrix.coupling.Jittered;
import org.separatrix.coupling.Lockstep;
import org.separatrix.coupling.Lossy;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.ring.transfer.ThresholdPower;
import org.separatrix.study.trials.BatchOrder;

/** Rates that leave the range of doubles, as no experiment file may make them. */
class NonFiniteRateTest {

    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final int RINGS = 3;
    private static final int TRIALS = 24;
    private static final long FIRST = 100;
    private static final String NONE = "it did not fail";
    private static final Pattern MESSAGE = Pattern.compile(
            "the rate of neuron (\\d+) of ring (\\d+) in trial (\\d+) is no finite number after tick (\\d+)");

    /** x³ overflows where noise lifts the input by four standard deviations. */
    private static final Model MODEL = new Model(
            RINGS,
            48,
            1.0,
            6.0,
            0.5,
            0.0,
            2.0,
            10.0,
            1.0,
            0.3,
            NoiseLaw.Independent.PER_STEP,
            0.1,
            new Transfer(new ThresholdPower(), 1e-3, 6.2e102, 0.3),
            Heterogeneity.NONE);

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    /** Where a batch failed. */
    private record Place(int tick, long trial, int ring, int neuron) {

        static Place of(String message) {
            Matcher found = MESSAGE.matcher(message);
            assertTrue(found.matches(), message);
            return new Place(
                    Integer.parseInt(found.group(4)),
                    Long.parseLong(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void theFirstIsThatOfTheEarliestTickAndTheLowestTrialRingAndNeuron(Kernel kernel) {
        Place expected = searched(kernel);

        assertTrue(expected.tick() > 0, expected.toString());
        assertEquals(expected, Place.of(failure(order(new Lockstep(), 2000, FIRST, TRIALS))));
    }

    @Test
    void afterTheLastTickItIsFoundToo() {
        Place expected = searched(Kernel.SCALAR);

        assertEquals(expected, Place.of(failure(order(new Lockstep(), expected.tick() + 1, FIRST, TRIALS))));
    }

    @Test
    void whatIsFoundDoesNotDependOnTheSizeOfTheBatch() {
        for (Coupling coupling :
                List.of(new Lockstep(), new Delayed(3), new Jittered(0.6), new Lossy(0.3), new EventTriggered(0.01))) {
            Place whole = Place.of(failure(order(coupling, 2000, FIRST, TRIALS)));
            Place first = LongStream.range(FIRST, FIRST + TRIALS)
                    .mapToObj(trial -> failure(order(coupling, 2000, trial, 1)))
                    .filter(reason -> !reason.equals(NONE))
                    .map(Place::of)
                    .min(Comparator.comparingInt(Place::tick).thenComparingLong(Place::trial))
                    .orElseThrow();

            assertEquals(first, whole, coupling.toString());
        }
    }

    private static Place searched(Kernel kernel) {
        RingBatch[] rings = new RingBatch[RINGS];
        for (int k = 0; k < RINGS; k++) {
            rings[k] = RingBatch.of(
                    kernel,
                    MODEL,
                    condition(new Lockstep(), 2000).protocol(),
                    k,
                    new TrialRange(7L, 0L, FIRST, TRIALS));
        }
        for (int tick = 0; tick < 2000; tick++) {
            double[][] activity = new double[RINGS][];
            for (int k = 0; k < RINGS; k++) {
                activity[k] = rings[k].activity()[0];
            }
            for (int k = 0; k < RINGS; k++) {
                double[] felt = new double[TRIALS];
                for (int l = 0; l < RINGS; l++) {
                    for (int trial = 0; trial < TRIALS && l != k; trial++) {
                        felt[trial] += activity[l][trial];
                    }
                }
                rings[k].step(tick, felt);
            }
            for (int trial = 0; trial < TRIALS; trial++) {
                for (int k = 0; k < RINGS; k++) {
                    double[] rates = rings[k].rates();
                    for (int neuron = 0; neuron < MODEL.neurons(); neuron++) {
                        if (!Double.isFinite(rates[neuron * TRIALS + trial])) {
                            return new Place(tick, FIRST + trial, k, neuron);
                        }
                    }
                }
            }
        }
        throw new AssertionError("all rates stayed finite");
    }

    private static BatchOrder order(Coupling coupling, int steps, long first, int trials) {
        return new BatchOrder(new Batch(0L, 0, first, trials), condition(coupling, steps));
    }

    private static Condition condition(Coupling coupling, int steps) {
        return new Condition(
                0, 7L, 0L, MODEL, new Protocol(steps, List.of(0.0, 1.5, -1.5), List.of()), ReadOut.REFERENCE, coupling);
    }

    /** Why a batch failed. */
    private static String failure(Ensemble order) {
        CompletableFuture<String> reason = new CompletableFuture<>();
        KIT.spawn(Behaviors.<WorkResult>setup(context -> {
            ActorRef<TrialBatch.Command> batch = context.spawn(
                    TrialBatch.create(
                            order,
                            new Placement.Together(RingObserver.NONE),
                            Props.empty(),
                            Duration.ofMinutes(1),
                            context.getSelf()),
                    "batch");
            context.watch(batch);
            return Behaviors.receive(WorkResult.class)
                    .onMessage(WorkResult.class, result -> {
                        reason.complete(NONE);
                        return Behaviors.stopped();
                    })
                    .onSignal(ChildFailed.class, failed -> {
                        reason.complete(failed.cause().getMessage());
                        return Behaviors.stopped();
                    })
                    .build();
        }));
        try {
            return reason.get(60, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new AssertionError("the batch neither failed nor ended", late);
        }
    }
}
