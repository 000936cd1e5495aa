package org.separatrix.router.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.router.RouterModel;
import org.separatrix.router.RouterModel.Pool;

class TiedStateTest {

    @ParameterizedTest
    @CsvSource({
        "256, 8, 3.0, 0.2, 0.0",
        "256, 8, 0.0, 0.2, 0.0",
        "160, 8, 2.0, 0.2, 0.1",
        "64, 8, 1.0, 0.1, 0.0",
        "64, 8, 3.0, 0.3, 0.3",
        "8, 2, 1.0, 0.2, 0.0",
        "256, 8, 1.0, 0.1, 0.2"
    })
    void hasOneEigenvalueForAllDifferencesOfExperts(
            int experts, int k, double inhibition, double temperature, double excitation) {
        RouterModel model = new RouterModel(
                experts, k, 1.0, inhibition, excitation, temperature, 0.5, 10.0, 1.0, 50.0, 0.0, Pool.HOMEOSTATIC);
        RoutedState state = RoutedState.of(model, new double[experts]);
        TiedState tied = new TiedState(model);
        Eigenvalues eigenvalues = Eigenvalues.of(Matrix.of(state.jacobian()));
        assertEquals(experts - 1, eigenvalues.multiplicity(tied.degenerateEigenvalue(), 1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 52.85", "0.05, 13.21", "0.02, 5.29"})
    void breaksItsSymmetryWhereThatEigenvalueVanishes(double temperature, double expected) {
        RouterModel model = RouterModel.of(256, 8).withTemperature(temperature);
        double critical = new TiedState(model).symmetryBreakingInhibition();
        assertEquals(expected, critical, 0.01);
        assertEquals(0.0, new TiedState(model.withInhibition(critical)).degenerateEigenvalue(), 1e-12);
    }

    @Test
    void overshootsOnTheClockBetween3Point9And4() {
        assertEquals(3.95, new TiedState(RouterModel.of(256, 8)).lockstepInhibition(), 0.04);
    }
}
