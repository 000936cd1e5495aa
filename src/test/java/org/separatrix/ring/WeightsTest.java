package org.separatrix.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class WeightsTest {

    private static Model with(Heterogeneity heterogeneity) {
        Model m = Model.REFERENCE;
        return new Model(
                3,
                48,
                m.j0(),
                m.j1(),
                0.5,
                0.4,
                m.kappa(),
                m.tau(),
                1.0,
                0.3,
                m.noiseLaw(),
                0.1,
                m.transfer(),
                heterogeneity);
    }

    @Test
    void cleanWeightsAreThoseOfTheModel() {
        Weights weights = new Weights(with(Heterogeneity.NONE));
        double angle = 2.0 * Math.PI * 5 / 48;
        assertEquals((-1.0 + 6.0 * Math.cos(angle)) / 48, weights.within(0)[9][4], 1e-15);
        assertEquals(0.5 * (1.0 + 0.4 * Math.cos(angle)) / 48, weights.cross(0, 1)[9][4], 1e-15);
    }

    @Test
    void withinDisorderIsSymmetricAndOfTheSizeAskedFor() {
        double[][] clean = new Weights(with(Heterogeneity.NONE)).within(1);
        double[][] w = new Weights(with(new Heterogeneity(0.2, 0, 0, false, 9))).within(1);
        double squares = 0.0;
        for (int i = 0; i < 48; i++) {
            for (int j = 0; j < i; j++) {
                double disorder = w[i][j] - clean[i][j];
                assertEquals(disorder, w[j][i] - clean[j][i], 1e-15);
                squares += disorder * disorder;
            }
        }
        int pairs = 48 * 47 / 2;
        double variance = 0.2 * 0.2 / 2.0 / 48.0;
        assertEquals(variance, squares / pairs, 5.0 * variance * Math.sqrt(2.0 / pairs));
    }

    @Test
    void crossDisorderIsOfTheSizeAskedFor() {
        double[][] additive = new Weights(with(new Heterogeneity(0, 0.2, 0, false, 9))).cross(0, 1);
        double[][] relative = new Weights(with(new Heterogeneity(0, 0, 0.2, false, 9))).cross(0, 1);
        double[][] clean = new Weights(with(Heterogeneity.NONE)).cross(0, 1);
        double sumAdditive = 0.0;
        double sumRelative = 0.0;
        for (int i = 0; i < 48; i++) {
            for (int j = 0; j < 48; j++) {
                sumAdditive += Math.pow(additive[i][j] - clean[i][j], 2);
                sumRelative += Math.pow(relative[i][j] / clean[i][j] - 1.0, 2);
            }
        }
        int entries = 48 * 48;
        double tolerance = 5.0 * Math.sqrt(2.0 / entries);
        assertEquals(1.0, sumAdditive / entries / (0.04 / 48.0), tolerance);
        assertEquals(1.0, sumRelative / entries / 0.04, tolerance);
    }

    @Test
    void sharedDisorderIsTheSameForAllAndOwnDisorderIsNot() {
        Weights shared = new Weights(with(new Heterogeneity(0.1, 0.1, 0.1, true, 9)));
        Weights own = new Weights(with(new Heterogeneity(0.1, 0.1, 0.1, false, 9)));
        assertArrayEquals(shared.within(0), shared.within(2));
        assertArrayEquals(shared.cross(0, 1), shared.cross(2, 0));
        assertNotEquals(own.within(0)[3][4], own.within(2)[3][4]);
        assertNotEquals(own.cross(0, 1)[3][4], own.cross(1, 0)[3][4]);
        assertNotEquals(own.within(0)[3][4], new Weights(with(new Heterogeneity(0.1, 0, 0, false, 8))).within(0)[3][4]);
    }
}
