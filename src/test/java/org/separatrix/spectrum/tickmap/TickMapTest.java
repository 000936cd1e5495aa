package org.separatrix.spectrum.tickmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.ring.Model;
import org.separatrix.ring.Tuning;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.tickmap.TickMap.Multiplier;

class TickMapTest {

    private static final double LAST = 300.0;

    private static Model rings(int rings, int neurons) {
        Model m = Model.REFERENCE;
        return new Model(
                rings,
                neurons,
                m.j0(),
                m.j1(),
                0.0,
                0.0,
                m.kappa(),
                m.tau(),
                m.dt(),
                m.noise(),
                m.noiseLaw(),
                m.initialRate(),
                m.transfer(),
                m.heterogeneity());
    }

    private static TickMap map(Model model, double drive, double noise, int delay, int every) {
        return new TickMap(new SymmetricStates(model, drive, noise), delay, every);
    }

    /** Empty J_cross: no oscillation up to 300. The values at drive 5, delays 5 and 20 were known from elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "5, 0.0, 1, 114.390, 5.812",
        "5, 0.0, 2, 36.397, 9.789",
        "5, 0.0, 5, 17.947, 20.628",
        "5, 0.0, 10, 12.788, 35.569",
        "5, 0.0, 20, 9.7556, 60.305",
        "2, 0.0, 1, , ",
        "2, 0.0, 2, , ",
        "2, 0.0, 5, 12.144, 21.684",
        "2, 0.0, 10, 5.814, 40.741",
        "2, 0.0, 20, 4.2691, 67.351",
        "0, 0.0, 2, , ",
        "0, 0.0, 5, 244.825, 18.460",
        "0, 0.0, 10, 48.210, 31.755",
        "0, 0.0, 20, 19.648, 54.763",
        "5, 0.3, 1, 222.377, 5.752",
        "5, 0.3, 2, 54.783, 9.559",
        "5, 0.3, 5, 19.107, 20.462",
        "5, 0.3, 10, 12.620, 35.572",
        "5, 0.3, 20, 9.5201, 60.364",
        "2, 0.3, 5, 20.515, 20.067",
        "2, 0.3, 10, 6.812, 38.837",
        "2, 0.3, 20, 4.3303, 67.023",
        "0, 0.3, 5, 104.319, 18.413",
        "0, 0.3, 10, 25.708, 31.542",
        "0, 0.3, 20, 12.053, 54.284",
    })
    void aDelayLetsTheSymmetricStateOscillateFromAnOnsetOn(
            double drive, double noise, int delay, Double jCross, Double period) {
        Optional<TickMapOnset> onset = TickMapOnset.ofOscillation(map(rings(2, 48), drive, noise, delay, 1), LAST);

        assertEquals(jCross != null, onset.isPresent());
        onset.ifPresent(found -> {
            assertEquals(jCross, found.jCross(), 1e-4 * jCross);
            assertEquals(period, found.period(), 1e-3);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 2.0, 5.0})
    void withoutDelayNothingOscillates(double drive) {
        TickMap map = map(rings(2, 48), drive, 0.0, 0, 1);
        for (double jCross = 0.5; jCross < LAST; jCross *= 1.3) {
            for (Multiplier multiplier : TickMapOnset.multipliers(map, jCross)) {
                assertFalse(multiplier.oscillates(), multiplier + " at " + jCross);
                assertTrue(multiplier.angle() == 0.0 || multiplier.modulus() < 0.6, "no flip either");
            }
        }
    }

    @Test
    void twoRingsPartBeforeTheyOscillateButFourDoNotAtALongDelay() {
        for (double noise : new double[] {0.0, 0.3}) {
            double two = split(2, noise);
            double four = split(4, noise);
            double oscillation = TickMapOnset.ofOscillation(map(rings(4, 48), 5.0, noise, 20, 1), LAST)
                    .orElseThrow()
                    .jCross();
            assertTrue(two < oscillation, two + " < " + oscillation);
            assertTrue(oscillation < four, oscillation + " < " + four);
        }
    }

    private static double split(int rings, double noise) {
        return TickMapOnset.ofSplitting(map(rings(rings, 48), 5.0, noise, 20, 1), LAST)
                .orElseThrow()
                .jCross();
    }

    /** The values were known from elsewhere. */
    @Test
    void theSameDelayInContinuousTimeLetsItOscillateFromAnotherOnsetOn() {
        TickMap map = map(rings(4, 48), 5.0, 0.0, 20, 1);
        TickMapOnset continuous =
                TickMapOnset.ofContinuousOscillation(map, LAST).orElseThrow();
        TickMapOnset ticks = TickMapOnset.ofOscillation(map, LAST).orElseThrow();

        assertEquals(9.959682, continuous.jCross(), 5e-7);
        assertEquals(59.562, continuous.period(), 5e-4);
        assertEquals(9.755554, ticks.jCross(), 5e-7);
        assertEquals(60.305, ticks.period(), 5e-4);
    }

    /** A hundredth of the step, and a hundred times as many of them. */
    @ParameterizedTest
    @ValueSource(ints = {2, 20, 50})
    void theOnsetInContinuousTimeIsTheLimitOfShortSteps(int delay) {
        Model m = rings(4, 48);
        Model fine = new Model(
                m.rings(),
                m.neurons(),
                m.j0(),
                m.j1(),
                0.0,
                0.0,
                m.kappa(),
                m.tau(),
                0.01,
                m.noise(),
                m.noiseLaw(),
                m.initialRate(),
                m.transfer(),
                m.heterogeneity());
        TickMapOnset limit = TickMapOnset.ofContinuousOscillation(map(m, 5.0, 0.0, delay, 1), LAST)
                .orElseThrow();
        TickMapOnset ticks = TickMapOnset.ofOscillation(map(fine, 5.0, 0.0, 100 * delay, 1), LAST)
                .orElseThrow();

        assertEquals(limit.jCross(), ticks.jCross(), 1e-2 * limit.jCross());
        assertEquals(limit.period(), ticks.period() / 100.0, 1e-2 * limit.period());
    }

    /** Of all rates and their memory. */
    @ParameterizedTest
    @CsvSource({"4, 30.0", "7, 11.0", "20, 9.0", "60, 15.0", "150, 12.0"})
    void theLargestMultipliersAreThoseOfTheWholeMapAtLongDelays(int delay, double jCross) {
        Model model = rings(2, 8);
        List<Complex_F64> whole = eigenvalues(wholeMap(model, 5.0, jCross, delay, 1));
        List<Multiplier> found = TickMapOnset.multipliers(map(model, 5.0, 0.0, delay, 1), jCross);

        assertEquals(
                whole.stream().mapToDouble(Complex_F64::getMagnitude).max().orElseThrow(),
                found.get(0).modulus(),
                1e-8);
        double pair = whole.stream()
                .filter(z -> Math.abs(z.imaginary) > 1e-6)
                .mapToDouble(Complex_F64::getMagnitude)
                .max()
                .orElseThrow();
        Multiplier largest =
                found.stream().filter(Multiplier::oscillates).findFirst().orElseThrow();
        assertEquals(pair, largest.modulus(), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 10_000})
    void anyDelayHasItsOnsetWhereAPairLeavesTheUnitCircle(int delay) {
        TickMap map = map(rings(4, 48), 5.0, 0.0, delay, 1);
        TickMapOnset onset = TickMapOnset.ofOscillation(map, LAST).orElseThrow();

        List<Multiplier> there = TickMapOnset.multipliers(map, onset.jCross());
        Multiplier pair =
                there.stream().filter(Multiplier::oscillates).findFirst().orElseThrow();
        assertEquals(1.0, pair.modulus(), 1e-9);
        // Slow beside the relaxation of a ring, it is a flip from one delay to the next.
        assertEquals(2.0 * delay, onset.period(), 0.1 * delay);
        assertTrue(TickMapOnset.multipliers(map, 0.99 * onset.jCross()).get(0).modulus() < 1.0);
        assertTrue(TickMapOnset.multipliers(map, 1.01 * onset.jCross()).get(0).modulus() > 1.0);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "0, 4"})
    void theMultipliersAreThoseOfTheWholeMapOfAllRatesAndTheirMemory(int delay, int every) {
        double jCross = 4.0;
        Model model = rings(3, 12);
        TickMap map = map(model, 5.0, 0.0, delay, every);

        List<Complex_F64> whole = eigenvalues(wholeMap(model, 5.0, jCross, delay, every));
        for (Multiplier multiplier : TickMapOnset.multipliers(map, jCross)) {
            double modulus = Math.pow(multiplier.modulus(), every);
            double angle = multiplier.angle() * every;
            double nearest = whole.stream()
                    .mapToDouble(z -> Math.hypot(
                            z.real - modulus * Math.cos(angle), Math.abs(z.imaginary) - modulus * Math.sin(angle)))
                    .min()
                    .orElseThrow();
            assertEquals(0.0, nearest, 1e-7, multiplier.toString());
        }
        double largest =
                whole.stream().mapToDouble(Complex_F64::getMagnitude).max().orElseThrow();
        double predicted = TickMapOnset.multipliers(map, jCross).get(0).modulus();
        assertEquals(largest, Math.pow(predicted, every), 1e-7);
    }

    private static List<Complex_F64> eigenvalues(DMatrixRMaj matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.numRows, false);
        assertTrue(eigen.decompose(matrix));
        return IntStream.range(0, matrix.numRows).mapToObj(eigen::getEigenvalue).toList();
    }

    /** Of the rates of all rings and of the past means, or, where a word is held, over the ticks that it is held. */
    private static DMatrixRMaj wholeMap(Model model, double drive, double jCross, int delay, int every) {
        int n = model.neurons();
        int rings = model.rings();
        TickMapState state = new SymmetricStates(model, drive, 0.0).at(jCross).orElseThrow();
        double a = model.dt() / model.tau();
        Tuning tuning = new Tuning(model.kappa());
        int words = every > 1 ? 1 : delay;
        int size = rings * n + rings * words;
        DMatrixRMaj step = new DMatrixRMaj(size, size);
        Activation f = Activation.of(model.transfer(), 0.0);
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < n; i++) {
                int row = k * n + i;
                double x = model.preferredAngle(i);
                double h = -(model.j0() + jCross) * state.mean()
                        + model.j1() * state.cosine() * Math.cos(x)
                        + drive * tuning.at(x);
                double slope = a * f.slope(h);
                step.add(row, row, 1.0 - a);
                for (int j = 0; j < n; j++) {
                    double w = (-model.j0() + model.j1() * Math.cos(x - model.preferredAngle(j))) / n;
                    step.add(row, k * n + j, slope * w);
                }
                for (int l = 0; l < rings; l++) {
                    if (l == k) {
                        continue;
                    }
                    double cross = -slope * jCross / (rings - 1);
                    if (words > 0) {
                        step.add(row, rings * n + l * words + words - 1, cross);
                    } else {
                        for (int j = 0; j < n; j++) {
                            step.add(row, l * n + j, cross / n);
                        }
                    }
                }
            }
        }
        for (int l = 0; l < rings && words > 0; l++) {
            for (int word = 0; word < words; word++) {
                int row = rings * n + l * words + word;
                if (every > 1) {
                    step.set(row, row, 1.0);
                } else if (word > 0) {
                    step.set(row, row - 1, 1.0);
                } else {
                    for (int j = 0; j < n; j++) {
                        step.set(row, l * n + j, 1.0 / n);
                    }
                }
            }
        }
        return every > 1 ? held(step, rings, n, every) : step;
    }

    /** The word is taken at the start, then the step is repeated. */
    private static DMatrixRMaj held(DMatrixRMaj step, int rings, int n, int every) {
        DMatrixRMaj map = CommonOps_DDRM.identity(step.numRows);
        for (int l = 0; l < rings; l++) {
            map.set(rings * n + l, rings * n + l, 0.0);
            for (int j = 0; j < n; j++) {
                map.set(rings * n + l, l * n + j, 1.0 / n);
            }
        }
        for (int tick = 0; tick < every; tick++) {
            DMatrixRMaj next = new DMatrixRMaj(step.numRows, step.numRows);
            CommonOps_DDRM.mult(step, map, next);
            map = next;
        }
        return map;
    }
}
