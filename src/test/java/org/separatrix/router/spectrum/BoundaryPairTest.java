package org.separatrix.router.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.router.Ranking;
import org.separatrix.router.RouterModel;
import org.separatrix.router.Routers;
import org.separatrix.router.TokenLogits;
import org.separatrix.router.Tokens;

@Tag("optimized")
class BoundaryPairTest {

    @ParameterizedTest
    @CsvSource({"0.1, 3.230", "0.2, 7.394", "0.3, 15.693"})
    void losesItsTieAtJPair(double temperature, double expected) {
        RouterModel model = RouterModel.of(256, 8).withTemperature(temperature);
        assertEquals(expected, BoundaryPair.criticalInhibition(model, 20.0), 0.01);
        assertTrue(BoundaryPair.lowerBound(model) < expected);
    }

    /** The count converges slowly at T = 0.3: where it is read too early, J_pair seems to lie at 15.725. */
    @Test
    void seemsToKeepItLongerBeforeItHasComeToRest() {
        assertTrue(eigenvalueAfter(3000, 15.715) < 0.0);
        assertTrue(eigenvalueAfter(3000, 15.735) > 0.0);
        assertTrue(eigenvalueAfter(20_000, 15.715) > 0.0);
    }

    private static double eigenvalueAfter(int ticks, double inhibition) {
        RouterModel model =
                RouterModel.of(256, 8).withNoise(0.0).withTemperature(0.3).withInhibition(inhibition);
        double[] rates = Routers.rates(
                Kernel.best(), model, Routers.one(new Tokens.Margin(0.0), ticks), new TrialRange(1L, 0L, 0L, 1), 1)[0];
        int rankK = Ranking.top(TokenLogits.quantileToken(model, 0.0), 8)[7];
        return rates[rankK] * (1.0 - rates[rankK]) / model.temperature() * model.selfCoupling() - 1.0;
    }
}
