package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.coupling.BoundedStaleness;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.EventTriggered;
import org.separatrix.coupling.Jittered;
import org.separatrix.coupling.Lockstep;
import org.separatrix.coupling.Lossy;
import org.separatrix.coupling.Multirate;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.numerics.Kernels;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.SequentialBatch;

/** What the variants do to real rings, in every layout of their activity. */
@Tag("optimized")
class CouplingSemanticsTest {

    private static final int STEPS = 120;
    private static final int TRIALS = 21;
    private static final long SEED = 3L;

    private static final Protocol PROTOCOL = new Protocol(
            STEPS,
            List.of(0.0, 1.5, -1.5),
            List.of(new Epoch("stimulus", 0, 60, Epoch.EVERY_RING, 5.0), new Epoch("cue", 70, STEPS, 0, 0.1)));

    static List<Model> layouts() {
        return List.of(
                model(1, 0.0, Heterogeneity.NONE),
                model(2, 0.0, Heterogeneity.NONE),
                model(3, 0.7, Heterogeneity.NONE),
                model(3, 0.2, new Heterogeneity(0.1, 0.2, 0.1, true, 4)),
                model(3, 0.2, new Heterogeneity(0.1, 0.2, 0.1, false, 4)));
    }

    private static Model model(int rings, double modulation, Heterogeneity heterogeneity) {
        Model m = Model.REFERENCE;
        return new Model(
                rings,
                12,
                m.j0(),
                m.j1(),
                0.5,
                modulation,
                m.kappa(),
                m.tau(),
                m.dt(),
                m.noise(),
                m.noiseLaw(),
                m.initialRate(),
                m.transfer(),
                heterogeneity);
    }

    private static double[][] run(Model model, Coupling coupling, long first, int trials) {
        Condition condition = new Condition(0, SEED, 0L, model, PROTOCOL, ReadOut.REFERENCE, coupling);
        return SequentialBatch.run(
                new BatchOrder(new Batch(0L, 0, first, trials), condition), (ring, tick, pace, exchange) -> {});
    }

    private static double[][] run(Model model, Coupling coupling) {
        return run(model, coupling, 0L, TRIALS);
    }

    private static void assertSame(double[][] expected, double[][] actual, String what) {
        for (int ring = 0; ring < expected.length; ring++) {
            assertArrayEquals(expected[ring], actual[ring], what);
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void idleParametersGiveTheRatesOfLockstep(Model model) {
        double[][] lockstep = run(model, new Lockstep());
        Stream.of(
                        new Delayed(0),
                        new Multirate(1),
                        new Jittered(1.0),
                        new Lossy(0.0),
                        new EventTriggered(0.0),
                        new BoundedStaleness(0),
                        new Composition(List.of(new Multirate(1), new Delayed(0), new Lossy(0.0), new Jittered(1.0))))
                .forEach(idle -> assertSame(lockstep, run(model, idle), idle.toString()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aTrialIsTheSameInAnyBatch(Model model) {
        for (Coupling coupling : List.of(
                new Delayed(7),
                new Multirate(7),
                new Jittered(0.6),
                new Lossy(0.6),
                new EventTriggered(0.01),
                new Composition(
                        List.of(new EventTriggered(0.01), new Delayed(3), new Lossy(0.4), new Jittered(0.7))))) {
            double[][] whole = run(model, coupling);
            double[][] part = run(model, coupling, 5L, 9);
            for (int ring = 0; ring < whole.length; ring++) {
                for (int i = 0; i < model.neurons(); i++) {
                    assertArrayEquals(
                            Arrays.copyOfRange(whole[ring], i * TRIALS + 5, i * TRIALS + 14),
                            Arrays.copyOfRange(part[ring], i * 9, i * 9 + 9),
                            coupling.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void ringsFeelWhatTheTableSays(Model model) {
        assertSame(byTable(model, tick -> Math.max(0, tick - 9)), run(model, new Delayed(9)), "delayed");
        assertSame(byTable(model, tick -> 8 * (tick / 8)), run(model, new Multirate(8)), "multirate");
    }

    /** Keeps all that was ever said, and looks up what the table says is felt. */
    private static double[][] byTable(Model model, IntUnaryOperator felt) {
        int rings = model.rings();
        RingBatch[] batches = new RingBatch[rings];
        for (int k = 0; k < rings; k++) {
            batches[k] = RingBatch.of(Kernel.best(), model, PROTOCOL, k, new TrialRange(SEED, 0L, 0L, TRIALS));
        }
        double[][][][] said = new double[STEPS][rings][][];
        for (int tick = 0; tick < STEPS; tick++) {
            for (int k = 0; k < rings; k++) {
                said[tick][k] = batches[k].activity();
            }
            for (int k = 0; k < rings; k++) {
                double[] sum = new double[rings == 1 ? said[tick][k][0].length : 0];
                for (int l = 0; l < rings; l++) {
                    double[][] fields = said[felt.applyAsInt(tick)][l];
                    double[] field = fields[fields.length == 1 ? 0 : k];
                    if (l != k) {
                        sum = sum.length == 0 ? new double[field.length] : sum;
                        for (int i = 0; i < field.length; i++) {
                            sum[i] += field[i];
                        }
                    }
                }
                batches[k].step(tick, sum);
            }
        }
        return Arrays.stream(batches).map(RingBatch::rates).toArray(double[][]::new);
    }

    @Test
    void aRingThatSitsATickOutKeepsItsRatesWhicheverTheKernel() {
        for (Kernel kernel : Kernels.all().toList()) {
            Model model = layouts().get(1);
            RingBatch batch = RingBatch.of(kernel, model, PROTOCOL, 0, new TrialRange(SEED, 0L, 0L, TRIALS));
            RingBatch free = RingBatch.of(kernel, model, PROTOCOL, 0, new TrialRange(SEED, 0L, 0L, TRIALS));
            double[] inhibition = new double[TRIALS];
            batch.step(0, inhibition);
            free.step(0, inhibition);
            double[] before = batch.rates();
            double[] activity = batch.activity()[0];
            boolean[] held = new boolean[TRIALS];
            held[0] = true;
            held[TRIALS - 1] = true;
            batch.step(1, inhibition, new double[0], held);
            free.step(1, inhibition);
            double[] after = batch.rates();
            double[] stepped = free.rates();
            for (int i = 0; i < after.length; i++) {
                boolean holds = held[i % TRIALS];
                assertArrayEquals(new double[] {holds ? before[i] : stepped[i]}, new double[] {after[i]});
            }
            assertArrayEquals(new double[] {activity[0]}, new double[] {batch.activity()[0][0]});
            assertFalse(activity[1] == batch.activity()[0][1]);
        }
    }
}
