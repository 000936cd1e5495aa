package org.separatrix.spectrum.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.separatrix.numerics.linear.Eigenmode;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;

class PinnedBumpsTest {

    @Test
    void everyModeOfAPinnedStateSolvesItsEigenproblem() {
        Model model = Models.rings(2).withHeterogeneity(new Heterogeneity(0.05, 0.05, 0.1, false, 3L));
        Scenario scenario = Scenario.of(model, Dynamics.NOISE_FREE);
        RateEquations equations = scenario.equations();
        FixedPoint pinned = new PinnedBumps(scenario, BranchKind.COEXISTENCE)
                .nearestToItems()
                .orElseThrow();
        Eigenmodes modes = equations.eigenmodes(pinned.coordinates());
        Matrix jacobian = equations.jacobian(pinned.coordinates());
        assertTrue(pinned.residual() <= 1e-12);
        for (Eigenmode mode : modes.leading()) {
            double error = 0.0;
            for (int i = 0; i < 96; i++) {
                double u = -mode.real() * mode.vector()[i] + mode.imaginary() * mode.quadrature()[i];
                double v = -mode.real() * mode.quadrature()[i] - mode.imaginary() * mode.vector()[i];
                for (int j = 0; j < 96; j++) {
                    u += jacobian.get(i, j) * mode.vector()[j];
                    v += jacobian.get(i, j) * mode.quadrature()[j];
                }
                error = Math.max(error, Math.max(Math.abs(u), Math.abs(v)));
            }
            assertEquals(0.0, error, 1e-8, "A v = λ v for λ = " + mode.real() + " + " + mode.imaginary() + "i");
        }
    }
}
