package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name = \"true\", trials = 1e3, batch = 7, paired = true, seed = -9223372036854775808",
                "model { noise = 1e-300, J0 = 1e9, kappa = 0.1, transfer { kind = supralinear, beta = 1.0 } }",
                "sweep { model.noise = [0.1, 1], model.J-cross = { from = 0.05, to = 8, points = 9, scale = log } }",
                "sweep = [ { model.J1 = [6], model.noise = [0.1] }, {}, { model.noise = [1], model.J1 = [5, 7] } ]",
                "sweep { model.transfer.kind = [sigmoid, supralinear], model.J1 = [6, 7] }\nmodel.transfer.h0 = 0.4",
                "sweep = [ { model.transfer.kind = [supralinear] }, { model.transfer.beta = [4] } ]",
                "protocol.epochs { \"retro cue.1\" { from = 0, to = 5, ring = all, gain = 0.1 } }\n"
                        + "sweep.protocol.epochs.\"retro cue.1\".gain = [1, 2]",
                "model.rings = 3, sweep.protocol.items = [[0, 1, 2], [0, 2, 3]]"
            })
    void isTheSameExperimentWhenReadAgain(String body) {
        Experiment experiment = new ExperimentText(folder).load(body);
        Experiment again = new ExperimentText(folder).loadFile(experiment.resolvedText());

        assertEquals(experiment.resolvedText(), again.resolvedText());
        assertEquals(experiment.sweptKeys(), again.sweptKeys());
        assertEquals(ExperimentText.conditions(experiment), ExperimentText.conditions(again));
        assertEquals(ExperimentText.table(experiment), ExperimentText.table(again));
        assertEquals(experiment.name(), again.name());
        assertEquals(experiment.seed(), again.seed());
        assertEquals(experiment.paired(), again.paired());
        assertEquals(experiment.batches(), again.batches());
    }

    @Test
    void statesEveryKeyInTheOrderOfTheDefaultsAndWhatSettingsChanged() {
        String text = new ExperimentText(folder)
                .load("sweep.model.J-cross = [1]", "model.noise=0.25")
                .resolvedText();
        assertTrue(text.startsWith("# "));
        assertTrue(text.contains("    noise = 0.25\n    noise-scaling = per-step\n"), text);
        assertTrue(text.contains("      kind = sigmoid\n      beta = 5\n      h0 = 0.5\n      r-max = 1\n"), text);
        assertTrue(text.endsWith("  sweep {\n    model.J-cross = [1]\n  }\n}\n"), text);
    }
}
