package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutocovarianceTest {

    private static final double DECAY = Math.exp(-1.0 / 20.0);

    /** x_{t+1} = decay · x_t + √(1 − decay²) ξ about a mean of 0.3, in its stationary state. */
    private static double[] relaxing(SplittableRandom random, int steps) {
        double[] series = new double[steps];
        double x = random.nextGaussian();
        for (int t = 0; t < steps; t++) {
            series[t] = 0.3 + x;
            x = DECAY * x + Math.sqrt(1.0 - DECAY * DECAY) * random.nextGaussian();
        }
        return series;
    }

    private static Autocovariance of(long seed, int trials) {
        SplittableRandom random = new SplittableRandom(seed);
        Autocovariance sums = Autocovariance.empty(100);
        for (int trial = 0; trial < trials; trial++) {
            sums = sums.with(relaxing(random, 400));
        }
        return sums;
    }

    @Test
    void findsTheRelaxationTimeTheVarianceAndThePowerOfALinearProcess() {
        Autocovariance sums = of(1, 1000);
        assertEquals(20.0, sums.firstRelaxationTime(), 1.0);
        assertEquals(1.0, sums.variance(), 0.03);
        double omega = 0.1;
        double lorentzian = (1.0 - DECAY * DECAY) / (1.0 - 2.0 * DECAY * Math.cos(omega) + DECAY * DECAY);
        assertEquals(lorentzian, sums.power(omega), 0.15 * lorentzian);
    }

    @Test
    void sumsOfPartsAreTheSumsOfTheWhole() {
        double[] a = relaxing(new SplittableRandom(2), 150);
        double[] b = relaxing(new SplittableRandom(3), 150);
        Autocovariance whole = Autocovariance.empty(10).with(a).with(b);
        Autocovariance parts =
                Autocovariance.empty(10).with(a).with(Autocovariance.empty(10).with(b));
        assertArrayEquals(whole.products(), parts.products(), 1e-10);
        assertArrayEquals(whole.pairs(), parts.pairs());
        assertEquals(300, parts.values());
    }

    @Test
    void dataThatDoNotDecayHaveNoRelaxationTime() {
        assertTrue(Double.isNaN(Autocovariance.empty(5).firstRelaxationTime()));
        assertTrue(Double.isNaN(
                Autocovariance.empty(5).with(new double[] {1, -1, 1, -1, 1, -1}).firstRelaxationTime()));
    }

    @Test
    void tooFewLagsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Autocovariance.empty(2));
    }
}
