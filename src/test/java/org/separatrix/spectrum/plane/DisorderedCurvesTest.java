package org.separatrix.spectrum.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;
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
import org.separatrix.spectrum.studies.BranchStudy;

/**
 * Curves of Hopf points and folds of rings with disordered cross-inhibition. The values are those of another program, which draws
 * the same weights, solves F = 0 with a complex eigenvector for a Hopf point and with a chain of two vectors for a
 * Bogdanov–Takens point, and has the derivatives of both by differences.
 */
@Tag("optimized")
class DisorderedCurvesTest {

    private static final double HELD = 1e-8;

    private static final double[] BESIDE_TAKENS = {
        0.841, 0.811, 0.625, 0.109, 0.023, 0.002, 0.001, 0.0, 0.0, 0.0, 0.0, 0.004, 0.092, 0.082, 0.205, 0.827, 0.016,
        0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.015, 0.257, 0.658, 0.929, 0.961, 0.966, 0.635, 0.118
    };

    private static final double[] BESIDE_HOPF = {
        0.889, 0.867, 0.698, 0.117, 0.022, 0.001, 0.0, 0.0, 0.0, 0.0, 0.0, 0.004, 0.123, 0.088, 0.214, 0.883, 0.02, 0.0,
        0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.014, 0.265, 0.64, 0.935, 0.969, 0.977, 0.666, 0.126
    };

    private static Scenario rings(int rings, int neurons, Heterogeneity disorder, List<Double> items) {
        Model model = Models.of(rings, neurons, 1.0, 6.0, 0.0, 0.3, Model.REFERENCE.transfer())
                .withCrossInhibition(0.3)
                .withHeterogeneity(disorder);
        return Scenario.of(model, Dynamics.NOISE_FREE, LatticeSite.ON_NEURON, items);
    }

    private static Scenario two() {
        return rings(2, 16, new Heterogeneity(0.0, 0.4, 0.0, false, 1L), List.of(0.0, Math.PI / 2.0));
    }

    private static DisorderedPlane ofTwo() {
        return new DisorderedPlane(
                two(), new Rectangle(Parameter.CROSS_INHIBITION, 0.15, 0.6, Parameter.DISORDER_ACROSS, 0.005, 0.6));
    }

    private static List<SpecialCurve> curves(DisorderedPlane plane, CurveKind kind, double step, int slices) {
        return new DisorderedCurveStudy(plane, kind, new PlaneOptions(step, slices)).run(Progress.NONE);
    }

    private static List<Codimension2Point> points(List<SpecialCurve> curves, Codimension2Type type) {
        return curves.stream()
                .flatMap(curve -> curve.special().stream())
                .filter(point -> point.type() == type)
                .toList();
    }

    private static boolean holds(
            List<SpecialCurve> curves, Codimension2Type type, double value, double second, double tolerance) {
        return points(curves, type).stream()
                .anyMatch(point ->
                        Math.abs(point.value() - value) < tolerance && Math.abs(point.second() - second) < tolerance);
    }

    @Test
    void twoRingsOscillateFromTheBogdanovTakensPointOn() {
        List<SpecialCurve> hopf = curves(ofTwo(), CurveKind.HOPF, 0.02, 3);
        assertTrue(holds(hopf, Codimension2Type.BOGDANOV_TAKENS, 0.28811665849956, 0.34332669318584, HELD));
        assertTrue(holds(hopf, Codimension2Type.GENERALISED_HOPF, 0.27089576293346, 0.36554190564110, HELD));
        SpecialCurve curve = hopf.stream()
                .filter(one ->
                        !points(List.of(one), Codimension2Type.GENERALISED_HOPF).isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("ends-on", "edge"), List.of(curve.start(), curve.end()));
        assertTrue(
                curve.points().stream().allMatch(point -> point.unstableBefore() == 0 && point.unstableAfter() == 2));
        // Of one sign on either side of the point at which it changes.
        assertEquals(
                1,
                changes(curve.points().stream()
                        .mapToDouble(CurvePoint::coefficient)
                        .toArray()));
    }

    private static int changes(double[] values) {
        int changes = 0;
        for (int i = 1; i < values.length; i++) {
            changes += values[i] * values[i - 1] < 0.0 ? 1 : 0;
        }
        return changes;
    }

    @Test
    void theCurveOfFoldsMeetsItThere() {
        List<SpecialCurve> folds = curves(ofTwo(), CurveKind.FOLD, 0.02, 3);
        assertTrue(holds(folds, Codimension2Type.BOGDANOV_TAKENS, 0.28811665849956, 0.34332669318584, HELD));
        assertTrue(points(folds, Codimension2Type.BOGDANOV_TAKENS).stream()
                .allMatch(point -> point.meets().equals("hopf") && point.criterion() < 1e-9));
    }

    @Test
    void theSamePointsAreFoundWithTheAxesExchangedAndOtherSteps() {
        List<SpecialCurve> hopf = curves(ofTwo().turned(), CurveKind.HOPF, 0.035, 4);
        assertTrue(holds(hopf, Codimension2Type.BOGDANOV_TAKENS, 0.34332669318584, 0.28811665849956, HELD));
        assertTrue(holds(hopf, Codimension2Type.GENERALISED_HOPF, 0.36554190564110, 0.27089576293346, HELD));
    }

    private static Scenario three() {
        return rings(3, 24, new Heterogeneity(0.0, 0.03, 0.0, false, 6L), List.of(0.0, 2.0, -2.0));
    }

    @Tag("nightly")
    @Test
    void threeRingsHaveThem() {
        DisorderedPlane plane = new DisorderedPlane(
                three(), new Rectangle(Parameter.CROSS_INHIBITION, 0.31, 0.38, Parameter.BETA, 4.9, 5.7));
        List<SpecialCurve> hopf = curves(plane, CurveKind.HOPF, 0.02, 1);
        assertTrue(holds(hopf, Codimension2Type.BOGDANOV_TAKENS, 0.36257573996578, 5.62396632255529, HELD));
        assertTrue(holds(hopf, Codimension2Type.GENERALISED_HOPF, 0.32739519747986, 5.01808213602120, HELD));
    }

    @Tag("nightly")
    @Test
    void aBranchOverOneParameterMeetsTheCurve() {
        Scenario steeper = Parameter.BETA.set(three(), 5.3);
        List<SpecialPoint> found = new BranchStudy(
                        steeper,
                        Parameter.CROSS_INHIBITION,
                        0.206,
                        0.37,
                        BranchKind.COEXISTENCE,
                        ContinuationOptions.of(new StepControl(0.005, 1e-7, 0.02, 400)))
                .run(Progress.NONE).stream()
                        .flatMap(branch -> branch.specials().stream())
                        .toList();
        assertTrue(found.stream()
                .anyMatch(special -> special.type() == SpecialPoint.Type.HOPF
                        && Math.abs(special.value() - 0.34830473527903) < HELD));
    }

    @Test
    void theNormalFormOfAHopfPointIsThatOfItsCycle() {
        DisorderedPlane plane = ofTwo();
        double[] u = corrected(plane, BESIDE_HOPF, 0.23, 0.4, 0.0094, plane.unknowns() + 1);
        assertEquals(0.23111127859366, u[plane.unknowns()], HELD);
        assertEquals(0.09677015790993, Math.sqrt(u[plane.unknowns() + 2]), HELD);
        HopfForm form =
                RateHopf.near(plane, u).critical(u).flatMap(HopfForm::of).orElseThrow();
        assertEquals(-0.19852748456654, form.cubic(), HELD);
        assertEquals(
                0.20217215122002,
                new RateDescription(plane, CurveKind.HOPF).amplitudes(u).get(0),
                HELD);
    }

    /** @param held the unknown that is as guessed */
    private static double[] corrected(
            DisorderedPlane plane, double[] rates, double value, double second, double square, int held) {
        int n = plane.unknowns();
        double[] guess = Arrays.copyOf(rates, n + 3);
        guess[n] = value;
        guess[n + 1] = second;
        guess[n + 2] = square;
        double[] normal = new double[guess.length];
        normal[held] = 1.0;
        return CurveFollower.in(plane, true, 0.02)
                .newton()
                .corrected(RateHopf.near(plane, guess), guess, normal)
                .orElseThrow();
    }

    @Test
    void theNormalFormOfADoubleZeroHasBothCoefficients() {
        DisorderedPlane plane = ofTwo();
        double[] u = corrected(plane, BESIDE_TAKENS, 0.288, 0.343, 0.0, plane.unknowns() + 2);
        assertEquals(0.28811665849956, u[plane.unknowns()], HELD);
        assertEquals(0.34332669318584, u[plane.unknowns() + 1], HELD);
        BogdanovTakens form =
                RateHopf.near(plane, u).critical(u).flatMap(BogdanovTakens::of).orElseThrow();
        assertTrue(form.regular());
        assertEquals(0.0, form.residual(), 1e-11);
        assertEquals(0.00601866188604, Math.abs(form.a()), HELD);
        assertEquals(0.73442004276124, Math.abs(form.b()), HELD);
        assertTrue(form.a() * form.b() > 0.0);
    }

    @Test
    void theEquationsOfHopfPointsHaveTheirDerivatives() {
        DisorderedPlane plane = ofTwo();
        double[] u = Arrays.copyOf(BESIDE_TAKENS, plane.unknowns() + 3);
        u[plane.unknowns()] = 0.27;
        u[plane.unknowns() + 1] = 0.36;
        u[plane.unknowns() + 2] = 0.004;
        RateHopf set = RateHopf.near(plane, u);
        ZeroSet.Linear linear = set.at(u).orElseThrow();
        for (int j = 0; j < u.length; j++) {
            double[] above = u.clone();
            double[] below = u.clone();
            above[j] += 1e-6;
            below[j] -= 1e-6;
            double[] high = set.at(above).orElseThrow().value();
            double[] low = set.at(below).orElseThrow().value();
            for (int i = 0; i < high.length; i++) {
                assertEquals((high[i] - low[i]) / 2e-6, linear.jacobian().get(i, j), 2e-6, i + " by " + j);
            }
        }
    }

    /** Similar to a symmetric matrix: no complex eigenvalue. */
    @Test
    void disorderWithinRingsHasFoldsAndNoHopfPoints() {
        Scenario within = rings(2, 16, new Heterogeneity(0.05, 0.0, 0.0, false, 2L), List.of(0.0, Math.PI / 2.0));
        DisorderedPlane plane = new DisorderedPlane(
                within, new Rectangle(Parameter.CROSS_INHIBITION, 0.1, 0.6, Parameter.BETA, 4.5, 6.0));
        assertFalse(DisorderedCurveStudy.occursIn(within, plane.rectangle(), CurveKind.HOPF));
        assertThrows(SpectrumException.class, () -> curves(plane, CurveKind.HOPF, 0.02, 1));
        List<SpecialCurve> folds = curves(plane, CurveKind.FOLD, 0.02, 1);
        assertFalse(folds.isEmpty());
        assertTrue(points(folds, Codimension2Type.BOGDANOV_TAKENS).isEmpty());
    }
}
