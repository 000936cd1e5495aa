package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.Multirate;
import org.separatrix.ring.Epoch;
import org.separatrix.study.spectrum.SpectrumSettings;

class TimesTest {

    @TempDir
    Path folder;

    private ExperimentText text;

    @BeforeEach
    void prepare() {
        text = new ExperimentText(folder);
    }

    @Test
    void aTrialInMillisecondsKeepsItsDurationWhateverTheLengthOfAStep() {
        Experiment experiment = text.load(
                """
                protocol { time-unit = ms, epochs { stimulus { from = 0, to = 100, ring = all, gain = 5 }
                                                    cue { from = 150, to = 300.5, ring = 0, gain = 0.02 } } }
                coupling { kind = [multirate, delayed], every = 2, delay = 3.5 }
                readout.fluctuations { from = 400, longest-lag = 20 }
                router { J-router = 0, dwell = 50, epochs.favour { from = 10, to = 20.5, ring = 1, gain = 1 } }
                sweep = [ { model.dt = [0.5], router.dt = [0.5] }, { model.dt = [0.1], router.dt = [0.1] } ]
                """);
        for (int index = 0; index < 2; index++) {
            int perMillisecond = index == 0 ? 2 : 10;
            Condition condition = experiment.condition(index);
            assertEquals(500 * perMillisecond, condition.protocol().steps());
            assertEquals(
                    List.of(
                            new Epoch("cue", 150 * perMillisecond, 601 * perMillisecond / 2, 0, 0.02),
                            new Epoch("stimulus", 0, 100 * perMillisecond, Epoch.EVERY_RING, 5.0)),
                    condition.protocol().epochs());
            assertEquals(
                    new Composition(List.of(new Multirate(2 * perMillisecond), new Delayed(7 * perMillisecond / 2))),
                    condition.coupling());
            assertEquals(400 * perMillisecond, condition.readOut().fluctuationsFrom());
            assertEquals(20 * perMillisecond, condition.readOut().longestLag());
            RouterSettings router = condition.router().orElseThrow();
            assertEquals(50 * perMillisecond, router.protocol().dwell());
            assertEquals(10, router.protocol().count());
            assertEquals(
                    List.of(new Epoch("favour", 10 * perMillisecond, 41 * perMillisecond / 2, 1, 1.0)),
                    router.rings().orElseThrow().biases());
        }
    }

    @Test
    void thePulsesOfThresholdsAreStatedInTheSameUnit() {
        Experiment experiment = text.load(
                """
                protocol.time-unit = ms
                spectrum { study = thresholds, durations = [5, 0.5] }
                sweep.model.dt = [0.5, 0.1]
                """);
        assertEquals(List.of(10, 1), ((SpectrumSettings) experiment.studySettings(0)).durations());
        assertEquals(List.of(50, 5), ((SpectrumSettings) experiment.studySettings(1)).durations());
    }

    @Test
    void aStepLengthThatIsNoBinaryFractionDividesTheTimesThatItDividesInDecimal() {
        double[] lengths = {0.1, 0.2, 0.3, 0.7, 1.0 / 3.0, 0.01, 1e-3};
        for (double dt : lengths) {
            for (int steps : new int[] {1, 3, 7, 999, 4999, 123_457}) {
                double time = new BigDecimal(Literal.number(dt))
                        .multiply(BigDecimal.valueOf(steps))
                        .doubleValue();
                Experiment experiment = text.load("model.dt = " + dt + "\nprotocol { time-unit = ms, steps = " + time
                        + ", epochs { all { from = 0, to = " + time + ", ring = all, gain = 1 } } }");
                assertEquals(steps, experiment.condition(0).protocol().steps(), dt + " " + time);
            }
        }
    }

    @Test
    void theUnitOfTimesMayItselfBeSwept() {
        Experiment experiment = text.load(
                "model.dt = 0.5, sweep.protocol.time-unit = [steps, ms]\n" + "coupling { kind = delayed, delay = 4 }");
        assertEquals(new Delayed(4), experiment.condition(0).coupling());
        assertEquals(new Delayed(8), experiment.condition(1).coupling());
        assertEquals(1000, experiment.condition(1).protocol().steps());
    }
}
