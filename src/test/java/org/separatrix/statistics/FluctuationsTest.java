package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FluctuationsTest {

    private static final int LENGTH = 2000;
    private static final int LAG = 60;

    /** x_(t+1) = e^(−1/τ) x_t + noise relaxes with τ. */
    private static double[] autoregression(double tau, long seed) {
        Random random = new Random(seed);
        double keep = Math.exp(-1.0 / tau);
        double[] series = new double[LENGTH];
        double x = 0.0;
        for (int t = -200; t < LENGTH; t++) {
            x = keep * x + 0.01 * random.nextGaussian();
            if (t >= 0) {
                series[t] = x;
            }
        }
        return series;
    }

    private static CovarianceSums sums(int from, int to) {
        CovarianceSums sums = CovarianceSums.none(LENGTH, LAG);
        for (int trial = from; trial < to; trial++) {
            sums = sums.plus(CovarianceSums.of(trial, autoregression(20.0, trial), LAG));
        }
        return sums;
    }

    @Test
    void theRelaxationTimeAndVarianceOfAnAutoregressionLieInTheirIntervals() {
        Fluctuations found = Fluctuations.of(sums(0, 80));

        double keep = Math.exp(-1.0 / 20.0);
        double variance = 1e-4 / (1.0 - keep * keep);
        assertTrue(
                found.variance().low() < variance && variance < found.variance().high(), found.toString());
        assertEquals(20.0, found.relaxationTime().value(), 1.5);
        assertTrue(found.relaxationTime().high() - found.relaxationTime().low() < 6.0, found.toString());
    }

    @Test
    void theSumsAreTheSameToTheBitHoweverTheTrialsAreCut() {
        CovarianceSums whole = sums(0, 21);
        CovarianceSums pieces = sums(13, 21).plus(sums(0, 4)).plus(sums(4, 13));

        assertArrayEquals(whole.sum(), pieces.sum());
        assertArrayEquals(whole.trials(), pieces.trials());
        for (int group = 0; group < CovarianceSums.GROUPS; group++) {
            assertArrayEquals(whole.products()[group], pieces.products()[group]);
        }
    }

    @Test
    void thePowerOfASlowProcessLiesAtLowFrequencies() {
        CovarianceSums sums = sums(0, 16);

        double slow = Fluctuations.power(sums, 0.01).value();
        double fast = Fluctuations.power(sums, 2.0).value();

        assertTrue(slow > 50.0 * fast, slow + " against " + fast);
    }
}
