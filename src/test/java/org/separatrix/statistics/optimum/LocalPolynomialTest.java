package org.separatrix.statistics.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalPolynomialTest {

    /** At places alike on both sides the odd sums of the normal equations cancel up to rounding. */
    @Test
    void aWindowThatIsAlikeOnBothSidesIsFitted() {
        double[] t = new double[33];
        double[] error = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = Math.log(1e-5 * Math.pow(10.0, i / 8.0));
        }
        Arrays.fill(error, 0.2);
        for (int degree = 2; degree <= 4; degree++) {
            for (int centre = 8; centre < 25; centre++) {
                for (int reach = 4; reach <= 8; reach++) {
                    double middle = t[centre];
                    double[] values = Arrays.stream(t)
                            .map(x -> 1.0 - (x - middle) * (x - middle))
                            .toArray();
                    LocalPolynomial fit = LocalPolynomial.around(degree, t, error, centre, reach * 0.29);
                    assertEquals(1.0, fit.coefficients(values)[0], 1e-9);
                }
            }
        }
    }
}
