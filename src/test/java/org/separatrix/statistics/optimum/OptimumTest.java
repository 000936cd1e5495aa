package org.separatrix.statistics.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;

class OptimumTest {

    static final double[] PLACES = {0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32, 0.34, 0.36, 0.38, 0.4, 0.45, 0.5, 0.6};

    /**
     * Steep to the left and flat to the right, as the curves of trials are: with z = ln(x/0.3)/s, e^(−z/4)/(1 + e^(−z)), which
     * is largest where e^(−z) = 1/3.
     */
    static DoubleUnaryOperator skew(double s) {
        return x -> {
            double z = Math.log(x / 0.3) / s;
            return 1.3 * Math.exp(-z / 4.0) / (1.0 + Math.exp(-z));
        };
    }

    /**
     * Steeper to the left still, as reports of the target are over cross-inhibition: a logistic rise of width r and an
     * exponential fall in ln x, with the maximum at a place.
     */
    static DoubleUnaryOperator steep(double best, double r, double fall) {
        double middle = -r * Math.log(1.0 / (r * fall) - 1.0);
        return x -> {
            double d = Math.log(x / best);
            return 0.72 * Math.exp(-fall * d) / (1.0 + Math.exp(-(d - middle) / r));
        };
    }

    static Measured binomial(double[] x, DoubleUnaryOperator rate, int trials, Random random) {
        double[] values = new double[x.length];
        double[] errors = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double p = rate.applyAsDouble(x[i]);
            int hits = 0;
            for (int trial = 0; trial < trials; trial++) {
                hits += random.nextDouble() < p ? 1 : 0;
            }
            double q = (hits + 1.0) / (trials + 2.0);
            values[i] = (double) hits / trials;
            errors[i] = Math.sqrt(q * (1.0 - q) / trials);
        }
        return new Measured(x, values, errors);
    }

    @Test
    void theMaximumOfAParabolaIsFoundExactly() {
        double[] values = Arrays.stream(PLACES)
                .map(x -> 0.8 - 2.0 * Math.pow(Math.log(x / 0.31), 2))
                .toArray();
        double[] errors = new double[values.length];
        Arrays.fill(errors, 1e-6);

        Optimum optimum = Optimum.of(new Measured(PLACES, values, errors));

        assertEquals(0.31, optimum.location().value(), 1e-5);
        assertEquals(0.8, optimum.value().value(), 1e-6);
        assertTrue(optimum.isInterior());
        assertEquals(0.32, optimum.best());
    }

    @Test
    void theIntervalsCoverWhereTheCurveIsSkew() {
        assertCovers(skew(0.09), 0.3 * Math.pow(3.0, 0.09), 1000, 60, 0.87);
    }

    static void assertCovers(DoubleUnaryOperator curve, double maximum, int trials, int samples, double least) {
        double top = curve.applyAsDouble(maximum);
        Random random = new Random(7);
        int location = 0;
        int value = 0;
        for (int sample = 0; sample < samples; sample++) {
            Optimum optimum = Optimum.of(binomial(PLACES, curve, trials, random));
            location += covers(optimum.location(), maximum) ? 1 : 0;
            value += covers(optimum.value(), top) ? 1 : 0;
        }
        assertTrue(location >= least * samples, "location " + location + " of " + samples);
        assertTrue(value >= least * samples, "value " + value + " of " + samples);
    }

    private static boolean covers(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    @Test
    void whatRisesToTheEndIsNotInterior() {
        Random random = new Random(3);
        int claimed = 0;
        for (int sample = 0; sample < 60; sample++) {
            Optimum optimum = Optimum.of(binomial(PLACES, x -> Math.min(0.7, x + 0.3), 300, random));
            claimed += optimum.isInterior() ? 1 : 0;
        }
        assertTrue(claimed <= 6, claimed + " of 60");
    }

    @Test
    void placesThatAreNotAllPositiveAreComparedAsTheyAre() {
        double[] x = {-2, -1, 0, 1, 2, 3};
        double[] values = Arrays.stream(x).map(at -> -(at - 0.5) * (at - 0.5)).toArray();
        double[] errors = new double[x.length];
        Arrays.fill(errors, 0.01);

        Optimum optimum = Optimum.of(new Measured(x, values, errors));

        assertEquals(0.5, optimum.location().value(), 1e-6);
        assertTrue(optimum.location().low() >= -0.5 && optimum.location().high() <= 1.5);
        assertTrue(optimum.widened());
    }

    @Test
    void theSameMeasurementsGiveTheSameOptimum() {
        Measured measured = binomial(PLACES, skew(0.09), 200, new Random(1));
        assertEquals(Optimum.of(measured), Optimum.of(measured));
    }

    @Test
    void fewPlacesDoNotSuffice() {
        assertFalse(Measured.suffices(new double[] {1, 2, 3, 4, 4}));
        assertTrue(Measured.suffices(new double[] {1, 2, 3, 4, 5}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Measured(new double[] {1, 2}, new double[] {0, 0}, new double[] {0, 1}));
    }
}
