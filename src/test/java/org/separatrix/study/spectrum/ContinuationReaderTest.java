package org.separatrix.study.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.separatrix.experiment.StudyKinds;
import org.separatrix.experiment.UncheckedExperiment;
import org.separatrix.spectrum.continuation.ContinuationOptions;
import org.separatrix.spectrum.continuation.StepControl;
import org.separatrix.spectrum.equations.NewtonOptions;

class ContinuationReaderTest {

    private static ContinuationOptions read(String spectrum) {
        UncheckedExperiment experiment =
                UncheckedExperiment.of(StudyKinds.named("spectrum"), "spectrum { " + spectrum + " }");
        return ((SpectrumSettings) experiment.studySettings()).continuation();
    }

    @Test
    void whereNothingIsStatedStepsFollowTheRange() {
        assertEquals(ContinuationOptions.of(StepControl.over(0.0, 0.5)), read(""));
        assertEquals(ContinuationOptions.of(StepControl.over(0.1, 30.0)), read("from = 0.1, to = 30"));
        assertEquals(
                ContinuationOptions.of(new StepControl(0.005, 1e-7, 0.02, 400)), read("study = disorder, from = 0.1"));
    }

    @Test
    void theOtherStepsFollowTheLargest() {
        StepControl steps = read("to = 0.3, continuation.largest-step = 0.004").steps();
        assertEquals(0.004, steps.largest());
        assertEquals(0.001, steps.initial(), 1e-15);
        assertEquals(4e-9, steps.smallest(), 1e-20);
        assertEquals(1e-9, read("continuation.first-step = 1e-9").steps().smallest());
    }

    @Test
    void everythingStatedIsTaken() {
        ContinuationOptions stated = read(
                """
                continuation {
                  largest-step = 0.1, first-step = 0.01, smallest-step = 0.001, points = 50
                  newton-steps = 9, tolerance = 1e-9, cuts = 3, bisections = 40
                }
                """);
        assertEquals(
                new ContinuationOptions(new StepControl(0.01, 0.001, 0.1, 50), new NewtonOptions(9, 1e-9), 3, 40),
                stated);
    }
}
