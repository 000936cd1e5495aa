package org.separatrix.router.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.router.Ranking;
import org.separatrix.router.RouterModel;
import org.separatrix.router.Routers;
import org.separatrix.router.TokenLogits;

class RoutedStateTest {

    private static final RouterModel MODEL = RouterModel.of(256, 8);

    @Test
    void opensAGapInProportionToTheMarginBelowTheUnstablePair() {
        RouterModel weak = MODEL.withInhibition(4.0);
        assertEquals(2.68e-4, gap(weak, 1e-4), 0.01e-4);
        assertEquals(2.68e-6, gap(weak, 1e-6), 0.01e-6);
    }

    @Test
    void decidesByTheLeastMarginAboveIt() {
        assertEquals(0.643, gap(MODEL, 1e-6), 0.001);
        assertEquals(0.97, gap(MODEL.withInhibition(14.0), 1e-10), 0.005);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 64})
    void hasOneDegenerateModeLessThanExpertsThatTieAtTheBoundary(int tied) {
        double[] logits = Routers.token(MODEL, 1L, 0);
        int[] ranked = Ranking.top(logits, 72);
        int first = 8 - Math.min(8, tied / 2);
        for (int rank = first; rank < first + tied; rank++) {
            logits[ranked[rank]] = logits[ranked[8]];
        }
        RoutedState state = RoutedState.of(MODEL.withInhibition(4.0), logits);
        double eigenvalue = state.exchangeEigenvalue(ranked[8]);
        assertEquals(tied - 1, Eigenvalues.of(Matrix.of(state.jacobian())).multiplicity(eigenvalue, 1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0, -1.0, 0.001", "2, -0.69, 0.05", "4, -0.40, 0.05", "6, -0.19, 0.1", "20, -0.97, 0.02"})
    void isSlowestInTheValley(double j, double expected, double within) {
        double mean = 0.0;
        for (int token = 0; token < 4; token++) {
            ExpertModes modes = modes(j, token);
            mean += modes.eigenvalues()[0] / 4.0;
            assertTrue(j == 0.0 || modes.participation() < 3.0, "the slow mode is an exchange of few experts");
        }
        assertEquals(expected, mean, within);
    }

    @Test
    void hasTheModesOfItsJacobian() {
        RoutedState state = RoutedState.of(RouterModel.of(8, 2), Routers.token(RouterModel.of(8, 2), 1L, 0));
        double[][] jacobian = state.jacobian();
        for (double[] row : jacobian) {
            row[8] = 0.0;
        }
        Eigenvalues all = Eigenvalues.of(Matrix.of(jacobian));
        for (double eigenvalue : ExpertModes.of(state).eigenvalues()) {
            assertEquals(1, all.multiplicity(eigenvalue, 1e-9));
        }
    }

    private static ExpertModes modes(double j, int token) {
        return ExpertModes.of(RoutedState.of(MODEL.withInhibition(j), Routers.token(MODEL, 1L, token)));
    }

    private static double gap(RouterModel model, double margin) {
        double[] logits = TokenLogits.quantileToken(model, margin);
        int[] ranked = Ranking.top(logits, 9);
        double[] rates = RoutedState.of(model, logits).rates();
        return rates[ranked[7]] - rates[ranked[8]];
    }
}
