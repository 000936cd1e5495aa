package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.HorizontalInterval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.WithInterval;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** Where the cue cliff lies with each coupling, and how far that is from lockstep: a line a combination of the other keys. */
final class CliffShiftFigure {

    static final String NAME = "cliff";

    private static final String CAPTION =
            "The cue cliff of every coupling: the gain of the cue at which the fitted rate of target reports is one half,"
                    + " and how far it is from that of the same conditions in lockstep, on the same noise. Lines are 95 %"
                    + " intervals, of one comparison by itself; squares are shifts that remain below p = 0.05 when all"
                    + " comparisons are corrected for. A gain that the sweep does not reach, or an end of an interval that"
                    + " is not known, is missing; cliff.csv has the fits.";

    /** More lines are no picture. */
    private static final int MOST = 80;

    private CliffShiftFigure() {}

    /** Draws the figure where there are cliffs of several couplings. */
    static void draw(Figures files, SweptValues swept, Rows<CliffRow> cliffs) {
        if (cliffs.rows().size() > 1
                && cliffs.rows().size() <= MOST
                && cliffs.found().stream()
                        .anyMatch(row -> Double.isFinite(row.crossing().value()))) {
            files.draw(NAME, CAPTION, () -> figure(swept, cliffs));
        }
    }

    private static Figure figure(SweptValues swept, Rows<CliffRow> cliffs) {
        List<String> names = cliffs.rows().stream()
                .map(row -> KeyWords.described(swept, cliffs.front(), row.front()))
                .toList();
        List<Panel> panels = new ArrayList<>();
        panels.add(crossings(cliffs.found(), names));
        if (cliffs.found().stream()
                .anyMatch(row -> Double.isFinite(row.crossingShift().value()))) {
            panels.add(shifts(cliffs.found(), Collections.nCopies(names.size(), "")));
        }
        return new Figure(panels);
    }

    private static Panel crossings(List<CliffRow> rows, List<String> names) {
        Style style = new Style(Palette.BLUE, Line.NONE, Marker.CIRCLE);
        List<Layer> layers = new ArrayList<>();
        add(layers, rows, CliffRow::crossing, row -> true, style);
        return panel(
                "The cliff",
                "gain of the cue at a target rate of 1/2",
                rows,
                CliffRow::crossing,
                names,
                layers,
                Legend.NONE);
    }

    private static Panel shifts(List<CliffRow> rows, List<String> names) {
        Style real = new Style(Palette.VERMILLION, Line.NONE, Marker.SQUARE);
        Style other = new Style(Palette.GREY, Line.NONE, Marker.CIRCLE);
        Style none = new Style(Palette.BLACK, Line.DASHED, Marker.NONE);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Curve(new double[] {0.0, 0.0}, new double[] {-0.5, rows.size() - 0.5}, none));
        add(layers, rows, CliffRow::crossingShift, row -> !row.crossingIsReal(), other);
        add(layers, rows, CliffRow::crossingShift, CliffRow::crossingIsReal, real);
        return panel(
                "Shift from lockstep",
                "shift of that gain",
                rows,
                CliffRow::crossingShift,
                names,
                layers,
                new Legend(List.of(
                        new Legend.Entry("p < 0.05, corrected", real),
                        new Legend.Entry("not told from 0", other),
                        new Legend.Entry("no shift", none))));
    }

    private static void add(
            List<Layer> layers,
            List<CliffRow> rows,
            Function<CliffRow, WithInterval> of,
            Function<CliffRow, Boolean> wanted,
            Style style) {
        int[] some = IntStream.range(0, rows.size())
                .filter(i -> wanted.apply(rows.get(i)))
                .toArray();
        double[] y = Arrays.stream(some).mapToDouble(i -> rows.size() - 1 - i).toArray();
        double[] low = Arrays.stream(some)
                .mapToDouble(i -> of.apply(rows.get(i)).low())
                .toArray();
        double[] high = Arrays.stream(some)
                .mapToDouble(i -> of.apply(rows.get(i)).high())
                .toArray();
        layers.add(new HorizontalInterval(y, low, high, style.colour()));
        layers.add(new Curve(
                Arrays.stream(some)
                        .mapToDouble(i -> of.apply(rows.get(i)).value())
                        .toArray(),
                y,
                style));
    }

    private static Panel panel(
            String title,
            String label,
            List<CliffRow> rows,
            Function<CliffRow, WithInterval> of,
            List<String> names,
            List<Layer> layers,
            Legend legend) {
        List<String> upwards = new ArrayList<>(names);
        Collections.reverse(upwards);
        double[] all = rows.stream()
                .map(of)
                .flatMapToDouble(value -> Arrays.stream(new double[] {0.0, value.value(), value.low(), value.high()}))
                .filter(Double::isFinite)
                .toArray();
        return new Panel(title, Axis.around(label, all), Axis.categories("", upwards), layers, legend);
    }
}
