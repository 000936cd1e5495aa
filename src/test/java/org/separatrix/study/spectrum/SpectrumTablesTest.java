package org.separatrix.study.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.separatrix.spectrum.studies.Barrier;
import org.separatrix.spectrum.studies.SplittingLaw;
import org.separatrix.study.Figures;
import org.separatrix.study.FoundRows;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Column;
import org.separatrix.tables.Rows;

/** The rows that the pieces of a spectral study find, and what is made of them at the end of a run. */
class SpectrumTablesTest {

    private static final double UNKNOWN = Double.NaN;

    private static PointRow point(int rings, double value) {
        double[] byRing = new double[rings];
        return new PointRow(
                "silent",
                0.0,
                0,
                value,
                1,
                UNKNOWN,
                byRing,
                new double[] {-1e-20},
                new double[1],
                byRing,
                byRing,
                byRing,
                0.1);
    }

    private static ThresholdRow sustained(double gain) {
        return new ThresholdRow("coexistence", ThresholdRow.SUSTAINED, Column.UNKNOWN, gain, UNKNOWN, UNKNOWN);
    }

    private static ThresholdRow pulse(double gain) {
        return new ThresholdRow("coexistence", ThresholdRow.PULSE, 20, gain, 20 * gain, UNKNOWN);
    }

    @Test
    void theRecordKeepsEveryRowAsItWasFound() throws IOException {
        FoundRows found = new FoundRows()
                .note("barrier", "none, \"and\" why")
                .add(PointRow.TABLE, List.of(point(2, 0.1), point(3, 1.0 / 3.0)))
                .add(SpecialRow.TABLE, List.of())
                .add(
                        ModeRow.TABLE,
                        List.of(new ModeRow(
                                "winner", 0.3, 10, 1, "other", true, -0.5, 2, 1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)))
                .add(
                        EigenvectorRow.TABLE,
                        List.of(new EigenvectorRow("coexistence", 0, 0.2, "dominance", 1, 1, 47, -Math.PI, 0.4, -0.1)))
                .add(ThresholdRow.TABLE, List.of(sustained(0.5), pulse(0.7)))
                .add(
                        SplittingRow.TABLE,
                        List.of(new SplittingRow(Long.MAX_VALUE, 0.1, 0.2, 0.3, UNKNOWN, UNKNOWN, 2, -0.1, "rotation")))
                .add(DisorderRow.TABLE, List.of(new DisorderRow(-5, "gone", "", UNKNOWN)))
                .add(
                        BarrierRow.TABLE,
                        List.of(BarrierRow.of(new Barrier.None(0.25, Barrier.Verdict.UNSTABLE, "no barrier"))));

        FoundRows read = FoundRows.read(found.payload(), SpectrumTables.FOUND);

        String text = text(found);
        assertEquals(text, text(read));
        assertTrue(text.contains("0,0.5,silent,0.0,0,0.3333333333333333,1,,0.0,0.0,0.0,-1E-20,0.0,,,"), text);
        assertTrue(text.contains("0,0.5," + Long.MAX_VALUE + ",0.1,0.2,0.3,,,2,-0.1,rotation\n"), text);
        assertTrue(text.contains("0,0.5,0.25,,,,,,,unstable\n"), text);
        assertTrue(text.contains("0,0.5,coexistence,sustained,,0.5,,\n"), text);
    }

    /** All tables as they stand in the folder. */
    private static String text(FoundRows found) throws IOException {
        GatheredRows gathered = new GatheredRows(Sweeps.of(List.of("model.J0"), List.of(List.of("0.5"))));
        gathered.add(0, found, SpectrumTables.FOUND);
        StringBuilder text = new StringBuilder();
        for (Rows<?> rows : gathered.all()) {
            rows.writeTo(text.append(rows.table().file()).append('\n'));
        }
        return text.toString();
    }

    @Test
    void conditionsOfMoreRingsLeaveTheColumnsOfARingTogether() {
        GatheredRows gathered =
                new GatheredRows(Sweeps.of(List.of("model.rings"), List.of(List.of("2"), List.of("3"))));
        gathered.add(0, PointRow.TABLE, List.of(point(2, 0.1)));
        gathered.add(1, PointRow.TABLE, List.of(point(3, 0.1)));

        List<String> header = gathered.of(PointRow.TABLE).header();

        int first = header.indexOf("mean_0");
        assertEquals(List.of("mean_0", "mean_1", "mean_2", "max_0"), header.subList(first, first + 4));
    }

    @Test
    void seedsThatShareTheOtherKeysBelongTogether() {
        SweptValues swept = Sweeps.of(
                List.of("model.heterogeneity.seed", "model.J-cross"),
                List.of(List.of("1", "0.1"), List.of("1", "0.2"), List.of("2", "0.1"), List.of("2", "0.2")));
        GatheredRows gathered = new GatheredRows(swept);
        for (int condition = 0; condition < 4; condition++) {
            List<SplittingRow> splittings = new ArrayList<>();
            for (double strength : new double[] {0.1, 0.2}) {
                double size = condition % 2 == 0 ? 3.0 * strength : strength * strength;
                splittings.add(
                        new SplittingRow(1, strength, size, 0, 0, 0, 0, 0, condition == 0 ? "rotation" : "other"));
            }
            gathered.add(condition, SplittingRow.TABLE, splittings);
            gathered.add(
                    condition,
                    DisorderRow.TABLE,
                    List.of(new DisorderRow(
                            1, condition < 2 ? "ends" : "gone", condition < 2 ? "branch-point" : "", 0)));
        }

        Rows<SplittingLaw> law = SplittingLawTable.of(gathered, swept).orElseThrow();

        assertEquals(List.of("model.J-cross"), law.front());
        assertEquals(
                List.of(List.of("0.1"), List.of("0.2")),
                law.rows().stream().map(Rows.Row::front).toList());
        SplittingLaw first = law.found().get(0);
        assertEquals(1.0, first.power().orElseThrow().exponent(), 1e-12);
        assertEquals(3.0, first.power().orElseThrow().prefactor(), 1e-12);
        assertEquals(2.0, law.found().get(1).power().orElseThrow().exponent(), 1e-12);
        assertEquals(4, first.spectra());
        assertEquals(2, first.rotationsPicked());
        assertEquals(Map.of("branch-point", 1, "gone", 1), first.outcomes());
        assertEquals(
                List.of("end_branch_point", "end_gone"),
                law.columns().stream()
                        .filter(column -> column.name().startsWith("end_")
                                && column.cell(first).equals("1"))
                        .map(Column::name)
                        .toList());
    }

    @Test
    void thresholdsAreDrawnOverNumbersOnlyAndWithoutPulsesToo() {
        SweptValues numbers = Sweeps.of(List.of("model.J-cross"), List.of(List.of("0.1"), List.of("0.2")));
        SweptValues words = Sweeps.of(List.of("spectrum.start"), List.of(List.of("a"), List.of("b")));

        assertEquals(2, panels(numbers, List.of(sustained(0.5), pulse(0.7))));
        assertEquals(1, panels(numbers, List.of(sustained(0.5))));
        assertEquals(0, panels(words, List.of(sustained(0.5), pulse(0.7))));
        assertEquals(0, panels(numbers, List.of(sustained(UNKNOWN))));
    }

    private static int panels(SweptValues swept, List<ThresholdRow> each) {
        GatheredRows gathered = new GatheredRows(swept);
        Stream.of(0, 1).forEach(condition -> gathered.add(condition, ThresholdRow.TABLE, each));
        List<Integer> panels = new ArrayList<>();
        Figures figures =
                new Figures((name, figure) -> panels.add(figure.panels().size()));
        ThresholdFigure.draw(figures, gathered.of(ThresholdRow.TABLE), swept);
        assertEquals(List.of(), figures.missing());
        return panels.isEmpty() ? 0 : panels.get(0);
    }
}
