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

    private static double first(
            Scenario scenario, Parameter parameter, double to, BranchKind kind, SpecialPoint.Type type) {
        return new BranchStudy(scenario, parameter, 0.0, to, kind)
                .run(Progress.NONE).stream()
                        .flatMap(piece -> piece.first(type).stream())
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private static double coexistence(Model model, Dynamics dynamics, double to, SpecialPoint.Type type) {
        return first(Scenario.of(model, dynamics), Parameter.CROSS_INHIBITION, to, BranchKind.COEXISTENCE, type);
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
        assertEquals(expected, coexistence(Models.noise(noise), Dynamics.NOISE_AVERAGED, 0.7, type), SURE);
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
        assertEquals(expected, coexistence(Models.transfer(transfer), Dynamics.SKELETON, 0.8, type), SURE);
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
        assertEquals(expected, coexistence(Models.kernel(1.0, j1), Dynamics.SKELETON, 6.0, type), SURE);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.358157093576", "0.2, 0.280192260789", "0.3, 0.240371877339"})
    void ofThreeRings(double noise, double expected) {
        Model model = Models.of(3, 48, 1.0, 6.0, 0.0, noise, Model.REFERENCE.transfer());
        assertEquals(expected, coexistence(model, Dynamics.NOISE_AVERAGED, 0.5, SpecialPoint.Type.BRANCH_POINT), SURE);
    }

    /** A cue on one ring makes the pitchfork imperfect: coexistence ends in a fold. */
    @ParameterizedTest
    @CsvSource({"0.005, 0.338429796992", "0.05, 0.315032738366", "0.2, 0.28863047922", "0.5, 0.266812954906"})
    void underACue(double gain, double expected) {
        Scenario scenario = Scenario.of(Models.rings(2), Dynamics.SKELETON).with(new Cue(0, gain));
        assertEquals(
                expected,
                first(scenario, Parameter.CROSS_INHIBITION, 0.4, BranchKind.COEXISTENCE, SpecialPoint.Type.FOLD),
                SURE);
    }

    /** The gain of a cue on the other ring at which a winner ends. */
    @ParameterizedTest
    @CsvSource({"0.2, SKELETON, 0.20376008051", "0.8, SKELETON, 0.55241440803", "0.5, NOISE_AVERAGED, 0.129414935991"})
    void overturning(double jCross, Dynamics dynamics, double expected) {
        Scenario scenario = Scenario.of(Models.rings(2).withCrossInhibition(jCross), dynamics)
                .with(new Cue(1, 0.0));
        assertEquals(
                expected, first(scenario, Parameter.gain("cue"), 0.7, BranchKind.WINNER, SpecialPoint.Type.FOLD), SURE);
    }
}
