package org.separatrix.study.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.StudyKinds;
import org.separatrix.experiment.UncheckedExperiment;
import org.separatrix.study.FoundRows;
import org.separatrix.study.Notes;

/** What a piece of work finds of limit cycles, or says where there are none. */
class CycleAnswerTest {

    private static FoundRows found(String body) {
        UncheckedExperiment experiment = UncheckedExperiment.of(
                StudyKinds.named("spectrum"),
                "protocol { steps = 500, epochs { drive { from = 0, to = 500, ring = all, gain = 5 } } }\n" + body);
        return SpectrumAnswer.to(new SpectrumOrder(
                new Batch(0, 0, 0, 1),
                experiment.condition(),
                (SpectrumSettings) experiment.studySettings(),
                Optional.empty(),
                Optional.empty()));
    }

    @Test
    void theOnsetAndTheFoldAreRows() {
        List<CycleRow> rows = found("spectrum { study = cycles, to = 9.8 }, coupling { kind = delayed, delay = 20 }")
                .of(CycleRow.TABLE);
        assertEquals("onset", rows.get(0).type());
        assertEquals(-350.491306, rows.get(0).slope(), 1e-4);
        List<CycleRow> folds =
                rows.stream().filter(row -> row.type().equals("fold")).toList();
        assertEquals(1, folds.size());
        assertEquals(9.0683286417, folds.get(0).value(), 1e-9);
    }

    @Test
    void aChencinerPointIsARow() {
        String body =
                """
                spectrum { study = cycles, noise-averaged = true, to = 13, chenciner { parameter = model.noise, from = 0.27, to = 0.29 } }
                coupling { kind = delayed, delay = 10 }
                """;
        List<CycleRow> points = found(body).of(CycleRow.TABLE).stream()
                .filter(row -> row.type().equals(CycleRow.CHENCINER))
                .toList();
        assertEquals(1, points.size());
        assertEquals(0.2799641331, points.get(0).second(), 1e-8);
        assertEquals(12.6217364764, points.get(0).value(), 1e-7);
        assertEquals(35.57743147, points.get(0).period(), 1e-7);
        String refused = assertThrows(
                        ExperimentException.class,
                        () -> found("spectrum { study = cycles, chenciner.parameter = model.noise }"))
                .getMessage();
        assertTrue(refused.contains("spectrum.noise-averaged = true"), refused);
    }

    @Test
    void whereThereAreNoneANoteSaysWhy() {
        assertNote("delay of 1 tick or more", "spectrum { study = cycles, to = 9.8 }");
        assertNote(
                "does not oscillate up to",
                "spectrum { study = cycles, to = 2 }, coupling { kind = delayed, delay = 20 }");
        assertNote(
                "without disorder",
                "spectrum.study = cycles, model.heterogeneity.within = 0.1, coupling { kind = delayed, delay = 20 }");
    }

    private static void assertNote(String told, String body) {
        List<Notes.Row> notes = found(body).of(Notes.TABLE);
        assertTrue(notes.stream().anyMatch(note -> note.note().contains(told)), notes.toString());
    }
}
