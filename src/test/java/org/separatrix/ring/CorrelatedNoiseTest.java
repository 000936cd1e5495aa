package org.separatrix.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/**
 * The input noise as the kernels make it. Without recurrent input and with dt = τ a rate is f(η) of its own step, so that η
 * can be read back from it. Every tolerance is five standard errors.
 */
class CorrelatedNoiseTest {

    private static final double SIGMA = 0.3;
    private static final int NEURONS = 48;
    private static final int TRIALS = 2000;
    private static final Protocol QUIET = new Protocol(100, List.of(0.0), List.of());

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1.0, 4.0})
    void isStationaryFromTheFirstStepAndKeepsItsLawAtEveryStepLength(double dt) {
        double time = 2.0;
        int lag = (int) (4.0 / dt);
        double[][] eta = eta(Kernel.best(), new NoiseLaw.Correlated(time), dt, lag + 1);
        for (double[] step : eta) {
            assertMoment("mean", 0.0, mean(step, step, (x, y) -> x), SIGMA, step.length);
            assertMoment("variance", 1.0, variance(step), Math.sqrt(2.0), step.length);
            assertMoment(
                    "fourth moment",
                    3.0,
                    mean(step, step, (x, y) -> x * x * x * x) / Math.pow(SIGMA, 4),
                    Math.sqrt(96.0),
                    step.length);
        }
        assertCorrelation(Math.exp(-dt / time), eta[0], eta[1]);
        assertCorrelation(Math.exp(-dt / time), eta[lag - 1], eta[lag]);
        assertCorrelation(Math.exp(-4.0 / time), eta[0], eta[lag]);
    }

    @Test
    void isIndependentBetweenNeuronsAntipodesAmongThemAndBetweenTrials() {
        double[][] eta = eta(Kernel.best(), new NoiseLaw.Correlated(5.0), 1.0, 9);
        for (int apart : new int[] {1, TRIALS, NEURONS / 2 * TRIALS}) {
            assertCorrelation(0.0, eta[8], shifted(eta[8], apart));
            assertCorrelation(0.0, eta[5], shifted(eta[8], apart));
        }
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void goesOnInTicksThatATrialSitsOut(Kernel kernel) {
        NoiseLaw law = new NoiseLaw.Correlated(5.0);
        RingBatch free = batch(kernel, model(law, 1.0, 1.0), 11);
        RingBatch jittered = batch(kernel, model(law, 1.0, 1.0), 11);
        boolean[] held = new boolean[11];
        held[0] = true;
        held[10] = true;
        for (int step = 0; step < 7; step++) {
            double[] before = jittered.rates();
            free.step(step, new double[11]);
            jittered.step(step, new double[11], new double[0], step >= 2 && step < 6 ? held : new boolean[0]);
            if (step == 5) {
                assertEquals(before[0], jittered.rates()[0]);
                assertTrue(before[0] != free.rates()[0]);
            }
        }
        assertArrayEquals(free.rates(), jittered.rates());
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void isThatOfThePerStepReferenceWhereItsCorrelationVanishes(Kernel kernel) {
        Model correlated = model(new NoiseLaw.Correlated(1e-3), 1.0, 10.0);
        Model independent = model(NoiseLaw.Independent.PER_STEP, 1.0, 10.0);
        RingBatch one = batch(kernel, correlated, 9);
        RingBatch other = batch(kernel, independent, 9);
        for (int step = 0; step < 50; step++) {
            one.step(step, new double[9]);
            other.step(step, new double[9]);
        }
        assertArrayEquals(other.rates(), one.rates());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY})
    void needsATime(double time) {
        assertThrows(IllegalArgumentException.class, () -> new NoiseLaw.Correlated(time));
    }

    /** η, {@code [step][neuron × trial]}. */
    private static double[][] eta(Kernel kernel, NoiseLaw law, double dt, int steps) {
        Model model = model(law, dt, dt);
        RingBatch batch = batch(kernel, model, TRIALS);
        double[][] eta = new double[steps][];
        for (int step = 0; step < steps; step++) {
            batch.step(step, new double[TRIALS]);
            eta[step] = batch.rates();
            for (int i = 0; i < eta[step].length; i++) {
                double rate = eta[step][i];
                eta[step][i] = model.transfer().h0()
                        + Math.log(rate / (1.0 - rate)) / model.transfer().beta();
            }
        }
        return eta;
    }

    private static RingBatch batch(Kernel kernel, Model model, int trials) {
        return RingBatch.of(kernel, model, QUIET, 0, new TrialRange(17L, 0L, 0L, trials));
    }

    private static Model model(NoiseLaw law, double dt, double tau) {
        Transfer sigmoid = Model.REFERENCE.transfer();
        return new Model(1, NEURONS, 0, 0, 0, 0, 0, tau, dt, SIGMA, law, 0.1, sigmoid, Heterogeneity.NONE);
    }

    private interface Product {
        double of(double x, double y);
    }

    private static double mean(double[] x, double[] y, Product product) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += product.of(x[i], y[i]);
        }
        return sum / x.length;
    }

    private static double variance(double[] eta) {
        return mean(eta, eta, (x, y) -> x * y) / (SIGMA * SIGMA);
    }

    private static double[] shifted(double[] values, int by) {
        double[] shifted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            shifted[i] = values[(i + by) % values.length];
        }
        return shifted;
    }

    /** The mean product of two normals of variance σ² has a variance of (1 + ρ²) σ⁴ / n. */
    private static void assertCorrelation(double expected, double[] x, double[] y) {
        double found = mean(x, y, (a, b) -> a * b) / (SIGMA * SIGMA);
        assertMoment("correlation", expected, found, Math.sqrt(1.0 + expected * expected), x.length);
    }

    private static void assertMoment(String name, double expected, double found, double deviation, int draws) {
        assertEquals(expected, found, 5.0 * deviation / Math.sqrt(draws), name);
    }
}
