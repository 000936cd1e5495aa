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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Sigmoid;
import org.separatrix.ring.transfer.Tabulated;

/** A transfer function that an experiment file states by points. */
class TransferTableTest {

    private static final String POINTS = "model.transfer { kind = table, h = [0, 0.5, 1], f = [0, 0.8, 1] }\n";

    private ExperimentText text;

    @BeforeEach
    void in(@TempDir Path folder) {
        text = new ExperimentText(folder);
    }

    @Test
    void itGoesThroughItsPointsUnlessScaledOrMoved() {
        Tabulated table = Tabulated.through(new double[] {0, 0.5, 1}, new double[] {0, 0.8, 1});
        assertEquals(new Transfer(table, 1.0, 1.0, 0.0), transfer(text.load(POINTS)));
        assertEquals(
                new Transfer(table, 40.0, 2.0, 0.3),
                transfer(text.load(POINTS + "model.transfer { r-max = 40, beta = 2, h0 = 0.3 }")));
    }

    @Test
    void itIsSweptLikeAnyOther() {
        Experiment experiment = text.load(POINTS + "sweep { model.transfer.kind = [table, sigmoid] }");
        assertEquals(
                List.of(Tabulated.class, Sigmoid.class),
                ExperimentText.conditions(experiment).stream()
                        .map(condition ->
                                (Object) condition.model().transfer().shape().getClass())
                        .toList());
        Experiment values = text.load(POINTS + "sweep { model.transfer.f = [[0, 0.8, 1], [0, 0.1, 1]] }");
        assertEquals(0.1, values.condition(1).model().transfer().rate(0.5), 1e-15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            h = [0, 1], f = [0, 0.5, 1]       | model.transfer.f: is [0, 0.5, 1], allowed: as many numbers as model.transfer.h has, 2
            h = [0, 1, 1], f = [0, 0.5, 1]    | model.transfer.h: is [0, 1, 1], allowed: numbers that increase, by 1e-9 or more each
            h = [0, 2, 1], f = [0, 0.5, 1]    | model.transfer.h: is [0, 2, 1], allowed: numbers that increase, by 1e-9 or more each
            h = [0], f = [1]                  | model.transfer.h: is [0], allowed: from 2 to 1000 numbers
            h = [], f = []                    | model.transfer.h: is [], allowed: a list of numbers from -1e9 to 1e9
            h = [0, 1], f = [0, 1e999]        | model.transfer.f: is [0, Infinity], allowed: a list of numbers >= 0 and at most 1e9
            h = [0, 1], f = [0, NaN]          | model.transfer.f: is [0, NaN], allowed: a list of numbers >= 0 and at most 1e9
            h = [-1e999, 1], f = [0, 1]       | model.transfer.h: is [-Infinity, 1], allowed: a list of numbers from -1e9 to 1e9
            h = [0, 1], f = [0.1, -0.1]       | model.transfer.f: is [0.1, -0.1], allowed: a list of numbers >= 0 and at most 1e9
            h = [0, 1], f = [0, 0]            | model.transfer.f: is [0, 0], allowed: numbers >= 0, one of them above 0
            h = [0, 1]                        | model.transfer.f: is missing, allowed: a list of numbers >= 0 and at most 1e9
            f = [0, 1]                        | model.transfer.h: is missing, allowed: a list of numbers from -1e9 to 1e9
            h = 1, f = [0, 1]                 | model.transfer.h: is 1, allowed: a list of numbers from -1e9 to 1e9
            h = [0, one], f = [0, 1]          | model.transfer.h: is [0, one], allowed: a list of numbers from -1e9 to 1e9
            """)
    void whatMakesNoSenseIsRefusedByKeyAndValue(String points, String message) {
        ExperimentException refused = assertThrows(
                ExperimentException.class, () -> text.load("model.transfer { kind = table, " + points + " }"));
        assertTrue(refused.getMessage().replace("\"", "").contains(message), refused.getMessage());
    }

    @Test
    void itsPointsBelongToIt() {
        ExperimentException refused =
                assertThrows(ExperimentException.class, () -> text.load("model.transfer.h = [0, 1]"));
        assertTrue(
                refused.getMessage().contains("model.transfer.h: nothing reads it")
                        && refused.getMessage().contains("it is read where model.transfer.kind is table"),
                refused.getMessage());
    }

    /** Special points without noise hang on derivatives that an interpolation does not have. */
    @ParameterizedTest
    @ValueSource(strings = {"spectrum {}", "spectrum.study = disorder, model.heterogeneity.within = 0.1"})
    void specialPointsWithoutNoiseAreRefused(String study) {
        ExperimentException refused = assertThrows(ExperimentException.class, () -> text.load(POINTS + study));
        assertTrue(
                refused.getMessage().contains("model.transfer.kind: is table, allowed: where spectrum.study is"),
                refused.getMessage());
        text.load(POINTS + study + "\nspectrum.noise-averaged = true");
        assertThrows(
                ExperimentException.class,
                () -> text.load(POINTS + study + "\nspectrum.noise-averaged = true, model.noise = 0"));
    }

    private static Transfer transfer(Experiment experiment) {
        return experiment.condition(0).model().transfer();
    }
}
