package org.separatrix.spectrum.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.NewtonOptions;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.studies.BranchStudy;

class ContinuationOptionsTest {

    private static final ContinuationOptions STANDARD = ContinuationOptions.of(StepControl.over(0.2, 0.37));
    private static final ContinuationOptions WIDE = ContinuationOptions.of(new StepControl(0.01, 1e-7, 0.04, 4000));

    /** Where coexistence of two rings breaks its symmetry without noise. */
    private static final double PITCHFORK = 0.348461305000509;

    private static Branch coexistence(ContinuationOptions options) {
        Scenario scenario = Scenario.of(Models.rings(2), Dynamics.NOISE_FREE);
        return new BranchStudy(scenario, Parameter.CROSS_INHIBITION, 0.2, 0.37, BranchKind.COEXISTENCE, options)
                .run(Progress.NONE)
                .get(0);
    }

    private static ContinuationOptions solved(int steps, double tolerance) {
        return new ContinuationOptions(
                WIDE.steps(), new NewtonOptions(steps, tolerance), WIDE.cuts(), WIDE.bisections());
    }

    private static ContinuationOptions searched(int cuts, int bisections) {
        return new ContinuationOptions(WIDE.steps(), WIDE.newton(), cuts, bisections);
    }

    @Test
    void widerStepsFindTheSamePointWithFewerPointsOfTheBranch() {
        Branch fine = coexistence(STANDARD);
        Branch wide = coexistence(WIDE);
        assertTrue(wide.points().size() < fine.points().size() / 4);
        for (Branch branch : List.of(fine, wide)) {
            assertEquals(1, branch.specials().size());
            assertEquals(PITCHFORK, branch.specials().get(0).value(), 1e-9);
        }
    }

    @Test
    void aBranchHasNoMorePointsThanAreAllowed() {
        Branch branch = coexistence(ContinuationOptions.of(new StepControl(0.001, 1e-7, 0.002, 5)));
        assertEquals(5, branch.points().size());
        assertEquals(Branch.End.POINT_LIMIT, branch.end());
    }

    @Test
    void aCoarseToleranceIsHeldAndNoFinerOne() {
        double worst = coexistence(solved(20, 1e-8)).points().stream()
                .mapToDouble(point -> point.point().residual())
                .max()
                .orElseThrow();
        assertTrue(worst <= 1e-8 && worst > 1e-12, "residual " + worst);
    }

    /** What one step of Newton's method reaches lies near. */
    @Test
    void fewStepsOfNewtonsMethodMakeTheStepsOfTheBranchShort() {
        int usual = coexistence(WIDE).points().size();
        assertTrue(coexistence(solved(1, 1e-12)).points().size() > 2 * usual);
    }

    @Test
    void aPointThatIsNotLocatedIsApproachedInShortSteps() {
        Branch rough = coexistence(searched(7, 1));
        assertTrue(rough.points().size() > coexistence(WIDE).points().size());
        assertEquals(PITCHFORK, rough.specials().get(0).value(), 1e-6);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThrows(SpectrumException.class, () -> searched(21, 80));
        assertThrows(SpectrumException.class, () -> searched(-1, 80));
        assertThrows(SpectrumException.class, () -> searched(7, 0));
        assertThrows(SpectrumException.class, () -> solved(0, 1e-12));
        assertThrows(SpectrumException.class, () -> solved(20, 1e-3));
        assertThrows(SpectrumException.class, () -> solved(20, Double.NaN));
        assertThrows(SpectrumException.class, () -> new StepControl(0.02, 1e-7, 0.01, 100));
    }
}
