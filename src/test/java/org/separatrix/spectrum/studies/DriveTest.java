package org.separatrix.spectrum.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.BranchPoint;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;

/** Every epoch that acts at the moment asked for is a drive of the fixed points. */
class DriveTest {

    private static final Epoch STIMULUS = new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0);
    private static final Epoch CUE = new Epoch("cue", 50, 500, 0, 0.02);
    private static final Epoch PROBE = new Epoch("probe", 150, 500, Epoch.EVERY_RING, 0.03);
    private static final Protocol PROTOCOL = new Protocol(500, List.of(0.0, 2.0), List.of(STIMULUS, CUE, PROBE));
    private static final Model MODEL = Model.REFERENCE.withCrossInhibition(0.3);

    private static Scenario scenario(Model model, int step, Parameter parameter) {
        return Scenario.of(
                model,
                Dynamics.NOISE_FREE,
                LatticeSite.ON_NEURON,
                PROTOCOL.items(),
                Drives.at(PROTOCOL, step),
                parameter);
    }

    private static Branch branch(Model model, int step, Parameter parameter, double from, double to) {
        return new BranchStudy(scenario(model, step, parameter), parameter, from, to, BranchKind.COEXISTENCE)
                .run(Progress.NONE)
                .get(0);
    }

    @Test
    void theDrivesOfAMomentAdd() {
        assertEquals(5.0, Drives.at(PROTOCOL, 49).gain(0));
        assertEquals(5.02, Drives.at(PROTOCOL, 99).gain(0));
        assertEquals(5.0, Drives.at(PROTOCOL, 99).gain(1));
        assertEquals(0.02, Drives.at(PROTOCOL, 100).gain(0));
        assertEquals(0.05, Drives.at(PROTOCOL, 499).gain(0), 1e-15);
        assertEquals(0.03, Drives.at(PROTOCOL, 499).gain(1));
    }

    /** Euler steps of the model itself, from the state found, with the drives of the trial. */
    @Test
    void theStateFoundIsThatOfTheTrial() {
        for (int step : new int[] {60, 120, 499}) {
            Scenario scenario = scenario(MODEL, step, Parameter.CROSS_INHIBITION);
            FixedPoint point =
                    new StartingStates(Family.of(scenario, Parameter.CROSS_INHIBITION), 0.3).of(BranchKind.COEXISTENCE);
            RateEquations equations = scenario.equations();
            double[][] drive = scenario.drive();
            for (int k = 0; k < 2; k++) {
                int peak = (int) Math.rint((scenario.centres().get(k) + Math.PI) / (2.0 * Math.PI / 48)) % 48;
                assertEquals(
                        Drives.at(PROTOCOL, step).gain(k) * new org.separatrix.ring.Tuning(2.0).at(0.0),
                        drive[k][peak],
                        1e-12);
                for (int i = 0; i < 48; i++) {
                    double h = equations.inputs(point.coordinates())[k][i];
                    assertEquals(MODEL.transfer().rate(h), point.rates()[k][i], 1e-12);
                }
            }
        }
    }

    @Test
    void aDriveOfEveryRingKeepsTheExchangeSymmetryAndOneOfASingleRingDoesNot() {
        BranchPoint every =
                branch(MODEL, 499, Parameter.gain("probe"), 0.0, 0.05).last();
        assertTrue(every.point().mean(0) > every.point().mean(1), "the cue is on ring 0");
        Protocol without = new Protocol(500, List.of(0.0, 2.0), List.of(STIMULUS, PROBE));
        Scenario scenario = Scenario.of(
                MODEL,
                Dynamics.NOISE_FREE,
                LatticeSite.ON_NEURON,
                without.items(),
                Drives.at(without, 499),
                Parameter.gain("probe"));
        Branch alike = new BranchStudy(scenario, Parameter.gain("probe"), 0.0, 0.05, BranchKind.COEXISTENCE)
                .run(Progress.NONE)
                .get(0);
        assertEquals(alike.last().point().mean(0), alike.last().point().mean(1), 1e-12);
        assertTrue(alike.last().point().mean(0) > alike.points().get(0).point().mean(0));
        assertTrue(alike.specials().isEmpty(), alike.specials().toString());
    }

    @Test
    void theTuningOfTheDriveCanBeContinuedIn() {
        Branch branch = branch(MODEL, 499, Parameter.KAPPA, 2.0, 8.0);
        assertEquals(8.0, branch.last().value());
        Scenario narrow = Parameter.KAPPA.set(scenario(MODEL, 499, Parameter.CROSS_INHIBITION), 8.0);
        FixedPoint there =
                new StartingStates(Family.of(narrow, Parameter.CROSS_INHIBITION), 0.3).of(BranchKind.COEXISTENCE);
        for (int k = 0; k < 2; k++) {
            assertEquals(there.mean(k), branch.last().point().mean(k), 1e-9);
            assertTrue(Math.abs(there.mean(k) - branch.points().get(0).point().mean(k)) > 1e-4);
        }
    }

    /** Two driven bumps that repel each other by the structured inhibition stand farther apart than their items. */
    @Test
    void theAngleOfAnItemCanBeContinuedIn() {
        Model structured = Parameter.MODULATION
                .set(scenario(MODEL, 499, Parameter.MODULATION), 0.5)
                .model();
        Branch branch = branch(structured, 499, Parameter.item(1), 2.0, 3.0);
        assertEquals(3.0, branch.last().value());
        for (BranchPoint at : branch.points()) {
            double apart = at.point().phase(1) - at.point().phase(0);
            assertTrue(apart > at.value() && apart < Math.PI, at.value() + ": " + apart);
        }
        double atLast = branch.last().point().phase(1) - branch.last().point().phase(0);
        assertEquals(Math.PI, atLast, 0.14);
    }

    /** By mirror symmetry the sum of the angles decides nothing: a turn of both items turns both bumps. */
    @Test
    void turningBothItemsTurnsBothBumps() {
        Model structured = Parameter.MODULATION
                .set(scenario(MODEL, 499, Parameter.MODULATION), 0.5)
                .model();
        double[] apart = new double[2];
        for (int turn = 0; turn < 2; turn++) {
            Protocol turned = new Protocol(500, List.of(0.37 * turn, 2.0 + 0.37 * turn), List.of(PROBE));
            Scenario scenario = Scenario.of(
                    structured,
                    Dynamics.NOISE_FREE,
                    LatticeSite.ON_NEURON,
                    turned.items(),
                    Drives.at(turned, 499),
                    Parameter.CROSS_INHIBITION);
            FixedPoint point =
                    new StartingStates(Family.of(scenario, Parameter.CROSS_INHIBITION), 0.3).of(BranchKind.COEXISTENCE);
            apart[turn] = point.phase(1) - point.phase(0);
        }
        assertEquals(apart[0], apart[1], 1e-6);
    }
}
