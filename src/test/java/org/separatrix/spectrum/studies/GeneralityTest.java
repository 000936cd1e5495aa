package org.separatrix.spectrum.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Sigmoid;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.BranchPoint;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.NewtonOptions;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;

@Tag("optimized")
class GeneralityTest {

    private static Branch first(Model model, Parameter parameter, double from, double to, BranchKind kind) {
        return new BranchStudy(Scenario.of(model, Dynamics.NOISE_FREE), parameter, from, to, kind)
                .run(Progress.NONE)
                .get(0);
    }

    private static Branch coexistence(Model model, double from, double to) {
        return first(model, Parameter.CROSS_INHIBITION, from, to, BranchKind.COEXISTENCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 64, 128, 256})
    void theSmoothBumpDoesNotSeeTheLattice(int neurons) {
        Branch branch = coexistence(Models.neurons(neurons), 0.3, 0.45);
        assertEquals(
                0.34846130,
                branch.first(SpecialPoint.Type.PITCHFORK).orElseThrow().value(),
                1e-7);
        assertEquals(
                0.39548792, branch.first(SpecialPoint.Type.FOLD).orElseThrow().value(), 1e-7);
    }

    @ParameterizedTest
    @CsvSource({"8, 0.32798126", "10, 0.36398224"})
    void fewNeuronsMoveThePitchfork(int neurons, double expected) {
        Branch branch = coexistence(Models.neurons(neurons), 0.2, 0.45);
        assertEquals(
                expected,
                branch.first(SpecialPoint.Type.PITCHFORK).orElseThrow().value(),
                1e-7);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.36501886", "4, 0.37025856"})
    void withMoreRingsTheSymmetryBreaksInAllContrastsAtOnce(int rings, double expected) {
        Branch branch = coexistence(Models.rings(rings), 0.3, 0.5);
        SpecialPoint breaking = branch.first(SpecialPoint.Type.BRANCH_POINT).orElseThrow();
        assertEquals(rings - 1, breaking.multiplicity());
        assertEquals(expected, breaking.value(), 2e-8);
        assertEquals(2, branch.specials().size());
        List<Branch> asymmetric = new BranchStudy(
                        Scenario.of(Models.rings(rings), Dynamics.NOISE_FREE),
                        Parameter.CROSS_INHIBITION,
                        0.2,
                        0.5,
                        BranchKind.ASYMMETRIC)
                .run(Progress.NONE);
        assertEquals(2, asymmetric.size(), "transcritical: ring 0 up and ring 0 down are different branches");
    }

    @Test
    void theBumpEndsInAFoldAsTheExcitationFalls() {
        Branch branch = first(Models.rings(2), Parameter.COSINE_EXCITATION, 6.0, 3.0, BranchKind.COEXISTENCE);
        assertEquals(
                5.72720419, branch.first(SpecialPoint.Type.FOLD).orElseThrow().value(), 1e-7);
        assertEquals(
                5.75153426,
                branch.first(SpecialPoint.Type.PITCHFORK).orElseThrow().value(),
                1e-7);
    }

    @Test
    void theBumpsEndInAFoldAsTheSlopeFallsButASingleOneFlattensToSilence() {
        Branch two = first(Models.rings(2), Parameter.BETA, 5.0, 3.0, BranchKind.COEXISTENCE);
        assertEquals(3.50474695, two.first(SpecialPoint.Type.FOLD).orElseThrow().value(), 1e-7);
        assertEquals(
                3.69925259, two.first(SpecialPoint.Type.PITCHFORK).orElseThrow().value(), 1e-7);
        Branch one = first(Models.rings(1), Parameter.BETA, 5.0, 1.0, BranchKind.COEXISTENCE);
        assertEquals(Branch.End.JOINED, one.end());
        assertEquals(
                2.34743835, one.first(SpecialPoint.Type.TURING).orElseThrow().value(), 1e-7);
    }

    @Test
    void theNoiseIsAParameterLikeAnyOther() {
        Model model = Models.noise(0.0).withCrossInhibition(0.25);
        Scenario scenario = Scenario.of(model, Dynamics.NOISE_AVERAGED);
        Branch branch = new BranchStudy(scenario, Parameter.NOISE, 0.0, 0.4, BranchKind.COEXISTENCE)
                .run(Progress.NONE)
                .get(0);
        SpecialPoint pitchfork = branch.first(SpecialPoint.Type.PITCHFORK).orElseThrow();
        Scenario there = Scenario.of(Models.noise(pitchfork.value()), Dynamics.NOISE_AVERAGED);
        Branch across = new BranchStudy(there, Parameter.CROSS_INHIBITION, 0.1, 0.3, BranchKind.COEXISTENCE)
                .run(Progress.NONE)
                .get(0);
        assertEquals(
                0.25, across.first(SpecialPoint.Type.PITCHFORK).orElseThrow().value(), 1e-7);
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("org.separatrix.ring.Transfers#all")
    void everyTransferFunctionHasItsBranchesOrAClearError(Transfer transfer) {
        for (BranchKind kind : BranchKind.values()) {
            for (LatticeSite site : LatticeSite.values()) {
                Scenario scenario =
                        Scenario.of(Models.transfer(transfer), Dynamics.NOISE_FREE, site, List.of(0.0, 1.0));
                finite(new BranchStudy(scenario, Parameter.CROSS_INHIBITION, 0.0, 1.0, kind));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 8.0, 5.0", "1.0, 6.0, 0.0", "1.0, -3.0, 5.0"})
    void anyKernelGivesFiniteNumbersOrAClearError(double j0, double j1, double beta) {
        Transfer transfer = new Transfer(new Sigmoid(), 1.0, beta, 0.5);
        for (int neurons : new int[] {3, 4, 8}) {
            for (int rings = 1; rings <= 3; rings++) {
                for (BranchKind kind : BranchKind.values()) {
                    Model model = Models.of(rings, neurons, j0, j1, 0.0, 0.3, transfer);
                    finite(new BranchStudy(
                            Scenario.of(model, Dynamics.NOISE_FREE), Parameter.CROSS_INHIBITION, -0.5, 0.5, kind));
                }
            }
        }
    }

    private static void finite(BranchStudy study) {
        try {
            for (Branch branch : study.run(Progress.NONE)) {
                for (BranchPoint point : branch.points()) {
                    for (double lambda : point.spectrum().real()) {
                        assertTrue(Double.isFinite(lambda));
                    }
                    assertTrue(point.point().residual() <= NewtonOptions.STANDARD.tolerance());
                }
            }
        } catch (SpectrumException e) {
            assertTrue(e.getMessage().length() > 20 && !e.getMessage().contains("\n"), e.getMessage());
        }
    }

    @Test
    void aModelWithoutBumpSaysSo() {
        SpectrumException e =
                assertThrows(SpectrumException.class, () -> coexistence(Models.kernel(1.0, 1.0), 0.0, 0.5));
        assertTrue(e.getMessage().contains("J1 = 1.0"), e.getMessage());
    }

    @Test
    void withoutSlopeTheRingIsSilentAndThereIsNoBump() {
        Model flat = Models.transfer(new Transfer(new Sigmoid(), 1.0, 0.0, 0.5));
        assertThrows(SpectrumException.class, () -> coexistence(flat, 0.0, 0.5));
        Branch silent = first(flat, Parameter.CROSS_INHIBITION, 0.0, 0.5, BranchKind.SILENT);
        assertEquals(0.5, silent.last().point().mean(0), 1e-12);
    }

    @Test
    void aSingleRingHasABumpButNoRival() {
        Branch bump = coexistence(Models.rings(1), 0.0, 0.5);
        assertTrue(bump.last().dominance().isEmpty());
        assertTrue(bump.specials().isEmpty());
        assertThrows(
                SpectrumException.class,
                () -> first(Models.rings(1), Parameter.CROSS_INHIBITION, 0.0, 0.5, BranchKind.WINNER));
    }

    @Test
    void negativeCrossInhibitionIsExcitation() {
        Branch branch = coexistence(Models.rings(2), -0.5, 0.2);
        assertEquals(-0.5, branch.points().get(0).value());
        assertTrue(branch.points().get(0).dominance().orElseThrow() < -0.572);
        assertTrue(branch.points().stream().allMatch(BranchPoint::stable));
    }

    @Test
    void tooFewNeuronsAndUnknownParametersAreNamed() {
        assertTrue(assertThrows(SpectrumException.class, () -> Scenario.of(Models.neurons(2), Dynamics.NOISE_FREE))
                .getMessage()
                .contains("model.neurons"));
        assertTrue(assertThrows(SpectrumException.class, () -> new Parameter("model.J-cros"))
                .getMessage()
                .contains("model.J-cross"));
    }
}
