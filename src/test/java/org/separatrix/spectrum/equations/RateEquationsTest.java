package org.separatrix.spectrum.equations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.Transfers;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeKind;
import org.separatrix.spectrum.modes.Spectrum;

class RateEquationsTest {

    private static final Scenario REFERENCE = Scenario.of(Models.rings(2), Dynamics.NOISE_FREE);

    @Test
    void orderParametersAndRatesAgreeOnStateAndSpectrum() {
        for (Model model : List.of(Models.rings(1), Models.rings(2), Models.rings(3), Models.structured(3, -0.4))) {
            for (Dynamics dynamics : Dynamics.values()) {
                Scenario scenario = Scenario.of(model, dynamics);
                FixedPoint reduced = coexistence(Family.of(scenario, Parameter.CROSS_INHIBITION));
                Family dense = Family.dense(scenario, Parameter.CROSS_INHIBITION);
                FixedPoint full = new Corrector(dense)
                        .atValue(dense.at(0.2).coordinates(reduced.rates()), 0.2)
                        .orElseThrow();
                for (int k = 0; k < model.rings(); k++) {
                    assertArrayEquals(reduced.rates()[k], full.rates()[k], 1e-12);
                }
                Spectrum a = ModeClassifier.classify(scenario.equations(), reduced);
                Spectrum b = ModeClassifier.classify(dense.at(0.2), full);
                assertArrayEquals(a.real(), b.real(), 1e-11);
                assertEquals(a.unstable(), b.unstable());
                assertEquals(a.dominance().isPresent(), b.dominance().isPresent());
                assertEquals(a.dominance().orElse(0.0), b.dominance().orElse(0.0), 1e-11);
            }
        }
    }

    @Test
    void theJacobianIsTheDerivativeOfTheResidual() {
        Scenario cued = REFERENCE.with(new Cue(0, 0.3));
        for (Transfer transfer : Transfers.all().toList()) {
            Scenario scenario = cued.with(Models.transfer(transfer));
            for (RateEquations equations : List.of(scenario.equations(), new DenseEquations(scenario))) {
                double[] x = new double[equations.dimension()];
                for (int i = 0; i < x.length; i++) {
                    x[i] = 0.2 + 0.1 * Math.sin(i);
                }
                Matrix jacobian = equations.jacobian(x);
                for (int j = 0; j < x.length; j += 5) {
                    double[] above = x.clone();
                    double[] below = x.clone();
                    above[j] += 1e-6;
                    below[j] -= 1e-6;
                    double[] high = equations.residual(above);
                    double[] low = equations.residual(below);
                    for (int i = 0; i < x.length; i++) {
                        assertEquals((high[i] - low[i]) / 2e-6, jacobian.get(i, j), 1e-7);
                    }
                }
            }
        }
    }

    @Test
    void newtonIsQuadraticOnABump() {
        Family family = Family.of(REFERENCE, Parameter.CROSS_INHIBITION);
        double[] guess = coexistence(family).coordinates().clone();
        for (int a = 0; a < guess.length; a++) {
            guess[a] *= 1.05;
        }
        FixedPoint found = new Corrector(family).atValue(guess, 0.2).orElseThrow();
        List<Double> residuals = found.convergence();
        assertTrue(found.residual() <= NewtonOptions.STANDARD.tolerance());
        assertTrue(residuals.size() <= 7, residuals.toString());
        for (int i = 1; i < residuals.size() - 1; i++) {
            double previous = residuals.get(i - 1);
            assertTrue(residuals.get(i) < 40.0 * previous * previous + 1e-15, residuals.toString());
        }
    }

    @Test
    void ninetyOfNinetySixEigenvaluesAreExactlyMinusOne() {
        Spectrum spectrum = ModeClassifier.classify(
                REFERENCE.equations(), coexistence(Family.of(REFERENCE, Parameter.CROSS_INHIBITION)));
        assertEquals(96, spectrum.real().length);
        assertEquals(90, Arrays.stream(spectrum.real()).filter(x -> x == -1.0).count());
    }

    @Test
    void bumpsAtARightAngleAreNoFixedPointOfStructuredInhibition() {
        Scenario scenario = Scenario.of(
                Models.structured(2, 0.5), Dynamics.NOISE_FREE, LatticeSite.ON_NEURON, List.of(0.0, Math.PI / 2.0));
        SpectrumException e = assertThrows(
                SpectrumException.class, () -> coexistence(Family.of(scenario, Parameter.CROSS_INHIBITION)));
        assertTrue(e.getMessage().contains("drift"), e.getMessage());
    }

    @Test
    void structuredInhibitionLeavesOnlyTheJointRotationNeutral() {
        Scenario scenario = Scenario.of(
                Models.structured(2, 0.5), Dynamics.NOISE_FREE, LatticeSite.ON_NEURON, List.of(0.0, -Math.PI));
        Spectrum spectrum = ModeClassifier.classify(
                scenario.equations(), coexistence(Family.of(scenario, Parameter.CROSS_INHIBITION)));
        List<Mode> rotations = spectrum.all(ModeKind.ROTATION);
        assertEquals(2, rotations.size());
        assertEquals(1, rotations.stream().filter(Mode::neutral).count());
        assertEquals(0.0, rotations.get(0).real(), 1e-6);
        assertTrue(rotations.get(1).real() < -0.01, "bumps that repel stay opposite");
    }

    @Test
    void aCueHoldsTheBumpThatItDrives() {
        Scenario scenario = REFERENCE.with(new Cue(0, 0.02));
        FixedPoint start = coexistence(Family.of(REFERENCE, Parameter.CROSS_INHIBITION));
        FixedPoint cued = new Corrector(Family.of(scenario, Parameter.CROSS_INHIBITION))
                .atValue(start.coordinates(), 0.2)
                .orElseThrow();
        Spectrum spectrum = ModeClassifier.classify(scenario.equations(), cued);
        assertTrue(spectrum.rotation(0).orElseThrow() < -1e-3);
        assertEquals(0.0, spectrum.rotation(1).orElseThrow(), 1e-6);
        assertEquals(1, spectrum.modes().stream().filter(Mode::neutral).count());
    }

    private static FixedPoint coexistence(Family family) {
        return new StartingStates(family, family.scenario().model().jCross()).of(BranchKind.COEXISTENCE);
    }

    @Test
    void everyItemMayStandAtAnyAngleUnderMeanFieldCoupling() {
        Scenario apart =
                Scenario.of(Models.rings(3), Dynamics.NOISE_FREE, LatticeSite.ON_NEURON, List.of(0.0, 2.0, -2.0));
        Scenario same = new Scenario(
                apart.model(),
                Dynamics.NOISE_FREE,
                LatticeSite.ON_NEURON,
                Collections.nCopies(3, 0.0),
                Drives.NONE,
                false);
        FixedPoint a = coexistence(Family.of(apart, Parameter.CROSS_INHIBITION));
        FixedPoint b = coexistence(Family.of(same, Parameter.CROSS_INHIBITION));
        assertArrayEquals(
                ModeClassifier.classify(apart.equations(), a).real(),
                ModeClassifier.classify(same.equations(), b).real(),
                1e-12);
        assertEquals(LatticeSite.ON_NEURON.nearest(2.0, 48), a.phase(1), 1e-9);
    }
}
