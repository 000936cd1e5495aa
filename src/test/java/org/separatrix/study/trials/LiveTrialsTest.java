package org.separatrix.study.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.statistics.outcomes.Trials;

class LiveTrialsTest {

    private static final int TRIALS = 4;

    /** Conditions 2 and 3 are shown as block 1: windows of 0.9 and of 0.3. */
    @Test
    void conditionsThatAreShownTogetherAreJudgedEachByItsOwnCriteria() {
        Experiment experiment = Experiment.of(
                "separatrix { sweep { model.J-cross = { from = 0.1, to = 0.5, points = 5001 },"
                        + " readout.window = [0.3, 0.6, 0.9] } }",
                Path.of("test.conf"),
                List.of());
        LiveTrials live = new LiveTrials(experiment);
        double chance = Export.criteria(experiment.condition(2)).chance();

        assertEquals(chance, number(live, "chance"));
        for (int times = 1; times <= 2; times++) {
            live.add(new Batch(0, 2, 0, TRIALS), payload());
            live.add(new Batch(1, 3, 0, TRIALS), payload());
            live.add(new Batch(2, 3, TRIALS, TRIALS), payload());
            assertEquals(times * TRIALS, number(live, "target"));
            assertEquals(2 * times * TRIALS, number(live, "other"));
            assertEquals(chance, number(live, "chance"));
        }
    }

    private static double number(LiveTrials live, String name) {
        return live.number(live.names().indexOf(name), 1);
    }

    /** Reports that are half a radian off the target, away from the non-target. */
    private static byte[] payload() {
        float[] error = {-0.5f, -0.5f, -0.5f, -0.5f};
        Trials trials = new Trials(error, error, new short[TRIALS], new float[2][TRIALS]);
        return new TrialsPayload(trials, List.of()).bytes();
    }
}
