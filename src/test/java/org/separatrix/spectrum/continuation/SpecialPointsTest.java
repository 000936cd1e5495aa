package org.separatrix.spectrum.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Sigmoid;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.studies.BranchStudy;

/** Special points that are known from AUTO-07p, from closed forms or from two independent computations. */
class SpecialPointsTest {

    private static final double SURE = 1e-9;

    private static List<SpecialPoint> points(
            Scenario scenario, Parameter parameter, double from, double to, BranchKind kind) {
        return new BranchStudy(scenario, parameter, from, to, kind)
                .run(Progress.NONE).stream()
                        .flatMap(piece -> piece.specials().stream())
                        .toList();
    }

    private static List<SpecialPoint> averaged(double noise, double to, BranchKind kind) {
        Scenario scenario = Scenario.of(Models.noise(noise), Dynamics.NOISE_AVERAGED);
        return points(scenario, Parameter.CROSS_INHIBITION, 0.0, to, kind);
    }

    /** @param expected as {@code type multiplicity value} */
    private static void assertPoints(List<SpecialPoint> found, String... expected) {
        assertEquals(
                Stream.of(expected)
                        .map(line -> line.split(" "))
                        .map(words -> words[0] + " " + words[1])
                        .toList(),
                found.stream()
                        .map(special -> special.type().label() + " " + special.multiplicity())
                        .toList(),
                found.toString());
        for (int i = 0; i < expected.length; i++) {
            SpecialPoint special = found.get(i);
            double value = Double.parseDouble(expected[i].split(" ")[2]);
            assertEquals(value, special.value(), SURE);
            assertTrue(Math.abs(special.lambda()) <= CriticalPoint.VANISHES, special.toString());
            assertTrue(special.low() < special.value() && special.value() < special.high(), special.toString());
            assertTrue(special.high() - special.low() < 1e-9, special.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8})
    void coexistenceBreaksItsSymmetryAndFlattensAndNothingElse(double to) {
        assertPoints(
                averaged(0.3, to, BranchKind.COEXISTENCE), "pitchfork 1 0.222509815573", "turing 4 0.362619777908");
    }

    @Test
    void strongerNoiseMovesBoth() {
        assertPoints(
                averaged(0.4, 0.8, BranchKind.COEXISTENCE), "pitchfork 1 0.283616073661", "turing 4 0.598808699879");
    }

    @Test
    void betweenTheDegenerateTuringPointAndTheCuspCoexistenceHasTwoFolds() {
        assertPoints(
                averaged(0.28, 0.8, BranchKind.COEXISTENCE),
                "pitchfork 1 0.226991943823",
                "fold 1 0.287516669366",
                "fold 1 0.280730685045",
                "turing 4 0.286053870859");
    }

    @ParameterizedTest
    @CsvSource({"0.272, 1", "0.2725, 2", "0.2845, 2", "0.2848, 2", "0.2849, 0", "0.29, 0"})
    void theTwoFoldsAreBornInTheCuspAndOneEndsAtTheTuringPoint(double noise, int folds) {
        List<SpecialPoint> found = averaged(noise, 0.8, BranchKind.COEXISTENCE);
        assertEquals(
                folds,
                found.stream()
                        .filter(special -> special.type() == SpecialPoint.Type.FOLD)
                        .count(),
                found.toString());
        assertEquals(
                1,
                found.stream()
                        .filter(special -> special.type() == SpecialPoint.Type.TURING)
                        .count());
    }

    @Test
    void nearTheCuspTheFoldsCloseInOnIt() {
        DoubleStream folds = averaged(0.2848, 0.8, BranchKind.COEXISTENCE).stream()
                .filter(special -> special.type() == SpecialPoint.Type.FOLD)
                .mapToDouble(SpecialPoint::value);
        folds.forEach(value -> assertEquals(0.291193029, value, 6e-5));
    }

    @Test
    void theWinnerHasAGapAndEndsAtTheTuringPointOfSilence() {
        assertPoints(
                averaged(0.3, 2.0, BranchKind.WINNER),
                "turing 2 0.119505970585",
                "fold 1 0.847498071720",
                "turing 4 0.362619777908",
                "fold 1 1.838155116879");
    }

    @ParameterizedTest
    @ValueSource(doubles = {5.0, 6.0, 7.0, 7.3, 8.0, 9.0, 12.0})
    void theBumpOfOneRingEndsInATuringPointWhereverTheRangeEnds(double to) {
        Model model = Models.of(1, 60, 2.0, 1.0, 0.0, 0.0, new Transfer(new Sigmoid(), 1.0, 4.0, 0.2));
        Scenario scenario = Scenario.of(model, Dynamics.NOISE_FREE);
        for (BranchKind kind : List.of(BranchKind.SILENT, BranchKind.COEXISTENCE)) {
            assertPoints(points(scenario, Parameter.COSINE_EXCITATION, 0.0, to, kind), "turing 2 4.318471308941");
        }
    }

    /** Rings without a kernel of their own are units: 1 + f′ J_cross/(K−1) of the contrast vanishes. */
    @ParameterizedTest
    @CsvSource({"4, 3, branch-point", "3, 2, branch-point", "2, 1, pitchfork"})
    void modesThatCrossTogetherAreOnePoint(int rings, int multiplicity, String type) {
        double cross = 5.0 * (rings - 1);
        Model model = Models.of(rings, 4, 0.0, 0.0, 0.0, 0.0, new Transfer(new Sigmoid(), 1.0, 1.0, 1.0))
                .withCrossInhibition(cross);
        // f′ = r (1 − r) = 1/5 and h = −J r, r = 1 / (1 + exp(h0 − h))
        double high = 0.5 + Math.sqrt(0.05);
        double low = 0.5 - Math.sqrt(0.05);
        assertPoints(
                points(Scenario.of(model, Dynamics.NOISE_FREE), Parameter.THRESHOLD, -20.0, 1.0, BranchKind.SILENT),
                type + " " + multiplicity + " " + (-cross * high - Math.log(high / low)),
                type + " " + multiplicity + " " + (-cross * low - Math.log(low / high)));
    }

    @Test
    void aSteepTransferFunctionIsAveragedRightToo() {
        Model model = Models.transfer(Transfer.of("steep-sigmoid"));
        SpecialPoint pitchfork = points(
                        Scenario.of(model, Dynamics.NOISE_AVERAGED),
                        Parameter.CROSS_INHIBITION,
                        0.3,
                        0.4,
                        BranchKind.COEXISTENCE)
                .get(0);
        assertEquals(0.3762692222, pitchfork.value(), 1e-10);
        assertTrue(pitchfork.low() < 0.37626922225 && 0.37626922210 < pitchfork.high(), pitchfork.toString());
    }

    /** Rings that do not feel each other fold together. */
    @Test
    void uncoupledRingsFoldAtOnce() {
        Scenario scenario = Scenario.of(Models.rings(3).withCrossInhibition(0.0), Dynamics.NOISE_FREE);
        List<SpecialPoint> found = points(scenario, Parameter.COSINE_EXCITATION, 6.0, 5.0, BranchKind.COEXISTENCE);
        assertEquals(SpecialPoint.Type.FOLD, found.get(0).type());
        assertEquals(3, found.get(0).multiplicity());
        assertEquals(1, found.size(), found.toString());
    }
}
