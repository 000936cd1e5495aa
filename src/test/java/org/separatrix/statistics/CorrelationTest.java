package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    /** r = S_xy / √(S_xx S_yy), and tanh(artanh r ∓ 1.96/√3), by hand. */
    @Test
    void aKnownExample() {
        Estimate r = Correlation.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {2, 1, 4, 3, 7, 5});
        assertEquals(0.7917946548886297, r.value(), 1e-12);
        assertEquals(-0.0553051596733395, r.low(), 1e-9);
        assertEquals(0.9761145801153426, r.high(), 1e-9);
    }

    @Test
    void theIntervalCovers() {
        Random random = new Random(11L);
        int covered = 0;
        for (int repetition = 0; repetition < 1000; repetition++) {
            double[] x = new double[30];
            double[] y = new double[30];
            for (int i = 0; i < x.length; i++) {
                double shared = random.nextGaussian();
                x[i] = shared + random.nextGaussian();
                y[i] = shared + random.nextGaussian();
            }
            Estimate r = Correlation.of(x, y);
            covered += r.low() <= 0.5 && 0.5 <= r.high() ? 1 : 0;
        }
        assertTrue(covered >= 930 && covered <= 970, "covered " + covered);
    }

    @Test
    void fewPairsHaveNoInterval() {
        assertTrue(
                Double.isNaN(Correlation.of(new double[] {1}, new double[] {1}).value()));
        Estimate three = Correlation.of(new double[] {1, 2, 3}, new double[] {1, 3, 2});
        assertEquals(0.5, three.value(), 1e-12);
        assertTrue(Double.isNaN(three.low()));
    }
}
