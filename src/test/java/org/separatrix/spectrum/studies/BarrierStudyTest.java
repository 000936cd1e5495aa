package org.separatrix.spectrum.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Cue;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeKind;

class BarrierStudyTest {

    private static Barrier at(double jCross) {
        Model model = Model.REFERENCE.withCrossInhibition(jCross);
        return new BarrierStudy(Scenario.of(model, Dynamics.NOISE_AVERAGED)).run(Progress.NONE);
    }

    @Test
    void atTheStochasticOnsetThereIsNoBarrier() {
        Barrier.None none = assertInstanceOf(Barrier.None.class, at(0.25));
        assertTrue(none.statement().contains("linearly unstable"), none.statement());
    }

    @Test
    void theBarrierFallsTowardsThePitchfork() {
        double before = Double.POSITIVE_INFINITY;
        for (double j : new double[] {0.0, 0.05, 0.1, 0.15, 0.2, 0.21, 0.22}) {
            Barrier.Metastable barrier = assertInstanceOf(Barrier.Metastable.class, at(j));
            assertTrue(barrier.exponent() < before, barrier.statement());
            before = barrier.exponent();
        }
        assertTrue(before < 0.1, "exponent just below the pitchfork: " + before);
    }

    @Test
    void thePathEndsAtTheSaddleOfTheAsymmetricBranch() {
        Barrier.Metastable barrier = assertInstanceOf(Barrier.Metastable.class, at(0.2));
        Scenario scenario = Scenario.of(Model.REFERENCE, Dynamics.NOISE_AVERAGED);
        Branch asymmetric = new BranchStudy(scenario, Parameter.CROSS_INHIBITION, 0.2, 0.3, BranchKind.ASYMMETRIC)
                .run(Progress.NONE)
                .get(0);
        FixedPoint saddle = asymmetric.last().point();
        Family family = Family.of(scenario, Parameter.CROSS_INHIBITION);
        FixedPoint origin = new StartingStates(family, 0.2).of(BranchKind.COEXISTENCE);
        Mode critical = ModeClassifier.classify(family.at(0.2), origin)
                .leading(ModeKind.DOMINANCE)
                .orElseThrow();
        double distance = 0.0;
        double norm = 0.0;
        double[][] inputs = family.at(0.2).inputs(origin.coordinates());
        Activation activation = Activation.of(scenario.model(), Dynamics.NOISE_AVERAGED);
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 48; i++) {
                double left = critical.vector()[48 * k + i] / activation.slope(inputs[k][i]);
                distance += left * (saddle.rates()[k][i] - origin.rates()[k][i]);
                norm += left * critical.vector()[48 * k + i];
            }
        }
        double end = barrier.potential().get(barrier.potential().size() - 1).x();
        assertEquals(Math.abs(distance / norm), end, 1e-4);
    }

    @Test
    void nearThePitchforkThePotentialIsThatOfItsNormalForm() {
        Barrier.Metastable barrier = assertInstanceOf(Barrier.Metastable.class, at(0.22));
        double end = barrier.potential().get(barrier.potential().size() - 1).x();
        double normalForm = Math.abs(barrier.curvature()) * end * end / 4.0;
        assertEquals(normalForm, barrier.height(), 0.02 * normalForm, "U = λ x²/2 − c x⁴/4");
    }

    /** Either of the two saddles would have a barrier of its own. */
    @Test
    void ringsThatAreDrivenUnlikeHaveNoOneBarrier() {
        Scenario cued = Scenario.of(Model.REFERENCE.withCrossInhibition(0.1), Dynamics.NOISE_AVERAGED)
                .with(new Cue(0, 0.02));
        SpectrumException e = assertThrows(SpectrumException.class, () -> new BarrierStudy(cued).run(Progress.NONE));
        assertTrue(e.getMessage().contains("driven alike"), e.getMessage());
    }
}
