package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.coupling.Lockstep;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.ring.readout.Template;
import org.separatrix.ring.transfer.Sigmoid;
import org.separatrix.ring.transfer.Supralinear;

class ExperimentTest {

    @TempDir
    Path folder;

    private ExperimentText text;

    @BeforeEach
    void prepare() {
        text = new ExperimentText(folder);
    }

    @Test
    void anEmptyFileIsThePublishedTrialWithoutCue() {
        Experiment experiment = text.loadFile("");
        Protocol published = new Protocol(
                500,
                List.of(0.0, Math.PI / 2),
                List.of(new Epoch("cue", 150, 500, 0, 0.0), new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0)));

        assertEquals(1, experiment.conditionCount());
        assertEquals(500, experiment.trials());
        assertFalse(experiment.paired());
        assertEquals(List.of(), experiment.sweptKeys());
        assertEquals(List.of(), experiment.sweptValues(0));
        assertEquals(
                new Condition(0, 1, 0, Model.REFERENCE, published, ReadOut.REFERENCE, new Lockstep()),
                experiment.condition(0));
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.ring.Transfers#published")
    void aTransferFunctionBringsItsOwnParameters(String kind) {
        assertEquals(
                Transfer.of(kind),
                text.load("", "model.transfer.kind=" + kind)
                        .condition(0)
                        .model()
                        .transfer());
    }

    @Test
    void statedParametersOfATransferFunctionStandForEveryKind() {
        Experiment experiment =
                text.load("sweep.model.transfer.kind = [sigmoid, supralinear]", "model.transfer.beta=7");
        assertEquals(
                List.of(new Transfer(new Sigmoid(), 1.0, 7.0, 0.5), new Transfer(new Supralinear(), 1.0, 7.0, 0.2)),
                ExperimentText.conditions(experiment).stream()
                        .map(condition -> condition.model().transfer())
                        .toList());
    }

    @Test
    void everyKeyReachesTheCondition() {
        Condition condition = text.load("seed = -3, paired = true, coupling.kind = lockstep, placement = batch\n"
                        + "model { rings = 1, neurons = 24, J0 = 2, J1 = 7, J-cross = -0.1, kappa = 3, tau = 20, dt = 0.5\n"
                        + " noise = 0.1, noise-scaling = sqrt-dt, initial-rate = 0, transfer { r-max = 2, h0 = -1 }\n"
                        + " cross { kind = structured, modulation = -0.5 }\n"
                        + " heterogeneity { within = 0.1, cross = 0.2, cross-multiplicative = 0.3, shared = true, seed = 9 } }\n"
                        + "protocol { steps = 2e2, items = [-1], epochs { only { from = 3, to = 3, ring = 0, gain = -1 } } }\n"
                        + "readout { decoder = template, grid = 36, window = 0.5, bump-threshold = 0.2 }")
                .condition(0);

        assertEquals(-3, condition.noiseSeed());
        assertEquals(
                new Model(
                        1,
                        24,
                        2,
                        7,
                        -0.1,
                        -0.5,
                        3,
                        20,
                        0.5,
                        0.1,
                        NoiseLaw.Independent.SQRT_DT,
                        0,
                        new Transfer(new Sigmoid(), 2, 5, -1),
                        new Heterogeneity(0.1, 0.2, 0.3, true, 9)),
                condition.model());
        assertEquals(new Protocol(200, List.of(-1.0), List.of(new Epoch("only", 3, 3, 0, -1.0))), condition.protocol());
        assertEquals(new ReadOut(new Template(36), 0.5, 0.2), condition.readOut());
    }

    @Test
    void aCorrelationTimeTakesThePlaceOfTheScaling() {
        List<NoiseLaw> laws = ExperimentText.conditions(text.load("sweep.model.noise-correlation = [0, 2.5]")).stream()
                .map(condition -> condition.model().noiseLaw())
                .toList();
        assertEquals(List.of(NoiseLaw.Independent.PER_STEP, new NoiseLaw.Correlated(2.5)), laws);
    }

    @Test
    void conditionsOfAPairedExperimentShareTheirNoise() {
        String sweep = "sweep.model.J-cross = [0.1, 0.2]";
        assertEquals(1, text.load(sweep).condition(1).noiseCondition());
        assertEquals(0, text.load(sweep + "\npaired = true").condition(1).noiseCondition());
    }

    @Test
    void theFilesEpochsReplaceTheDefaultsAsAWhole() {
        Experiment experiment = text.load("protocol.epochs.pulse { from = 150, to = 155, ring = 0, gain = 1 }");
        assertEquals(
                List.of(new Epoch("pulse", 150, 155, 0, 1.0)),
                experiment.condition(0).protocol().epochs());
    }

    @Test
    void settingsActOnTheEpochsThatStand() {
        Experiment experiment = text.load("", "protocol.epochs.cue.gain=0.02", "protocol.epochs.stimulus.to=50");
        assertEquals(
                List.of(new Epoch("cue", 150, 500, 0, 0.02), new Epoch("stimulus", 0, 50, Epoch.EVERY_RING, 5.0)),
                experiment.condition(0).protocol().epochs());
    }

    @Test
    void settingsStandOverTheFileAndLaterOnesOverEarlierOnes() {
        Experiment experiment = text.load("trials = 10, model.noise = 0.1", "trials=20", "trials=30");
        assertEquals(30, experiment.trials());
        assertEquals(0.1, experiment.condition(0).model().noise());
    }

    @Test
    void seedAndTrialsHaveSettingsOfTheirOwn() {
        text.loadFile("");
        Experiment experiment = Experiment.load(text.file(), Setting.seed("-7"), Setting.trials("12"));
        assertEquals(-7, experiment.seed());
        assertEquals(12, experiment.trials());
        ExperimentException problem =
                assertThrows(ExperimentException.class, () -> Experiment.load(text.file(), Setting.trials("none")));
        assertEquals("--trials: trials: is none, allowed: an integer from 1 to 2147483647", problem.getMessage());
    }

    @Test
    void substitutionsSeeDefaultsFileAndSettings() {
        Experiment experiment = text.load("model.noise = ${separatrix.model.kappa}", "model.kappa=1.5");
        assertEquals(1.5, experiment.condition(0).model().noise());
    }

    @Test
    void aConditionOutsideTheSweepDoesNotExist() {
        Experiment experiment = text.load("");
        assertThrows(IndexOutOfBoundsException.class, () -> experiment.condition(1));
        assertThrows(IndexOutOfBoundsException.class, () -> experiment.sweptValues(-1));
    }

    @Test
    void batchesFitAMessageWhateverTheRings() {
        assertEquals(1, text.load("trials = 500").batches().perCondition());
        assertEquals(2, text.load("trials = 513").batches().perCondition());
        assertEquals(5, text.load("trials = 10, batch = 2").batches().perCondition());
        Batch largest = text.load("trials = 1000, model.rings = 64, protocol.items = [" + "0,".repeat(64) + "]")
                .batches()
                .get(0);
        assertEquals(200, largest.trials());
    }
}
