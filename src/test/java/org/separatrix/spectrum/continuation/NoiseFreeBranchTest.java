package org.separatrix.spectrum.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.equilibria.Tangent;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeKind;
import org.separatrix.spectrum.modes.Spectrum;
import org.separatrix.spectrum.studies.BranchStudy;

class NoiseFreeBranchTest {

    private static final Scenario NOISE_FREE = Scenario.of(Model.REFERENCE, Dynamics.NOISE_FREE);
    private static final Branch COEXISTENCE =
            branches(NOISE_FREE, 0.0, 0.5, BranchKind.COEXISTENCE).get(0);

    private static List<Branch> branches(Scenario scenario, double from, double to, BranchKind kind) {
        return new BranchStudy(scenario, Parameter.CROSS_INHIBITION, from, to, kind).run(Progress.NONE);
    }

    @Test
    void thePitchforkAndTheFoldAreWhereTheyAre() {
        SpecialPoint pitchfork = COEXISTENCE.first(SpecialPoint.Type.PITCHFORK).orElseThrow();
        SpecialPoint fold = COEXISTENCE.first(SpecialPoint.Type.FOLD).orElseThrow();
        assertEquals(0.34846130, pitchfork.value(), 1e-8);
        assertEquals(0.39548791, fold.value(), 2e-8);
        assertTrue(pitchfork.high() - pitchfork.low() < 1e-8);
        assertTrue(fold.high() - fold.low() < 1e-8);
        assertEquals(ModeKind.DOMINANCE, pitchfork.mode());
        assertEquals(0.0, pitchfork.lambda(), 1e-7);
        assertEquals(2, COEXISTENCE.specials().size());
    }

    @Test
    void theDominanceEigenvalueIsTheMeasuredOne() {
        Map<Double, Double> measured = Map.of(
                0.0, -0.571646, 0.1, -0.462551, 0.2, -0.322647, 0.25, -0.235741, 0.3, -0.131098, 0.34, -0.026194, 0.356,
                0.025120, 0.36, 0.039286, 0.38, 0.124090);
        Family family = Family.of(NOISE_FREE, Parameter.CROSS_INHIBITION);
        measured.forEach((j, lambda) -> {
            FixedPoint point = new StartingStates(family, j).of(BranchKind.COEXISTENCE);
            Spectrum spectrum = ModeClassifier.classify(family.at(j), point);
            assertEquals(lambda, spectrum.dominance().orElseThrow(), 1e-6, "J_cross = " + j);
        });
    }

    @Test
    void theBranchTurnsAtTheFoldWithNoneOneAndTwoUnstableDirections() {
        Set<Integer> unstable = new LinkedHashSet<>();
        COEXISTENCE.points().forEach(point -> unstable.add(point.spectrum().unstable()));
        assertEquals(List.of(0, 1, 2), List.copyOf(unstable));
        assertEquals(Branch.End.RANGE, COEXISTENCE.end());
        assertEquals(0.0, COEXISTENCE.last().value());
        assertTrue(COEXISTENCE.points().stream().allMatch(p -> p.point().residual() <= 1e-12));
    }

    @Test
    void bothGoldstoneModesAreRotationsEverywhere() {
        for (BranchPoint point : COEXISTENCE.points()) {
            List<Mode> rotations = point.spectrum().all(ModeKind.ROTATION);
            assertEquals(2, rotations.size());
            rotations.forEach(
                    mode -> assertTrue(mode.neutral() && mode.rotation() > 0.99, "overlap " + mode.rotation()));
        }
    }

    @Test
    void aRotationMovesTheBumpAsAShiftByOneNeuronDoes() {
        for (BranchPoint point : COEXISTENCE.points()) {
            Mode first = point.spectrum().all(ModeKind.ROTATION).get(0);
            double[] rates = point.point().rates()[0];
            double along = 0.0;
            double norm = 0.0;
            for (int i = 0; i < 48; i++) {
                double shift = rates[(i + 47) % 48] - rates[(i + 1) % 48];
                along += first.vector()[i] * shift;
                norm += shift * shift;
            }
            assertTrue(Math.abs(along) / Math.sqrt(norm) > 0.99, "at J_cross = " + point.value());
        }
    }

    @Test
    void theDominanceModeIsFollowedByItsVector() {
        List<BranchPoint> points = COEXISTENCE.points();
        for (int i = 1; i < points.size(); i++) {
            double before = points.get(i - 1).dominance().orElseThrow();
            double after = points.get(i).dominance().orElseThrow();
            assertEquals(before, after, 0.03, "at J_cross = " + points.get(i).value());
        }
    }

    @Test
    void theCriticalModeIsUniformAndCosineAboutEachBumpsOwnCentre() {
        SpecialPoint pitchfork = COEXISTENCE.first(SpecialPoint.Type.PITCHFORK).orElseThrow();
        Family family = Family.of(NOISE_FREE, Parameter.CROSS_INHIBITION);
        Mode critical = ModeClassifier.classify(family.at(pitchfork.value()), pitchfork.at())
                .leading(ModeKind.DOMINANCE)
                .orElseThrow();
        assertEquals(0.598, critical.total().uniform(), 1e-3);
        assertEquals(0.679, critical.total().cosine(), 1e-3);
        assertEquals(0.0, critical.total().sine(), 1e-9);
    }

    @Test
    void theLatticePinsTheBumpLessTheMoreNeuronsItHas() {
        Map<Integer, Double> pinning = Map.of(24, 7.2e-4, 32, -2.25e-5, 48, 1.69e-8, 64, 1.0e-11);
        pinning.forEach((neurons, expected) -> {
            Scenario scenario = Scenario.of(Models.neurons(neurons), Dynamics.NOISE_FREE);
            Family family = Family.of(scenario, Parameter.CROSS_INHIBITION);
            FixedPoint point = new StartingStates(family, 0.0).of(BranchKind.COEXISTENCE);
            double rotation =
                    ModeClassifier.classify(family.at(0.0), point).pinning().orElseThrow();
            assertEquals(expected, rotation, 0.02 * Math.abs(expected), "N = " + neurons);
        });
    }

    @Test
    void theLatticePinsABumpBetweenNeuronsWithTheOppositeSign() {
        Scenario between =
                Scenario.of(Models.neurons(24), Dynamics.NOISE_FREE, LatticeSite.BETWEEN_NEURONS, List.of(0.0, 1.0));
        Family family = Family.of(between, Parameter.CROSS_INHIBITION);
        FixedPoint point = new StartingStates(family, 0.0).of(BranchKind.COEXISTENCE);
        assertEquals(
                -7.2e-4,
                ModeClassifier.classify(family.at(0.0), point).pinning().orElseThrow(),
                2e-5);
    }

    @Test
    void theAsymmetricBranchLeavesTowardsLowerInhibitionAndEndsWhereTheSilentRingTurnsPatterned() {
        Branch asymmetric =
                branches(NOISE_FREE, -1.0, 0.5, BranchKind.ASYMMETRIC).get(0);
        assertTrue(asymmetric.points().stream().allMatch(p -> p.value() < 0.34846131), "subcritical");
        assertTrue(asymmetric.points().stream().allMatch(p -> p.spectrum().unstable() == 1), "the saddle");
        assertEquals(Branch.End.JOINED, asymmetric.end());
        SpecialPoint end = asymmetric.specials().get(0);
        Branch winner = branches(NOISE_FREE, -0.5, 0.5, BranchKind.WINNER).get(0);
        SpecialPoint turing = winner.first(SpecialPoint.Type.TURING).orElseThrow();
        assertEquals(SpecialPoint.Type.TURING, end.type());
        assertEquals(turing.value(), end.value(), 1e-8);
        assertEquals(-0.19104191, end.value(), 1e-8);
        assertEquals(2, turing.multiplicity());
    }

    @Test
    void theWinnerExistsAndIsStableFromNoInhibitionToTheStrongest() {
        Branch winner = branches(NOISE_FREE, 0.0, 8.0, BranchKind.WINNER).get(0);
        assertEquals(8.0, winner.last().value());
        assertTrue(winner.specials().isEmpty());
        assertTrue(winner.points().stream().allMatch(BranchPoint::stable));
    }

    @Test
    void theDenseFormulationFollowsTheSameBranch() {
        Family dense = Family.dense(NOISE_FREE, Parameter.CROSS_INHIBITION);
        FixedPoint start = new StartingStates(dense, 0.3).of(BranchKind.COEXISTENCE);
        Branch branch = new Continuation(
                        dense, 0.3, 0.5, ContinuationOptions.of(new StepControl(0.01, 1e-8, 0.02, 60)), Progress.NONE)
                .follow(BranchKind.COEXISTENCE, start, Tangent.ofParameter(96));
        assertEquals(
                0.34846130,
                branch.first(SpecialPoint.Type.PITCHFORK).orElseThrow().value(),
                2e-8);
        assertEquals(
                0.39548791, branch.first(SpecialPoint.Type.FOLD).orElseThrow().value(), 2e-8);
        assertEquals(2, branch.specials().size());
    }
}
