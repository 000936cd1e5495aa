package org.separatrix.spectrum.equations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;

/**
 * Without delay nothing oscillates where weights are symmetric: −1 + S B is similar to −1 + S^½ B S^½. Disorder between the rings
 * takes the symmetry from B, and then pairs of complex eigenvalues are there.
 */
class RealSpectrumTest {

    private static final int SAMPLES = 4;

    @Test
    void symmetricWeightsHaveRealEigenvaluesAtEveryState() {
        for (double modulation : new double[] {0.0, -0.4, 1.0}) {
            for (boolean shared : new boolean[] {true, false}) {
                Model model = rings(modulation);
                assertTrue(mostImaginary(model) < 1e-9);
                assertTrue(mostImaginary(model.withHeterogeneity(new Heterogeneity(0.3, 0.0, 0.0, shared, 5L))) < 1e-9);
            }
        }
    }

    @Test
    void disorderBetweenRingsHasComplexOnes() {
        for (Heterogeneity disorder :
                List.of(new Heterogeneity(0.0, 1.0, 0.0, false, 5L), new Heterogeneity(0.0, 0.0, 1.0, false, 5L))) {
            Model model = rings(0.0);
            assertTrue(mostImaginary(model.withHeterogeneity(disorder)) > 1e-3);
        }
    }

    private static Model rings(double modulation) {
        return Models.of(3, 16, 1.0, 6.0, modulation, 0.0, Model.REFERENCE.transfer())
                .withCrossInhibition(1.5);
    }

    private static double mostImaginary(Model model) {
        Scenario scenario =
                Scenario.of(model, Dynamics.NOISE_FREE, LatticeSite.ON_NEURON, Collections.nCopies(model.rings(), 0.3));
        DenseEquations equations = new DenseEquations(scenario);
        Random random = new Random(11);
        double most = 0.0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] rates = random.doubles(equations.dimension(), 0.0, 0.6).toArray();
            most = Math.max(
                    most,
                    Eigenvalues.of(equations.jacobian(rates)).values().stream()
                            .mapToDouble(value -> Math.abs(value.imaginary()))
                            .max()
                            .orElseThrow());
        }
        return most;
    }
}
