package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertEquals(20.0, found.relaxationTime().value(), 3.0);
        assertTrue(found.relaxationTime().high() - found.relaxationTime().low() < 12.0, found.toString());
    }

    /** Two independent modes, the fast one with its share of the variance. */
    private static double[] twoModes(double slow, double fast, double share, Random random) {
        double[] keep = {Math.exp(-1.0 / slow), Math.exp(-1.0 / fast)};
        double[] scale = {0.01 * Math.sqrt(1.0 - share), 0.01 * Math.sqrt(share)};
        double[] x = {scale[0] * random.nextGaussian(), scale[1] * random.nextGaussian()};
        double[] series = new double[LENGTH];
        for (int t = 0; t < LENGTH; t++) {
            series[t] = x[0] + x[1];
            for (int mode = 0; mode < 2; mode++) {
                x[mode] = keep[mode] * x[mode]
                        + Math.sqrt(1.0 - keep[mode] * keep[mode]) * scale[mode] * random.nextGaussian();
            }
        }
        return series;
    }

    /** The modes of dominance in the reference model at J_cross 0 and 0.1, and others. */
    @ParameterizedTest
    @CsvSource({"29.33, 8.72, 0.144", "49.53, 8.80, 0.071", "25, 3, 0.5"})
    void theIntervalOfTheRelaxationTimeCoversThatOfTheSlowestMode(double slow, double fast, double share) {
        int covered = 0;
        int seeds = 60;
        for (int seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            CovarianceSums sums = CovarianceSums.none(LENGTH, 120);
            for (int trial = 0; trial < 16; trial++) {
                sums = sums.plus(CovarianceSums.of(trial, twoModes(slow, fast, share, random), 120));
            }
            Estimate found = Fluctuations.of(sums).relaxationTime();
            covered += found.low() <= slow && !(found.high() < slow) ? 1 : 0;
        }
        // Four standard errors below 0.93 of 60.
        assertTrue(covered >= 48, covered + " of " + seeds);
    }

    /** A slow mode of 100 behind a fast one of 8: at ten lags it cannot be seen. */
    @Test
    void lagsThatEndBeforeTheFastModeGiveNoRelaxationTime() {
        int wrong = 0;
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            CovarianceSums sums = CovarianceSums.none(LENGTH, 12);
            for (int trial = 0; trial < 40; trial++) {
                sums = sums.plus(CovarianceSums.of(trial, twoModes(100.0, 8.0, 0.5, random), 12));
            }
            Fluctuations found = Fluctuations.of(sums);
            boolean covers = !(found.relaxationTime().high() < 100.0);
            wrong += covers ? 0 : 1;
            assertTrue(covers || !Double.isNaN(found.relaxationTime().value()));
        }
        assertEquals(0, wrong);
    }

    @Test
    void fewerTrialsThanGroupsHaveNoInterval() {
        Fluctuations found = Fluctuations.of(sums(0, 7));

        assertTrue(found.relaxationTime().value() > 10.0, found.toString());
        assertTrue(Double.isNaN(found.relaxationTime().low()));
        assertTrue(Double.isNaN(found.relaxationTime().high()));
        assertTrue(found.variance().value() > 0.0);
        assertTrue(Double.isNaN(found.variance().low()));
        assertTrue(Double.isNaN(Fluctuations.power(sums(0, 7), 0.1).high()));
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
