package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be run and is most likely not meant is said, with its place. */
class WarningsTest {

    @TempDir
    Path folder;

    private ExperimentText text;

    @BeforeEach
    void prepare() {
        text = new ExperimentText(folder);
    }

    @Test
    void whatASpectralStudyHasNoUseForButItsModelHasIsNamed() {
        assertEquals(
                List.of(
                        text.file() + ":2: model.dt: has no effect: a fixed point does not depend on it",
                        text.file() + ":3: seed: has no effect: nothing is drawn without trials"),
                warnings("model { dt = 0.5, noise = 0, neurons = 8 }\nseed = 3, spectrum.branches = [silent]"));
    }

    @Test
    void aSweptKeyThatSomeConditionsDoNotReadIsNamed() {
        assertEquals(
                List.of(text.file()
                        + ":2: sweep.model.heterogeneity.seed: some conditions that differ in it are the same:"
                        + " it is read where model.heterogeneity.within is not 0 or model.heterogeneity.cross is not 0"
                        + " or model.heterogeneity.cross-multiplicative is not 0"),
                warnings("sweep { model.heterogeneity.within = [0, 0.1], model.heterogeneity.seed = [1, 2] }"));
    }

    @Test
    void aSweepOverWhatBranchesAreContinuedInIsNamedWhereThereAreNoTrials() {
        String sweep = "spectrum.branches = [silent]\nsweep.model.J-cross = [0, 0.1]";
        assertEquals(
                List.of(text.file()
                        + ":3: sweep.model.J-cross: conditions that differ in it share their branches, which are"
                        + " continued in it from spectrum.from to spectrum.to"),
                warnings(sweep));
        assertEquals(List.of(), warnings(sweep + ", spectrum.trials = true"));
    }

    @Test
    void anExperimentThatMeansWhatItStatesHasNone() {
        assertEquals(List.of(), warnings("sweep.protocol.epochs.cue.gain = [0, 0.02]"));
    }

    @Test
    void anEpochThatEndsWhereItBeginsIsNamedWithItsPlace() {
        assertEquals(
                List.of(text.file()
                        + ":2: protocol.epochs.none: is empty, from and to are the same step; it never acts"),
                warnings("protocol.epochs { none { from = 0, to = 0, ring = all, gain = 0 } }"));
    }

    @Test
    void anEpochThatIsEmptyInSomeConditionIsNamedWithTheFirstOfThem() {
        assertEquals(
                List.of(
                        text.file()
                                + ":2: protocol.epochs.cue: is empty in condition 1, from and to are the same step; it never acts"),
                warnings("sweep.protocol.epochs.cue.to = [200, 150, 300]"));
    }

    @Test
    void anEmptyEpochOfTheExpertsBesideRingsIsNamedToo() {
        assertEquals(
                List.of(text.file()
                        + ":2: router.epochs.favour: is empty, from and to are the same step; it never acts"),
                warnings("router { J-router = 0.3, epochs.favour { from = 9, to = 9, ring = 0, gain = 1 } }"));
    }

    @Test
    void aSweptStepLengthShortensTrialsThatAreStatedInSteps() {
        String times = text.file() + ":2: model.dt: is swept while times are in steps, so that the same 500 steps last"
                + " from 50 to 500 ms; with protocol.time-unit = ms a trial keeps its duration";
        assertEquals(List.of(times), warnings("model.noise = 0, sweep.model.dt = [1, 0.5, 0.1]"));
        assertEquals(
                List.of(times.replace("50 to", "150 to")),
                warnings("model.noise = 0, sweep.model.dt { from = 0.3, to = 1, points = 3 }"));
        assertEquals(
                List.of(), warnings("model.noise = 0, protocol { time-unit = ms }, sweep.model.dt = [1, 0.5, 0.1]"));
    }

    @Test
    void stepsThatAreSweptAlongWithTheirLengthKeepTheDuration() {
        assertEquals(
                List.of(),
                warnings("model.noise = 0, protocol.epochs { a { from = 0, to = 100, ring = all, gain = 5 } }\n"
                        + "sweep = [{ model.dt = [1], protocol.steps = [500] },"
                        + " { model.dt = [0.5], protocol { steps = [1000], epochs.a.to = [200] } }]"));
    }

    @Test
    void independentNoiseHasNoLimitOverTheStepLength() {
        String cure = "noise that is independent from step to step has no limit as dt -> 0; noise with"
                + " model.noise-correlation > 0 has one";
        String times = "protocol.time-unit = ms\n";
        assertEquals(
                List.of(text.file() + ":3: model.dt: is swept, and " + cure),
                warnings(times + "sweep.model.dt = [1, 0.5]"));
        assertEquals(
                List.of(text.file() + ":3: model.noise-scaling: is sqrt-dt, and " + cure),
                warnings(times + "model { dt = 0.5, noise-scaling = sqrt-dt }"));
        assertEquals(List.of(), warnings(times + "model.noise-correlation = 2, sweep.model.dt = [1, 0.5]"));
        assertEquals(List.of(), warnings(times + "model.noise = 0, sweep.model.dt = [1, 0.5]"));
        assertEquals(List.of(), warnings("model.noise-scaling = sqrt-dt"));
    }

    @Test
    void windowsThatOverlapAreNamedWithTheRuleThatCounts() {
        assertEquals(
                List.of(text.file()
                        + ":2: readout.window: the windows of items 0 and 1 overlap by 0.200 rad; a report in both counts"
                        + " for both, in chance_swap as in swap"),
                warnings("protocol.items = [3.0, -2.883185307], readout.window = 0.3"));
        assertEquals(
                List.of(text.file()
                        + ":2: readout.window: the windows of items 1 and 2 overlap by 0.100 rad in condition 1; a report"
                        + " in both counts for the target if that is one of them, and else for the nearer, in chance_swap"
                        + " as in swap"),
                warnings("model.rings = 3, protocol.items = [0, 1.5, 2.4], sweep.readout.window = [0.3, 0.5]"));
        assertEquals(List.of(), warnings("protocol.items = [0, 0.6], readout.window = 0.3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protocol.items = [0, 0.2], spectrum.branches = [silent]",
                "protocol.items = [0, 0.2], spectrum { study = thresholds, durations = [20] }",
                "protocol.items = [0, 0.2], model.J-cross = 0.2, spectrum { study = barrier, noise-averaged = true }",
                "model.rings = 1, protocol.items = [0.1]"
            })
    void whereNoWindowIsReadNoneOverlap(String body) {
        assertEquals(
                List.of(),
                warnings(body).stream()
                        .filter(warning -> warning.contains("readout.window"))
                        .toList());
    }

    @Test
    void allThatIsLookedForInTheConditionsIsFoundInOneReadingOfThem() {
        List<Integer> read = new ArrayList<>();
        text.write("protocol.items = [0, 0.2], sweep { model.dt = [0.5, 1], protocol.epochs.cue.to = [150, 500]\n"
                + "model.noise = { from = 0.1, to = 0.2, points = 100 } }");
        Experiment experiment = Experiment.load(text.file(), List.of(), (conditions, of) -> read.add(conditions));

        assertEquals(
                List.of(
                        "protocol.epochs.cue: is empty in condition 0",
                        "readout.window: the windows of items 0 and 1 overlap by 0.400 rad in condition 0",
                        "model.dt: is swept while times are in steps",
                        "model.dt: is swept"),
                experiment.warnings().stream()
                        .map(warning -> warning.text().replaceFirst("[,;].*", ""))
                        .toList());
        assertEquals(List.of(0, 100, 200, 300), read);
    }

    private List<String> warnings(String body) {
        return text.load(body).warnings().stream().map(Warning::toString).toList();
    }
}
