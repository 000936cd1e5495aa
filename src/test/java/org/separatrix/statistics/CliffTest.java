package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CliffTest {

    private static final double[] LEVELS = {0.0, 0.005, 0.01, 0.02, 0.03, 0.05};

    private static double logistic(double x, double midpoint, double width) {
        return 1.0 / (1.0 + Math.exp(-2.0 * Math.log(3.0) * (x - midpoint) / width));
    }

    private static double[] rates(double midpoint, double width) {
        double[] rates = new double[LEVELS.length];
        for (int g = 0; g < rates.length; g++) {
            rates[g] = logistic(LEVELS[g], midpoint, width);
        }
        return rates;
    }

    @Test
    void aLogisticCurveIsFoundAgain() {
        Cliff cliff = Cliff.of(LEVELS, rates(0.009, 0.04));

        assertEquals(0.009, cliff.midpoint().value(), 1e-12);
        assertEquals(0.04, cliff.width().value(), 1e-12);
        assertEquals(0.009, cliff.crossing().value(), 1e-5);
    }

    @Test
    void theGradientsAreThoseOfTheEstimates() {
        double[] rates = {0.35, 0.45, 0.44, 0.66, 0.7, 0.93};
        Cliff cliff = Cliff.of(LEVELS, rates);
        double step = 1e-7;
        for (int g = 0; g < rates.length; g++) {
            double[] more = rates.clone();
            more[g] += step;
            Cliff moved = Cliff.of(LEVELS, more);
            assertEquals(
                    slope(cliff.midpoint(), moved.midpoint(), step),
                    cliff.midpoint().gradient()[g],
                    1e-5);
            assertEquals(
                    slope(cliff.width(), moved.width(), step), cliff.width().gradient()[g], 1e-5);
            assertEquals(
                    slope(cliff.crossing(), moved.crossing(), step),
                    cliff.crossing().gradient()[g],
                    1e-5);
        }
    }

    private static double slope(DeltaEstimate from, DeltaEstimate to, double step) {
        return (to.value() - from.value()) / step;
    }

    @Test
    void ratesThatNeverReachOneHalfHaveNoCrossing() {
        assertTrue(Double.isNaN(Cliff.of(LEVELS, new double[] {.1, .1, .2, .2, .3, .3})
                .crossing()
                .value()));
        assertTrue(Double.isNaN(Cliff.of(LEVELS, new double[] {.6, .6, .7, .7, .8, .8})
                .crossing()
                .value()));
    }

    @Test
    void aPerfectStepIsNoLogisticCurve() {
        Cliff cliff = Cliff.of(LEVELS, new double[] {0, 0, 0, 1, 1, 1});

        assertEquals(0.015, cliff.crossing().value(), 1e-12);
        assertTrue(Double.isNaN(cliff.width().value()) || cliff.width().value() < 0.002);
    }

    /** A trial has the same luck at all levels and in both conditions, as on shared noise. */
    @Test
    void intervalsCoverAndSharedNoiseIsMadeUseOf() {
        int covered = 0;
        int shiftCovered = 0;
        int repeats = 300;
        double alone = 0.0;
        double paired = 0.0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            Random random = new Random(repeat);
            int trials = 500;
            double[] luck = random.doubles(trials).toArray();
            List<Hits> a = hits(luck, 0.009);
            List<Hits> b = hits(luck, 0.010);
            Cliff cliffA = cliff(a);
            Cliff cliffB = cliff(b);
            Shift midpoint = Shift.of(cliffA.midpoint(), a);
            Shift shift = Shift.between(cliffA.midpoint(), a, cliffB.midpoint(), b);
            covered += midpoint.low() < 0.009 && 0.009 < midpoint.high() ? 1 : 0;
            shiftCovered += shift.low() < 0.001 && 0.001 < shift.high() ? 1 : 0;
            alone += midpoint.error() / repeats;
            paired += shift.error() / repeats;
        }
        assertTrue(covered > 0.91 * repeats && covered < 0.99 * repeats, covered + " of " + repeats);
        assertTrue(shiftCovered > 0.9 * repeats, shiftCovered + " of " + repeats);
        assertTrue(paired < 0.5 * alone, paired + " beside " + alone);
    }

    private static Cliff cliff(List<Hits> hits) {
        return Cliff.of(LEVELS, hits.stream().mapToDouble(Hits::rate).toArray());
    }

    private static List<Hits> hits(double[] luck, double midpoint) {
        List<Hits> hits = new ArrayList<>();
        for (double level : LEVELS) {
            BitSet set = new BitSet();
            for (int trial = 0; trial < luck.length; trial++) {
                set.set(trial, luck[trial] < logistic(level, midpoint, 0.04));
            }
            hits.add(new Hits(set, luck.length, 0L));
        }
        return hits;
    }

    @Test
    void severalComparisonsAreCorrectedByHolm() {
        assertArrayEquals(
                new double[] {0.04, 0.06, 0.06, Double.NaN, 0.04},
                Shift.corrected(new double[] {0.01, 0.03, 0.04, Double.NaN, 0.01}),
                1e-12);
        assertArrayEquals(new double[] {1.0, 1.0}, Shift.corrected(new double[] {0.9, 0.8}), 1e-12);
    }
}
