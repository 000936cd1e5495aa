package org.separatrix.spectrum.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.studies.BranchStudy;

@Tag("optimized")
class NoiseAveragedBranchTest {

    private static final Scenario AVERAGED = Scenario.of(Model.REFERENCE, Dynamics.NOISE_AVERAGED);

    private static List<Branch> branches(Scenario scenario, double from, double to, BranchKind kind) {
        return new BranchStudy(scenario, Parameter.CROSS_INHIBITION, from, to, kind).run(Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.34846", "0.1, 0.32341", "0.2, 0.26615", "0.3, 0.22251"})
    void noiseMovesThePitchfork(double noise, double pitchfork) {
        Scenario scenario = Scenario.of(Models.noise(noise), Dynamics.NOISE_AVERAGED);
        Branch branch = branches(scenario, 0.1, 0.36, BranchKind.COEXISTENCE).get(0);
        assertEquals(
                pitchfork,
                branch.first(SpecialPoint.Type.PITCHFORK).orElseThrow().value(),
                1e-5);
    }

    @Test
    void coexistenceShrinksToTheSilentStateAndEndsThere() {
        Branch coexistence =
                branches(AVERAGED, 0.0, 0.5, BranchKind.COEXISTENCE).get(0);
        assertEquals(Branch.End.JOINED, coexistence.end());
        SpecialPoint end = coexistence.first(SpecialPoint.Type.TURING).orElseThrow();
        assertEquals(0.36262, end.value(), 1e-5);
        Branch silent = branches(AVERAGED, 0.3, 0.5, BranchKind.SILENT).get(0);
        assertEquals(silent.first(SpecialPoint.Type.TURING).orElseThrow().value(), end.value(), 1e-8);
    }

    @Test
    void noWinnerExistsInTheGap() {
        List<Branch> pieces = branches(AVERAGED, 0.0, 8.0, BranchKind.WINNER);
        assertEquals(2, pieces.size());
        assertEquals(
                0.8475,
                pieces.get(0).first(SpecialPoint.Type.FOLD).orElseThrow().value(),
                5e-5);
        assertEquals(
                1.8382,
                pieces.get(1).first(SpecialPoint.Type.FOLD).orElseThrow().value(),
                5e-5);
    }

    @Test
    void theAsymmetricBranchJoinsTheWinnerWhereItsSilentRingTurnsPatterned() {
        Branch asymmetric = branches(AVERAGED, 0.0, 0.3, BranchKind.ASYMMETRIC).get(0);
        Branch winner = branches(AVERAGED, 0.0, 0.3, BranchKind.WINNER).get(0);
        assertTrue(asymmetric.points().stream().allMatch(p -> p.value() < 0.2225099), "subcritical");
        assertEquals(
                winner.first(SpecialPoint.Type.TURING).orElseThrow().value(),
                asymmetric.first(SpecialPoint.Type.TURING).orElseThrow().value(),
                1e-8);
    }

    /** Of a neuron's input noise only the law in one step enters the average, since its own rate hardly comes back to it. */
    @ParameterizedTest
    @CsvSource({"0", "2", "10"})
    void aLargeRingFollowsTheAverageWhateverTheCorrelationTimeOfItsNoise(double time) {
        NoiseLaw law = time == 0.0 ? NoiseLaw.Independent.PER_STEP : new NoiseLaw.Correlated(time);
        Model m = Model.REFERENCE;
        Model model = new Model(
                1, 2400, m.j0(), m.j1(), 0.0, 0.0, 2.0, 10.0, 1.0, 0.3, law, 0.1, m.transfer(), m.heterogeneity());
        FixedPoint expected =
                new StartingStates(Family.of(AVERAGED, Parameter.CROSS_INHIBITION), 0.0).of(BranchKind.COEXISTENCE);
        int trials = 8;
        int steps = 500;
        RingBatch ring = RingBatch.of(
                Kernel.best(),
                model,
                new Protocol(steps, List.of(0.0), List.of(new Epoch("stimulus", 0, 100, 0, 5.0))),
                0,
                new TrialRange(1L, 0L, 0L, trials));
        double mean = 0.0;
        double amplitude = 0.0;
        for (int step = 0; step < steps; step++) {
            ring.step(step, new double[trials]);
            if (step >= 300) {
                mean += Arrays.stream(ring.mean()).sum() / trials / 200.0;
                amplitude += Arrays.stream(ring.amplitude()).sum() / trials / 200.0;
            }
        }
        assertEquals(expected.mean(0), mean, 1e-3);
        assertEquals(expected.amplitude(0), amplitude, 1e-3);
    }

    @Test
    void atTheStochasticOnsetCoexistenceIsAlreadyUnstable() {
        Family family = Family.of(AVERAGED, Parameter.CROSS_INHIBITION);
        FixedPoint point = new StartingStates(family, 0.25).of(BranchKind.COEXISTENCE);
        assertEquals(
                0.048,
                ModeClassifier.classify(family.at(0.25), point).dominance().orElseThrow(),
                5e-4);
    }
}
