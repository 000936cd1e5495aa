package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.RingBatch;
import org.separatrix.router.ExpertGroupBatch;
import org.separatrix.router.ExpertSlice;
import org.separatrix.study.trials.BatchOrder;

/** Rings and experts through actors are the coupled equations of router.md 3 in a plain loop. */
class RingRouterTest {

    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIALS = 6;
    private static final int RINGS = 3;
    private static final int EXPERTS = 66;
    private static final int K = 8;

    @TempDir
    private Path folder;

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @Test
    void actorsFollowThePlainLoopToTheLastBit() throws Exception {
        Path file = Files.writeString(
                folder.resolve("e.conf"),
                """
                separatrix {
                  model.rings = 3
                  protocol { steps = 200, items = [0, 2, 4],
                             epochs { stimulus { from = 0, to = 100, ring = all, gain = 5 } } }
                  router { experts = 66, k = 8, J = 4, groups = 6, J-router = 0.7, kappa-in = 2.5, dwell = 100,
                           tokens.skip = 0, epochs { bias { from = 50, to = 120, ring = 1, gain = 0.2 } } }
                }
                """);
        Condition condition = Experiment.load(file).condition(0);
        BatchOrder order = new BatchOrder(new Batch(0L, 0, 11L, TRIALS), condition);
        TestProbe<TrialBatch.Command> found = KIT.createTestProbe();
        ActorRef<Clock.Command> clock = KIT.spawn(Clock.create(
                order.exchange(),
                Optional.empty(),
                new Placement.Together(RingObserver.NONE)
                        .placed(order, KIT.system().address()),
                PATIENCE,
                KIT.<TrialBatch.Measured>createTestProbe().getRef()));
        for (int index = 0; index < order.participants().size(); index++) {
            KIT.spawn(order.participant(index, RingObserver.NONE, clock, found.getRef()));
        }

        double[][] rings = new double[RINGS][];
        double[][] experts = new double[6][];
        for (int finding = 0; finding < RINGS + 2 * 6; finding++) {
            TrialBatch.Command of = found.receiveMessage(PATIENCE);
            if (of instanceof TrialBatch.FinalRates rates) {
                rings[rates.ring()] = rates.rates();
            } else if (of instanceof TrialBatch.TokenRead read && read.token() == 1) {
                experts[read.group()] = read.reading().rates();
            }
        }

        Loop loop = new Loop(order);
        for (int tick = 0; tick < 200; tick++) {
            loop.step(tick);
        }
        for (int ring = 0; ring < RINGS; ring++) {
            assertArrayEquals(loop.rings[ring].rates(), rings[ring]);
        }
        double[] joined = Arrays.stream(experts).flatMapToDouble(Arrays::stream).toArray();
        double[] expected = Arrays.stream(loop.blocks)
                .flatMapToDouble(block -> Arrays.stream(block.reading().rates()))
                .toArray();
        assertArrayEquals(expected, joined);
    }

    /** One block of experts for each item. */
    private static final class Loop {
        private final RingBatch[] rings = new RingBatch[RINGS];
        private final ExpertGroupBatch[] blocks = new ExpertGroupBatch[RINGS];

        Loop(BatchOrder order) {
            RouterSettings router = order.condition().router().orElseThrow();
            List<ExpertSlice> slices = ExpertSlice.split(EXPERTS, RINGS);
            for (int item = 0; item < RINGS; item++) {
                rings[item] = RingAttractor.ring(item, order.condition(), order.batch());
                blocks[item] = ExpertGroupBatch.of(
                        Kernel.best(), router.model(), router.protocol(), order.streams(), slices.get(item));
            }
        }

        void step(int tick) {
            double[][] means = new double[RINGS][];
            double[][] slots = new double[RINGS][];
            for (int item = 0; item < RINGS; item++) {
                means[item] = rings[item].mean();
                slots[item] = blocks[item].sums();
            }
            for (int item = 0; item < RINGS; item++) {
                double[] inhibition = new double[TRIALS];
                double[] input = new double[TRIALS];
                double[] bias = new double[TRIALS];
                for (int trial = 0; trial < TRIALS; trial++) {
                    double others = 0.0;
                    for (int other = 0; other < RINGS; other++) {
                        if (other != item) {
                            inhibition[trial] += means[other][trial];
                            others += slots[other][trial];
                        }
                    }
                    input[trial] = -0.7 * (others / K - (1.0 - 22.0 / EXPERTS));
                    double delta = item == 1 && tick >= 50 && tick < 120 ? 0.2 : 0.0;
                    bias[trial] = Math.fma(2.5, means[item][trial], delta);
                }
                rings[item].step(tick, inhibition, input, new boolean[0]);
                blocks[item].step(tick, bias, slots);
            }
        }
    }
}
