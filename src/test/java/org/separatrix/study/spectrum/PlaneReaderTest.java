package org.separatrix.study.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.StudyKinds;
import org.separatrix.experiment.UncheckedExperiment;
import org.separatrix.spectrum.plane.CurveKind;
import org.separatrix.study.FoundRows;

/** The block of a plane, and what its pieces of work find. */
class PlaneReaderTest {

    private static UncheckedExperiment read(String body) {
        return UncheckedExperiment.of(StudyKinds.named("spectrum"), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            spectrum { study = plane, plane.second = model.J-cross }        | another parameter than spectrum.parameter
            spectrum { study = plane, plane.second = model.noise, plane.from = 0, plane.to = 1 } | noise-averaged
            spectrum { study = plane, plane.to = 2 }                        | above spectrum.plane.from
            spectrum { study = plane, plane.curves = [pitchfork] }          | dominance
            spectrum { study = plane, plane.cells = [3] }                   | two whole numbers
            spectrum { study = plane, plane.second = protocol.epochs.stimulus.gain } | acts at spectrum.at
            spectrum.study = plane, model.heterogeneity { within = 0.1, shared = true } | false where spectrum.study is plane
            spectrum.study = plane, model.cross { kind = structured, modulation = 0.2 } | 0 where spectrum.study is plane
            spectrum { study = plane, parameter = model.cross.modulation, to = 0.4 } | rings under mean-field coupling
            spectrum { study = plane, parameter = model.heterogeneity.cross, to = 0.4 } | of rings that have some
            """)
    void saysWhatIsWrong(String body, String told) {
        String message = assertThrows(
                        ExperimentException.class, () -> read(body).studySettings())
                .getMessage();
        assertTrue(message.contains(told), message);
    }

    @Test
    void everyPieceFindsRows() {
        UncheckedExperiment experiment = read(
                """
                spectrum { study = plane, from = 0.0, to = 0.4
                           plane { from = 2.5, to = 6, cells = [6, 4] } }
                """);
        SpectrumSettings settings = (SpectrumSettings) experiment.studySettings();
        List<String> parts = PlaneAnswer.parts(experiment.condition(), settings);
        assertEquals(
                List.of("regions", "dominance", "fold", "turing", "winner-fold", "winner-turing", "asymmetric-fold"),
                parts);
        FoundRows curves = SpectrumAnswer.to(new SpectrumOrder(
                new Batch(0, 0, 0, 1),
                experiment.condition(),
                settings,
                Optional.empty(),
                Optional.of(CurveKind.TURING)));
        List<CurveRow> rows = curves.of(CurveRow.TABLE);
        assertTrue(rows.stream().allMatch(row -> row.curve().equals("turing") && row.amplitudes()[0] == 0.0));
        assertTrue(curves.of(Codimension2Row.TABLE).stream()
                .anyMatch(row -> row.type().equals("degenerate-turing")
                        && row.meets().equals("fold")
                        && Math.abs(row.second() - 2.7868882014) < 1e-8));
        List<RegionRow> regions = SpectrumAnswer.to(new SpectrumOrder(
                        new Batch(0, 0, 0, 1), experiment.condition(), settings, Optional.empty(), Optional.empty()))
                .of(RegionRow.TABLE);
        assertEquals(24, regions.size());
        // The Turing curve goes no further: beyond silence is stable whatever the slope.
        double largest = rows.stream().mapToDouble(CurveRow::value).max().orElseThrow();
        assertTrue(regions.stream().filter(region -> region.value() > largest).allMatch(RegionRow::silence));
        assertTrue(regions.stream().anyMatch(RegionRow::coexistence));
        assertTrue(regions.stream().anyMatch(region -> !region.coexistence()));
        assertTrue(regions.stream().anyMatch(RegionRow::winner));
    }
}
