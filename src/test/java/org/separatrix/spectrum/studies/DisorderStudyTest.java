package org.separatrix.spectrum.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.ContinuationOptions;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.continuation.StepControl;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;

@Tag("optimized")
class DisorderStudyTest {

    private static final List<Double> STRENGTHS = List.of(0.05, 0.1, 0.25, 0.5, 1.0);
    private static final List<DisorderStudy.Result> SHARED = seeds(true, 8);
    private static final List<DisorderStudy.Result> INDEPENDENT = seeds(false, 5);

    private static List<DisorderStudy.Result> seeds(boolean shared, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(seed ->
                        study(new Heterogeneity(0.2, 0.0, 0.0, shared, seed)).run(Progress.NONE))
                .toList();
    }

    private static DisorderStudy study(Heterogeneity heterogeneity) {
        Model model = Model.REFERENCE.withCrossInhibition(0.2).withHeterogeneity(heterogeneity);
        Scenario scenario = Scenario.of(model, Dynamics.NOISE_FREE, LatticeSite.ON_NEURON, List.of(0.0, Math.PI / 2.0));
        return new DisorderStudy(scenario, STRENGTHS, 1.5, ContinuationOptions.of(DisorderStudy.STEPS));
    }

    @Test
    void theGoldstoneModesSplitInProportionToTheDisorder() {
        PowerLaw shared =
                PowerLaw.fit(SHARED.stream().map(DisorderStudy.Result::series).toList());
        PowerLaw independent = PowerLaw.fit(
                INDEPENDENT.stream().map(DisorderStudy.Result::series).toList());
        assertEquals(1.0, shared.exponent(), 0.05);
        assertEquals(1.0, independent.exponent(), 0.06);
        assertTrue(shared.exponentLow() < 1.0 && 1.0 < shared.exponentHigh(), shared.toString());
    }

    @Test
    void thePublishedRuleTakesARotationForTheDominanceMode() {
        double picked = SHARED.stream()
                .mapToDouble(DisorderStudy.Result::rotationsPicked)
                .average()
                .orElseThrow();
        assertEquals(1.0, picked);
    }

    @Test
    void sharedDisorderKeepsThePitchfork() {
        for (DisorderStudy.Result result : SHARED) {
            assertEquals(SpecialPoint.Type.PITCHFORK, result.end().orElseThrow().type(), "seed " + result.seed());
        }
    }

    @Test
    void independentDisorderMakesThePitchforkImperfectAndEndsInASaddleNode() {
        for (DisorderStudy.Result result : INDEPENDENT) {
            assertEquals(SpecialPoint.Type.FOLD, result.end().orElseThrow().type(), "seed " + result.seed());
        }
    }

    @Test
    void everySiteThatAttractsLiesBetweenTwoThatRepel() {
        List<PinningSite> sites = study(new Heterogeneity(0.01, 0.0, 0.0, true, 1L))
                .run(Progress.NONE)
                .sites();
        List<PinningSite> ring = sites.stream().filter(s -> s.ring() == 0).toList();
        assertFalse(ring.isEmpty());
        for (int i = 0; i < ring.size(); i++) {
            assertTrue(
                    ring.get(i).attracting() != ring.get((i + 1) % ring.size()).attracting());
        }
    }

    @Tag("nightly")
    @Test
    void disorderBetweenRingsPinsTheBumpsToo() {
        assertPinned(new Heterogeneity(0.0, 0.0, 0.2, false, 2L));
    }

    @Test
    @Tag("nightly")
    void additiveDisorderBetweenRingsPinsTheBumpsToo() {
        assertPinned(new Heterogeneity(0.0, 0.05, 0.0, true, 2L), new Heterogeneity(0.0, 0.05, 0.0, false, 2L));
    }

    private static void assertPinned(Heterogeneity... all) {
        for (Heterogeneity h : all) {
            DisorderStudy.Result result = study(h).run(Progress.NONE);
            assertEquals(2, result.splittings().get(0).rotations().size(), h.toString());
            assertTrue(result.splittings().get(0).size() > 1e-5, h.toString());
            assertTrue(result.branch().isPresent(), h.toString());
        }
    }

    @Tag("nightly")
    @Test
    void everyBranchOfADisorderedNetworkCanBeFollowed() {
        Model model = Model.REFERENCE.withHeterogeneity(new Heterogeneity(0.05, 0.0, 0.0, true, 1L));
        Scenario scenario = Scenario.of(model, Dynamics.NOISE_FREE);
        for (BranchKind kind : BranchKind.values()) {
            Branch branch = new BranchStudy(
                            scenario,
                            Parameter.CROSS_INHIBITION,
                            0.2,
                            0.5,
                            kind,
                            ContinuationOptions.of(new StepControl(0.01, 1e-7, 0.03, 400)))
                    .run(Progress.NONE)
                    .get(0);
            assertEquals(Branch.End.RANGE, branch.end(), kind.label());
            assertTrue(branch.points().size() > 5, kind.label());
        }
    }

    @Test
    void threeRingsThatInhibitEachOtherUnequallyMayStartToOscillate() {
        Model model = Models.of(3, 24, 1.0, 6.0, 0.0, 0.3, Model.REFERENCE.transfer())
                .withCrossInhibition(0.3)
                .withHeterogeneity(new Heterogeneity(0.0, 0.03, 0.0, false, 6L));
        Scenario scenario = Scenario.of(model, Dynamics.NOISE_FREE, LatticeSite.ON_NEURON, List.of(0.0, 2.0, -2.0));
        SpecialPoint end = new DisorderStudy(scenario, List.of(1.0), 0.4, ContinuationOptions.of(DisorderStudy.STEPS))
                .run(Progress.NONE)
                .end()
                .orElseThrow();
        assertEquals(SpecialPoint.Type.HOPF, end.type());
        assertEquals(2, end.multiplicity());
        Scenario there = scenario.with(model.withCrossInhibition(end.value()));
        Eigenmodes modes = there.equations().eigenmodes(end.at().coordinates());
        assertEquals(0.0, modes.real()[0], 1e-7);
        assertEquals(modes.real()[0], modes.real()[1]);
        assertEquals(-modes.imaginary()[0], modes.imaginary()[1]);
        assertTrue(modes.imaginary()[0] > 1e-3, "a pair, " + modes.imaginary()[0]);
    }

    @Test
    void withoutDisorderThereIsNothingToStudy() {
        assertThrows(SpectrumException.class, () -> study(Heterogeneity.NONE));
    }
}
