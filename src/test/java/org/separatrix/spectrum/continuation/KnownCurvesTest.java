package org.separatrix.spectrum.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Sigmoid;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Cue;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.studies.BranchStudy;

/** Special points along curves in a second parameter, as two independent computations have them. */
class KnownCurvesTest {

    private static final double SURE = 1e-9;

    /** Followed from a little before to a little behind. */
    private static void assertFirst(
            double expected, Scenario scenario, Parameter parameter, BranchKind kind, SpecialPoint.Type type) {
        double step = Math.min(0.05, 0.02 * expected);
        StepControl control = new StepControl(0.25 * step, 1e-6 * step, step, 4000);
        double found = new BranchStudy(
                        scenario, parameter, 0.85 * expected, 1.05 * expected, kind, ContinuationOptions.of(control))
                .run(Progress.NONE).stream()
                        .flatMap(piece -> piece.first(type).stream())
                        .findFirst()
                        .orElseThrow()
                        .value();
        assertEquals(expected, found, SURE);
    }

    private static void assertCoexistence(double expected, Model model, Dynamics dynamics, SpecialPoint.Type type) {
        assertFirst(expected, Scenario.of(model, dynamics), Parameter.CROSS_INHIBITION, BranchKind.COEXISTENCE, type);
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, PITCHFORK, 0.341890428871",
        "0.25, PITCHFORK, 0.238751881363",
        "0.35, PITCHFORK, 0.230452477356",
        "0.5, PITCHFORK, 0.5225706333",
        "0.05, FOLD, 0.38821756064",
        "0.25, FOLD, 0.286347476773",
        "0.25, TURING, 0.154453809526",
        "0.45, TURING, 0.630307892627",
    })
    void overTheNoise(double noise, SpecialPoint.Type type, double expected) {
        assertCoexistence(expected, Models.noise(noise), Dynamics.NOISE_AVERAGED, type);
    }

    @ParameterizedTest
    @CsvSource({
        "3, PITCHFORK, 0.115053404653",
        "6, PITCHFORK, 0.437994644572",
        "10, PITCHFORK, 0.646526356812",
        "3, FOLD, 0.133646371393",
        "6, FOLD, 0.498552285088",
        "10, FOLD, 0.745812953567"
    })
    void overTheSlope(double beta, SpecialPoint.Type type, double expected) {
        Transfer transfer = new Transfer(new Sigmoid(), 1.0, beta, 0.5);
        assertCoexistence(expected, Models.transfer(transfer), Dynamics.NOISE_FREE, type);
    }

    @ParameterizedTest
    @CsvSource({
        "5.5, PITCHFORK, 0.0384543236342",
        "8, PITCHFORK, 1.43368865268",
        "12, PITCHFORK, 3.45943008664",
        "5.5, FOLD, 0.0391896610151",
        "8, FOLD, 1.8927668187",
        "12, FOLD, 5.10452169466"
    })
    void overTheExcitation(double j1, SpecialPoint.Type type, double expected) {
        assertCoexistence(expected, Models.kernel(1.0, j1), Dynamics.NOISE_FREE, type);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.358157093576", "0.2, 0.280192260789", "0.3, 0.240371877339"})
    void ofThreeRings(double noise, double expected) {
        Model model = Models.of(3, 48, 1.0, 6.0, 0.0, noise, Model.REFERENCE.transfer());
        assertCoexistence(expected, model, Dynamics.NOISE_AVERAGED, SpecialPoint.Type.BRANCH_POINT);
    }

    /** A cue on one ring makes the pitchfork imperfect: coexistence ends in a fold. */
    @ParameterizedTest
    @CsvSource({"0.005, 0.338429796992", "0.05, 0.315032738366", "0.2, 0.28863047922", "0.5, 0.266812954906"})
    void underACue(double gain, double expected) {
        Scenario scenario = Scenario.of(Models.rings(2), Dynamics.NOISE_FREE).with(new Cue(0, gain));
        assertFirst(expected, scenario, Parameter.CROSS_INHIBITION, BranchKind.COEXISTENCE, SpecialPoint.Type.FOLD);
    }

    /** The gain of a cue on the other ring at which a winner ends. */
    @ParameterizedTest
    @CsvSource({
        "0.2, NOISE_FREE, 0.20376008051",
        "0.8, NOISE_FREE, 0.55241440803",
        "0.5, NOISE_AVERAGED, 0.129414935991"
    })
    void overturning(double jCross, Dynamics dynamics, double expected) {
        Scenario scenario = Scenario.of(Models.rings(2).withCrossInhibition(jCross), dynamics)
                .with(new Cue(1, 0.0));
        assertFirst(expected, scenario, Parameter.gain("cue"), BranchKind.WINNER, SpecialPoint.Type.FOLD);
    }
}
