package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions have in common is read once, and none has what is another's. */
class SharedPartTest {

    @TempDir
    Path folder;

    private ExperimentText text;

    @BeforeEach
    void prepare() {
        text = new ExperimentText(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protocol.time-unit = [ms, steps], model.dt = [0.5, 1], protocol.steps = [500, 600]",
                "model.dt = [0.5, 1], coupling.kind = [delayed], coupling.delay = [2, 4], protocol.time-unit = [ms, steps]",
                "coupling.kind = [lockstep, jittered], protocol.time-unit = [ms, steps], protocol.steps = [500, 600]",
                "readout.fluctuations.longest-lag = [2, 4], protocol.time-unit = [ms, steps], model.dt = [0.5, 1]",
                "readout.window = [0.3, 0.4], model.J-cross = [1, 2], protocol.items = [[0, 1], [0, 2], [1, 2]]",
                "model.transfer.kind = [sigmoid, supralinear], model.transfer.beta = [0.5, 2], model.kappa = [1, 2]",
                "router.k = [4, 8], router.J-router = [0.1, 0.2], protocol.steps = [500, 600], model.noise = [0.1, 0.2]",
                "router.k = [2, 4], router.preset = [glm-5-like, mixtral-like]"
            })
    void everyConditionIsTheExperimentWithItsValuesWritten(String sweep) {
        Experiment swept = text.load("sweep { " + sweep + " }");
        for (int index = 0; index < swept.conditionCount(); index++) {
            assertIsOfValues(swept, index);
        }
    }

    @Test
    void anAxisThatIsTooLongToBeKeptIsRead() {
        Experiment swept = text.load(
                "sweep { model.noise = { from = 0.1, to = 0.2, points = 10001 }, readout.window = [0.3, 0.4] }");
        List.of(0, 1, 5000, 20_001).forEach(index -> assertIsOfValues(swept, index));
    }

    @Test
    void conditionsThatDifferElsewhereShareAPart() {
        Experiment swept = text.load("sweep { model.noise = [0.1, 0.2], protocol.epochs.stimulus.gain = [1, 2] }");
        assertSame(swept.condition(0).model(), swept.condition(1).model());
        assertSame(swept.condition(1).protocol(), swept.condition(3).protocol());
    }

    private void assertIsOfValues(Experiment swept, int index) {
        List<String> keys = swept.sweptKeys();
        List<String> values = swept.sweptValues(index);
        UncheckedExperiment written = UncheckedExperiment.of(
                swept.kind(),
                String.join(
                        "\n",
                        IntStream.range(0, keys.size())
                                .mapToObj(key -> keys.get(key) + " = " + values.get(key))
                                .toList()));
        Condition expected = written.condition();
        Condition condition = swept.condition(index);
        assertEquals(expected.model(), condition.model());
        assertEquals(expected.protocol(), condition.protocol());
        assertEquals(expected.readOut(), condition.readOut());
        assertEquals(expected.coupling(), condition.coupling());
        assertEquals(expected.router(), condition.router());
        assertEquals(written.router(), swept.router(index));
    }
}
