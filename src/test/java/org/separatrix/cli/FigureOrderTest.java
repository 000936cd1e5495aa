package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.Setting;
import org.separatrix.study.Study;

/** The figure that answers what an experiment of {@code conf/} asks stands first in its report. */
class FigureOrderTest {

    private static List<String> names(String experiment, Setting... settings) {
        Experiment read = Experiment.load(Path.of("conf", experiment + ".conf"), settings);
        return Study.of(read).figureNames(read);
    }

    @ParameterizedTest
    @CsvSource({
        "barrier, barrier",
        "causes, causes",
        "cue-cliff, conditions",
        "critical-slowing, relaxation",
        "cycles, cycles",
        "heterogeneity, disorder",
        "parameter-plane, parameter-plane",
        "phase-diagram, conditions",
        "router-cliff, cliff",
        "router-lag, onset",
        "router-recognition, methods",
        "router-spectrum, stability",
        "separatrix, thresholds",
        "sweet-spot, optimum",
        "valley, conditions"
    })
    void beginsWithTheAnswer(String experiment, String first) {
        assertEquals(first, names(experiment).get(0));
    }

    /** Branches have two answers, of which an experiment has the one that its trials allow. */
    @Test
    void putsPredictionsBesideMeasurementsFirst() {
        List<String> names = names("spectrum");
        assertTrue(names.indexOf("dominance-and-swaps") < names.indexOf("branches"));
        assertTrue(names.indexOf("branches") < names.indexOf("conditions") || names.indexOf("conditions") < 0);
        List<String> coupled = names("coupling-cliff");
        assertTrue(coupled.indexOf("cliff") < coupled.indexOf("conditions"), coupled.toString());
    }

    @Test
    void refusesFiguresThatTheStudyDoesNotDraw() {
        assertTrue(assertThrows(ExperimentException.class, () -> names("cue-cliff", Setting.of("figures=[onset]")))
                .getMessage()
                .contains("conditions, outcomes"));
        assertThrows(ExperimentException.class, () -> names("cue-cliff", Setting.of("figures=causes")));
    }

    @Test
    void keepsTheOrderOfTheStudyBehindTheFiguresThatAreNamed() {
        List<String> plain = names("cue-cliff");
        List<String> wanted = names("cue-cliff", Setting.of("figures=[errors, outcomes]"));
        assertEquals(List.of("errors", "outcomes", "conditions"), wanted.subList(0, 3));
        assertEquals(plain.size(), wanted.size());
        assertFalse(
                Experiment.load(Path.of("conf/cue-cliff.conf")).resolvedText().contains("figures"));
    }
}
