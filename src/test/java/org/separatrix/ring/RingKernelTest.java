package org.separatrix.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.numerics.Kernels;

@Tag("optimized")
class RingKernelTest {

    private static final long SEED = 11L;

    static List<Model> variants() {
        return Variants.all();
    }

    /** Where there is no device, the tests below compare two kernels only. */
    @Test
    void aDeviceOfOpenClIsAmongTheKernels() {
        Kernels.assumeDevice();
        assertTrue(Kernels.all().anyMatch(Kernel.OPENCL::equals));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theKernelsFollowTheModel(Model model) {
        int trials = 5;
        Transcription transcription = new Transcription(model, Simulation.OVERLAPPING);
        for (Kernel kernel : Kernels.all().toList()) {
            double[][] rates = Simulation.rates(kernel, model, Simulation.OVERLAPPING, SEED, 7, trials, 500);
            for (int trial = 0; trial < trials; trial++) {
                double[][] expected = transcription.rates(SEED, 0, 7 + trial, 500);
                double[][] actual = Simulation.trial(model, rates, trial);
                for (int k = 0; k < model.rings(); k++) {
                    assertArrayEquals(expected[k], actual[k], 1e-9, kernel + ", ring " + k);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theKernelsAgreeToTheLastBit(Model model) {
        double[][] scalar = Simulation.rates(Kernel.SCALAR, model, Simulation.OVERLAPPING, SEED, 0, 37, 300);
        for (Kernel kernel : Kernels.all().toList()) {
            double[][] rates = Simulation.rates(kernel, model, Simulation.OVERLAPPING, SEED, 0, 37, 300);
            for (int k = 0; k < model.rings(); k++) {
                assertArrayEquals(scalar[k], rates[k], kernel + ", ring " + k);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void aTrialIsTheSameInAnyBatch(Kernel kernel) {
        for (Model model : List.of(
                Variants.all().get(0),
                Variants.all().get(7),
                Variants.all().get(12),
                Variants.correlated().get(0))) {
            double[][] whole = Simulation.rates(kernel, model, Simulation.REFERENCE, SEED, 100, 600, 40);
            for (int size : new int[] {1, 7, 8, 33, 259}) {
                double[][] part = Simulation.rates(kernel, model, Simulation.REFERENCE, SEED, 113, size, 40);
                for (int trial = 0; trial < size; trial++) {
                    for (int k = 0; k < model.rings(); k++) {
                        assertArrayEquals(
                                Simulation.trial(model, whole, 13 + trial)[k], Simulation.trial(model, part, trial)[k]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void extremeInputsSaturate(Kernel kernel) {
        for (Transfer transfer : Transfers.all().toList()) {
            for (double drive : new double[] {-1e5, 1e5}) {
                Model m = Model.REFERENCE;
                Model model =
                        new Model(1, 8, 1, 6, 0, 0, 0, 10, 10, 0.3, m.noiseLaw(), 0, transfer, Heterogeneity.NONE);
                Protocol protocol = new Protocol(1, List.of(0.0), List.of(new Epoch("drive", 0, 1, 0, drive)));
                for (double r : Simulation.rates(kernel, model, protocol, SEED, 0, 3, 1)[0]) {
                    assertEquals(drive > 0.0 ? 1.0 : 0.0, r, 1e-9, transfer + " at " + drive);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void activityIsFreshAndInhibitionUntouched(Kernel kernel) {
        RingBatch batch = RingBatch.of(kernel, Model.REFERENCE, Simulation.REFERENCE, 0, new TrialRange(SEED, 0, 0, 5));
        double[] before = batch.activity()[0];
        assertArrayEquals(new double[] {0.1, 0.1, 0.1, 0.1, 0.1}, before, 1e-15);
        double[] inhibition = {1, 2, 3, 4, 5};
        double[] kept = before.clone();
        batch.step(0, inhibition);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, inhibition);
        assertArrayEquals(kept, before);
        assertNotSame(batch.activity()[0], batch.activity()[0]);
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void aUniformInputActsLikeAThresholdThatIsLowerByIt(Kernel kernel) {
        for (Transfer transfer : Transfers.all().toList()) {
            Transfer lower = new Transfer(transfer.shape(), transfer.rMax(), transfer.beta(), transfer.h0() - 0.07);
            double[] input = {0.0, 0.07, 0.0, 0.07, 0.07};
            RingBatch pushed = one(kernel, transfer);
            RingBatch easy = one(kernel, lower);
            RingBatch left = one(kernel, transfer);
            for (int step = 0; step < 200; step++) {
                pushed.step(step, new double[5], input, new boolean[0]);
                easy.step(step, new double[5]);
                left.step(step, new double[5]);
            }
            for (int i = 0; i < 48 * 5; i++) {
                double expected = (input[i % 5] == 0.0 ? left : easy).rates()[i];
                assertEquals(expected, pushed.rates()[i], input[i % 5] == 0.0 ? 0.0 : 1e-9);
            }
        }
    }

    private static RingBatch one(Kernel kernel, Transfer transfer) {
        Model m = Model.REFERENCE;
        Model model =
                new Model(1, 48, 1, 6, 0, 0, m.kappa(), 10, 1, 0.3, m.noiseLaw(), 0.1, transfer, Heterogeneity.NONE);
        return RingBatch.of(kernel, model, Simulation.REFERENCE, 0, new TrialRange(SEED, 0, 0, 5));
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void theLayoutOfTheActivityFollowsTheCoupling(Kernel kernel) {
        int[][] expected = {{5}, {15}, {0, 110, 110}, {110}};
        List<Model> models = List.of(
                Model.REFERENCE,
                Variants.all().get(9),
                Variants.all().get(12),
                Variants.all().get(15));
        for (int m = 0; m < expected.length; m++) {
            double[][] activity = RingBatch.of(
                            kernel, models.get(m), Simulation.REFERENCE, 0, new TrialRange(SEED, 0, 0, 5))
                    .activity();
            assertEquals(expected[m].length, activity.length, "receivers of " + models.get(m));
            for (int l = 0; l < activity.length; l++) {
                assertEquals(expected[m][l], activity[l].length, "channels × trials of " + models.get(m));
            }
        }
    }

    @Test
    void neuronsMustBeEvenAndAtLeastFour() {
        for (int neurons : new int[] {2, 7}) {
            Model m = Model.REFERENCE;
            Model odd = new Model(
                    2, neurons, 1, 6, 0.5, 0, 2, 10, 1, 0.3, m.noiseLaw(), 0.1, m.transfer(), m.heterogeneity());
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class,
                    () -> RingBatch.of(Kernel.SCALAR, odd, Simulation.REFERENCE, 0, new TrialRange(SEED, 0, 0, 1)));
            assertTrue(e.getMessage().contains("neurons = " + neurons), e.getMessage());
        }
    }

    @Test
    void theKernelPropertyOverridesTheChoice() {
        String before = System.getProperty(Kernel.PROPERTY);
        try {
            System.setProperty(Kernel.PROPERTY, "scalar");
            assertEquals(Kernel.SCALAR, Kernel.best());
            System.setProperty(Kernel.PROPERTY, "quantum");
            assertThrows(IllegalArgumentException.class, Kernel::best);
        } finally {
            if (before == null) {
                System.clearProperty(Kernel.PROPERTY);
            } else {
                System.setProperty(Kernel.PROPERTY, before);
            }
        }
    }
}
