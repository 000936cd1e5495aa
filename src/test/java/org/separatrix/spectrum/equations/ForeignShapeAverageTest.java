package org.separatrix.spectrum.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.rings.ClippedLine;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Shape;
import org.separatrix.ring.transfer.Tabulated;

/** Averages over noise of shapes that say little or nothing of where they are smooth, against closed forms. */
class ForeignShapeAverageTest {

    private static final NormalDistribution NORMAL = new NormalDistribution(0.0, 1.0);

    /** φ(x) = e^(−x²/2), which says nothing but its value and its slope. */
    private record Bell() implements Shape {

        @Override
        public double value(double x) {
            return Math.exp(-0.5 * x * x);
        }

        @Override
        public double slope(double x) {
            return -x * value(x);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.3, 5", "1, 30", "4, 0.1"})
    void aShapeNeedNotSayWhereItIsSmooth(double noise, double beta) {
        Activation averaged = Activation.of(new Transfer(new Bell(), 2.0, beta, 0.4), noise);
        double spread = 1.0 + beta * beta * noise * noise;
        for (double h : new double[] {-1.0, 0.1, 0.4, 0.7, 2.3}) {
            double x = beta * (h - 0.4);
            double rate = 2.0 * Math.exp(-0.5 * x * x / spread) / Math.sqrt(spread);
            assertEquals(rate, averaged.rate(h), 2e-12, "at " + h);
            assertEquals(-beta * x / spread * rate, averaged.slope(h), 2e-12 * beta, "at " + h);
        }
    }

    /** A clipped line is also the table of its two corners. */
    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.3, 5", "1, 30", "4, 0.1"})
    void kinksAreNotAveragedOver(double noise, double beta) {
        double s = beta * noise;
        for (Shape shape :
                new Shape[] {new ClippedLine(), Tabulated.through(new double[] {0.0, 1.0}, new double[] {0.0, 1.0})}) {
            Activation averaged = Activation.of(new Transfer(shape, 2.0, beta, 0.4), noise);
            for (double h : new double[] {-1.0, 0.1, 0.4, 0.7, 2.3}) {
                double x = beta * (h - 0.4);
                assertEquals(2.0 * (rectified(x, s) - rectified(x - 1.0, s)), averaged.rate(h), 4e-12, "at " + h);
                double between = NORMAL.cumulativeProbability(x / s) - NORMAL.cumulativeProbability((x - 1.0) / s);
                assertEquals(2.0 * beta * between, averaged.slope(h), 4e-12 * beta, "at " + h);
            }
        }
    }

    /** E[max(0, m + s z)]. */
    private static double rectified(double m, double s) {
        return m * NORMAL.cumulativeProbability(m / s) + s * NORMAL.density(m / s);
    }
}
