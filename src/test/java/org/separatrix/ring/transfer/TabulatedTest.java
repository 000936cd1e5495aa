package org.separatrix.ring.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TabulatedTest {

    private static final double[] X = {-1.0, 0.0, 0.5, 2.0, 3.0, 3.5};
    private static final double[] Y = {0.0, 0.1, 0.7, 0.9, 0.9, 0.4};

    /** Computed with scipy.interpolate.PchipInterpolator of SciPy 1.17 and its derivative. */
    @Test
    void itIsTheCurveOfScipy() {
        Tabulated table = Tabulated.through(X, Y);
        double[][] expected = {
            {-0.75, 0.00607311320754717, 0.048820754716981135},
            {-0.1, 0.08069433962264153, 0.18237735849056608},
            {0.2, 0.3125793904208999, 1.614931785195936},
            {0.5, 0.7, 0.276923076923077},
            {1.0, 0.8133903133903134, 0.17777777777777787},
            {1.9, 0.8991749287749288, 0.016547008547008597},
            {2.5, 0.9, 0.0},
            {3.2, 0.7879999999999998, -1.013333333333334},
        };
        for (double[] row : expected) {
            assertEquals(row[1], table.value(row[0]), 1e-14);
            assertEquals(row[2], table.slope(row[0]), 1e-13);
        }
    }

    @Test
    void itMeetsItsPointsAndIsConstantOutside() {
        Tabulated table = Tabulated.through(X, Y);
        for (int k = 0; k < X.length; k++) {
            assertEquals(Y[k], table.value(X[k]), 1e-15);
        }
        assertEquals(0.0, table.value(-1e9));
        assertEquals(0.4, table.value(Double.POSITIVE_INFINITY));
        assertEquals(0.0, table.slope(4.0));
        assertEquals(0.0, table.slope(-2.0));
        assertTrue(Double.isNaN(table.value(Double.NaN)));
    }

    @Test
    void twoPointsAreALine() {
        Tabulated line = Tabulated.through(new double[] {0.0, 2.0}, new double[] {0.5, 1.0});
        assertEquals(0.625, line.value(0.5), 1e-15);
        assertEquals(0.25, line.slope(0.5), 1e-15);
        assertEquals(1.0, line.most());
    }

    /** Between random points that rise and fall it never passes them, and its slope is its derivative. */
    @Test
    void itIsMonotoneBetweenPointsAndNeverNegative() {
        SplittableRandom random = new SplittableRandom(5);
        for (int repetition = 0; repetition < 200; repetition++) {
            int n = random.nextInt(2, 12);
            double[] x = new double[n];
            double[] y = new double[n];
            for (int k = 0; k < n; k++) {
                x[k] = (k == 0 ? -3.0 : x[k - 1]) + Math.exp(random.nextDouble(-6.0, 2.0));
                y[k] = random.nextInt(3) == 0 ? 0.0 : random.nextDouble();
            }
            Tabulated table = Tabulated.through(x, y);
            for (int k = 0; k + 1 < n; k++) {
                double before = table.value(x[k]);
                double direction = Math.signum(y[k + 1] - y[k]);
                for (int i = 1; i <= 50; i++) {
                    double at = x[k] + (x[k + 1] - x[k]) * i / 50.0;
                    double now = table.value(at);
                    assertTrue(direction * (now - before) >= -1e-15, "monotone at " + at);
                    assertTrue(now >= 0.0 && now <= table.most() + 1e-15);
                    before = now;
                }
                double middle = 0.5 * (x[k] + x[k + 1]);
                double step = 1e-4 * (x[k + 1] - x[k]);
                double difference = (table.value(middle + step) - table.value(middle - step)) / (2.0 * step);
                assertEquals(difference, table.slope(middle), 1e-6 * (1.0 + Math.abs(difference)));
            }
        }
    }

    /** A table of a sigmoid is a sigmoid. */
    @Test
    void aDenseTableComesNearTheFunctionThatItIsOf() {
        Sigmoid sigmoid = new Sigmoid();
        double[] x = new double[400];
        Arrays.setAll(x, k -> -10.0 + 20.0 * k / 399.0);
        Tabulated table =
                Tabulated.through(x, Arrays.stream(x).map(sigmoid::value).toArray());
        for (double at = -9.9; at < 9.9; at += 0.0137) {
            assertEquals(sigmoid.value(at), table.value(at), 3e-6);
            assertEquals(sigmoid.slope(at), table.slope(at), 3e-4);
        }
    }

    @Test
    void tablesAreEqualWhereTheirPointsAre() {
        assertEquals(Tabulated.through(X, Y), Tabulated.through(X.clone(), Y.clone()));
        assertEquals(
                Tabulated.through(X, Y).hashCode(),
                Tabulated.through(X.clone(), Y.clone()).hashCode());
        double[] other = Y.clone();
        other[2] = 0.6;
        assertFalse(Tabulated.through(X, Y).equals(Tabulated.through(X, other)));
    }
}
