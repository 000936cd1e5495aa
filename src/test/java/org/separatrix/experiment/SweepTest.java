package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

    @TempDir
    Path folder;

    private ExperimentText text;

    @BeforeEach
    void prepare() {
        text = new ExperimentText(folder);
    }

    @Test
    void isTheFullProductWithTheLastKeyFastest() {
        Experiment experiment = text.load("sweep {\n model.noise = [0.1, 0.2]\n model.J-cross = [1, 2, 3]\n}");
        assertEquals(List.of("model.noise", "model.J-cross"), experiment.sweptKeys());
        assertEquals(
                List.of(
                        List.of("0.1", "1"),
                        List.of("0.1", "2"),
                        List.of("0.1", "3"),
                        List.of("0.2", "1"),
                        List.of("0.2", "2"),
                        List.of("0.2", "3")),
                ExperimentText.table(experiment));
        assertEquals(0.2, experiment.condition(4).model().noise());
        assertEquals(2.0, experiment.condition(4).model().jCross());
        assertEquals(4, experiment.condition(4).index());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sweep { readout.window = [0.3], model.tau = [9], model.J1 = [6], protocol.steps = [500], coupling.kind = [lockstep] }",
                "sweep { readout { window = [0.3] }, model { tau = [9], J1 = [6] }, protocol.steps = [500], coupling.kind = [lockstep] }",
                "sweep {\n readout.window = [0.3], model.tau = [9]\n model.J1 = [6]\n protocol.steps = [500]\n coupling.kind = [lockstep] }",
                "sweep = [{ readout.window = [0.3], model.tau = { from = 9, to = 9, points = 1 }, model.J1 = [6], protocol.steps = [500], coupling.kind = [\"lockstep\"] }]",
                "sweep.readout.window = [0.3]\nsweep.model.tau = [9]\nsweep.model.J1 = [6]\nsweep.protocol.steps = [500]\nsweep.coupling.kind = [lockstep]",
                "sweep { readout.window = [ # one, { value\n 0.3], model.tau = [\n9 // }, {\n], model.J1 = [6], protocol.steps = [500], coupling.kind = [\"\"\"lockstep\"\"\"] }"
            })
    void keepsTheOrderInWhichKeysStand(String sweep) {
        assertEquals(
                List.of("readout.window", "model.tau", "model.J1", "protocol.steps", "coupling.kind"),
                text.load(sweep).sweptKeys());
    }

    @Test
    void keepsTheOrderOfAKeyThatIsSubstituted() {
        Experiment experiment =
                text.load("sweep { model.noise = [0.1], model.J1 = [6], model.J0 = ${separatrix.sweep.model.noise} }");
        assertEquals(List.of("model.noise", "model.J1", "model.J0"), experiment.sweptKeys());
    }

    @Test
    void ofAnExperimentPastedTogetherIsStillWhole() {
        Experiment experiment = text.loadFile("separatrix { sweep { model.noise = [0.1, 0.2] } }\n"
                + "separatrix = ${separatrix} { trials = 3, sweep = ${separatrix.sweep} { model.J1 = [6, 7] } }");
        assertEquals(4, experiment.conditionCount());
        assertEquals(3, experiment.trials());
    }

    @Test
    void mayBeExtendedWithinTheFile() {
        Experiment experiment = text.load("sweep.model.noise = [0.1]\n sweep.model.noise += 0.2");
        assertEquals(List.of(List.of("0.1"), List.of("0.2")), ExperimentText.table(experiment));
    }

    @Test
    void settingsReplaceAxesInPlaceAndAddNewOnesAtTheEnd() {
        Experiment experiment = text.load(
                "sweep { model.noise = [0.1, 0.2], model.J-cross = [1, 2] }",
                "sweep.model.kappa=[2, 3]",
                "sweep.model.noise=[0.3]",
                "sweep={ readout.window = [0.2], model.J1 = [5] }");
        assertEquals(
                List.of("model.noise", "model.J-cross", "model.kappa", "readout.window", "model.J1"),
                experiment.sweptKeys());
        assertEquals(List.of("0.3", "2", "3", "0.2", "5"), experiment.sweptValues(3));
    }

    @Test
    void aSettingThatTheSweepSetsAgainIsRefusedWithBothPlaces() {
        ExperimentException problem = assertThrows(
                ExperimentException.class,
                () -> text.load("trials = 3\nsweep.model.noise = [0.1, 0.2]", "model.noise=0.7"));
        assertEquals(
                "-D model.noise: model.noise: has no effect, since the sweep sets it in every condition (" + text.file()
                        + ":3); write -D 'sweep.model.noise=[...]' to sweep other values, or -D 'sweep=[{}]' for no sweep",
                problem.getMessage());
        assertThrows(
                ExperimentException.class,
                () -> text.load("sweep = [ { model.J1 = [1] }, { model.J1 = [2] } ]", "model={ J1 = 3 }"));
    }

    /** An epoch has to state all that it is, also what the sweep sets. */
    @ParameterizedTest
    @ValueSource(strings = {"probe", "cue"})
    void aWholeEpochMayBeSetWhoseKeyIsSwept(String epoch) {
        String key = "protocol.epochs." + epoch;
        Experiment experiment = text.load(
                "trials = 3",
                key + "={ from = 150, to = 160, ring = 1, gain = 9 }",
                "sweep." + key + ".gain=[0.1, 0.2]");
        assertEquals(List.of(List.of("0.1"), List.of("0.2")), ExperimentText.table(experiment));
        assertEquals(
                List.of("-D " + key + ": " + key
                        + ".gain: has no effect, since the sweep sets it in every condition (-D" + " sweep." + key
                        + ".gain)"),
                experiment.warnings().stream().map(Warning::toString).toList());
    }

    @Test
    void aSettingThatSomeGridsLeaveStandingActsThereAndIsWarnedOf() {
        Experiment experiment = text.load("sweep = [ { model.J1 = [1] }, { model.noise = [2] } ]", "model.J1=3");
        assertEquals(3.0, experiment.condition(1).model().j1());
        assertEquals(
                List.of("-D model.J1: model.J1: acts in some grids of the sweep only, since others set it ("
                        + text.file() + ":2)"),
                experiment.warnings().stream().map(Warning::toString).toList());
    }

    @Test
    void aSettingCanChangeOneEndOfARange() {
        Experiment experiment =
                text.load("sweep.model.noise = { from = 0, to = 1, points = 3 }", "sweep.model.noise.to=2");
        assertEquals(List.of(List.of("0"), List.of("1"), List.of("2")), ExperimentText.table(experiment));
    }

    @Test
    void gridsRunOneAfterTheOtherAndShowTheBaseOfWhatTheyDoNotSweep() {
        Experiment experiment = text.load("sweep = [ { model.J-cross = [1, 2], model.noise = [0.1] }\n"
                + "{ model.kappa = [4], model.J-cross = [3] }, {} ]");
        assertEquals(List.of("model.J-cross", "model.noise", "model.kappa"), experiment.sweptKeys());
        assertEquals(
                List.of(
                        List.of("1", "0.1", "2"),
                        List.of("2", "0.1", "2"),
                        List.of("3", "0.3", "4"),
                        List.of("0.5", "0.3", "2")),
                ExperimentText.table(experiment));
        assertEquals(4.0, experiment.condition(2).model().kappa());
    }

    @Test
    void theBaseOfAParameterOfTheTransferFunctionIsThatOfItsKind() {
        Experiment experiment = text.load("sweep = [ { model.transfer.kind = [steep-sigmoid, supralinear] }\n"
                + "{ model.transfer.beta = [4] } ]");
        assertEquals(
                List.of(List.of("steep-sigmoid", "20"), List.of("supralinear", "3"), List.of("sigmoid", "4")),
                ExperimentText.table(experiment));
    }

    @Test
    void rangesTakeEqualStepsInDecimalAndHitTheirEnds() {
        Experiment experiment = text.load("sweep.model.noise = { from = 0.3, to = 0, points = 4 }");
        assertEquals(
                List.of(List.of("0.3"), List.of("0.2"), List.of("0.1"), List.of("0")),
                ExperimentText.table(experiment));
        assertEquals(0.1, experiment.condition(2).model().noise());
    }

    @Test
    void logarithmicRangesTakeEqualFactors() {
        Experiment experiment = text.load("sweep.model.noise = { from = 0.01, to = 100, points = 5, scale = log }");
        assertEquals(
                List.of(List.of("0.01"), List.of("0.1"), List.of("1"), List.of("10"), List.of("100")),
                ExperimentText.table(experiment));
    }

    @Test
    void rangesRunOverIntegerKeys() {
        Experiment experiment = text.load("sweep.model.neurons = { from = 16, to = 48, points = 3 }");
        assertEquals(32, experiment.condition(1).model().neurons());
        assertEquals(List.of("32"), experiment.sweptValues(1));
    }

    @Test
    void wordsFlagsAndListsAreSweptLikeNumbers() {
        Experiment experiment =
                text.load("model.heterogeneity.within = 0.1\nsweep { readout.decoder = [population-vector]\n"
                        + "model.heterogeneity.shared = [true]\n protocol.items = [[0.0, 1.57], [0, -1e-9]]\n"
                        + "protocol.epochs.cue.ring = [all] }");
        assertEquals(List.of("population-vector", "true", "[0, 1.57]", "all"), experiment.sweptValues(0));
        assertEquals(List.of("population-vector", "true", "[0, -1E-9]", "all"), experiment.sweptValues(1));
        assertEquals(List.of(0.0, -1e-9), experiment.condition(1).protocol().items());
    }

    @Test
    void valuesAreNumbersToTheLastBitAndWordsAreNone() {
        Experiment experiment = text.load("sweep { model.noise = [0.1, 0.30000000000000004, 1e-9]\n"
                + "readout.decoder = [population-vector]\n protocol.items = [[0.0, 1.57]] }");
        assertEquals(0.1, experiment.swept(0).get(0).number());
        assertEquals(0.1 + 0.2, experiment.swept(1).get(0).number());
        assertEquals(1e-9, experiment.swept(2).get(0).number());
        assertTrue(Double.isNaN(experiment.swept(0).get(1).number()), "a word");
        assertTrue(Double.isNaN(experiment.swept(0).get(2).number()), "a list");
    }

    @Test
    void conditionsMayBeValidWhereTheBaseIsNot() {
        Experiment experiment = text.load("model.rings = 3, sweep.protocol.items = [[0, 1, 2], [0, 2, 3]]");
        assertEquals(List.of(0.0, 2.0, 3.0), experiment.condition(1).protocol().items());
    }

    @Test
    void theNumberOfRingsIsSweptTogetherWithTheItems() {
        Experiment experiment = text.load("sweep = [ { model.rings = [2], protocol.items = [[0, 1]] }\n"
                + "{ model.rings = [3], protocol.items = [[0, 1, 2]] } ]");
        assertEquals(3, experiment.condition(1).model().rings());
        assertEquals(List.of(0.0, 1.0, 2.0), experiment.condition(1).protocol().items());
    }

    @Test
    void veryManyConditionsAreCheckedWithoutBeingKept() {
        Experiment experiment = text.load("sweep { model.J-cross = { from = 0, to = 1, points = 1000 }\n"
                + "model.noise = { from = 0.1, to = 1, points = 100, scale = log } }");
        assertEquals(100_000, experiment.conditionCount());
        assertEquals(1.0, experiment.condition(99_999).model().noise());
        assertEquals(100_000, experiment.batches().count());
    }
}
