package org.separatrix.statistics.psychometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The numbers are those of an independent program. */
class PsychometricTest {

    static final Levels CUE = levels(
            new double[] {0.0, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.08},
            823,
            870,
            1016,
            1138,
            1374,
            1704,
            1889,
            1950,
            1976);
    static final Levels STEEP = levels(new double[] {0.0, 0.01, 0.02, 0.03, 0.04, 0.05}, 0, 0, 603, 1999, 2000, 2000);

    private static Levels levels(double[] x, long... hits) {
        long[] trials = new long[x.length];
        Arrays.fill(trials, 2000);
        return new Levels(x, trials, hits);
    }

    private static Psychometric fit(Family family, Levels levels) {
        return Psychometric.fit(family, levels).orElseThrow();
    }

    @Test
    void aRiseFromAFloorIsNotTakenForAFlatterOneFromZero() {
        Psychometric fit = fit(Family.LOGISTIC, CUE);
        assertEquals(0.0198484, fit.midpoint().value(), 2e-6);
        assertEquals(0.0171357, fit.width().value(), 2e-6);
        assertEquals(0.361681, fit.floor(), 1e-5);
        assertEquals(0.011856, fit.lapse(), 1e-5);
        assertEquals(-8352.968475, fit.logLikelihood(), 1e-5);
        assertEquals(3.130573, fit.deviance(), 1e-5);
        assertEquals(5, fit.degrees());
        assertEquals(0.01855, fit.midpoint().low(), 1e-5);
        assertEquals(0.02102, fit.midpoint().high(), 1e-5);
        assertEquals(0.01561, fit.width().low(), 1e-5);
        assertEquals(0.01878, fit.width().high(), 1e-5);
    }

    @Test
    void aNormalRiseIsMeasuredByTheSameWidth() {
        Psychometric fit = fit(Family.NORMAL, CUE);
        assertEquals(0.0198539, fit.midpoint().value(), 2e-6);
        assertEquals(0.0178857, fit.width().value(), 2e-6);
        assertEquals(-8354.688092, fit.logLikelihood(), 1e-5);
        assertEquals(6.569806, fit.deviance(), 1e-5);
    }

    @Test
    void aFloorAndALapseOfZeroAreFoundAtTheirLimit() {
        Psychometric logistic = fit(Family.LOGISTIC, STEEP);
        assertEquals(0.0209764, logistic.midpoint().value(), 2e-6);
        assertEquals(0.0025512, logistic.width().value(), 2e-6);
        assertEquals(0.0, logistic.floor(), 1e-6);
        assertEquals(0.341962, logistic.deviance(), 1e-5);
        assertEquals(-1232.875124, fit(Family.NORMAL, STEEP).logLikelihood(), 1e-5);
    }

    @Test
    void aSingleStepBoundsTheWidthFromAboveOnly() {
        Psychometric fit = fit(Family.LOGISTIC, levels(new double[] {0.0, 0.01, 0.02, 0.03}, 0, 0, 2000, 2000));
        assertEquals(0.0, fit.width().value());
        assertEquals(0.0, fit.width().low());
        assertTrue(fit.width().high() > 0.0 && fit.width().high() < 0.01, fit.width()::toString);
        assertTrue(fit.midpoint().value() > 0.01 && fit.midpoint().value() < 0.02, fit.midpoint()::toString);
        assertTrue(fit.midpoint().low() < 0.015 && fit.midpoint().high() > 0.015, fit.midpoint()::toString);
    }

    @Test
    void ratesThatDoNotRiseHaveNoMidpoint() {
        assertTrue(Psychometric.fit(Family.LOGISTIC, levels(new double[] {0.0, 1.0, 2.0, 3.0}, 500, 505, 498, 501))
                .isEmpty());
    }

    @Test
    void aLapseIsNotFittedWhereNoLevelReachesTheTop() {
        Psychometric fit =
                fit(Family.LOGISTIC, levels(new double[] {0.0, 1.0, 2.0, 3.0, 4.0}, 100, 238, 538, 1000, 1462));
        assertFalse(fit.lapses());
        assertEquals(0.0, fit.lapse());
        assertEquals(2, fit.degrees());
    }
}
