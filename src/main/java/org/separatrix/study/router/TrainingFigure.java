package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Note;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.tables.Rows;

/** The load after training over a swept key, and the value of the slots. */
final class TrainingFigure {

    static final String NAME = "training";

    private static final double ROOM = 1.1;

    private TrainingFigure() {}

    /** Popularity alone has no values to show. */
    static Figure of(Rows<TrainingRow> training, Rows<TippingRow> tipping, SeriesCurves curves) {
        double top = Arrays.stream(training.numbers(row -> value(row, TrainingQuantity.N_EFF)))
                .max()
                .orElse(1.0);
        List<Layer> marks = new ArrayList<>();
        marks.addAll(mark(tipping, TippingRow::byChance, "tips by chance ", 1.0, top, curves));
        marks.addAll(mark(tipping, TippingRow::derived, " even state unstable", 0.0, top, curves));
        Panel load = curves.panel(
                "Who shares the load",
                "effective number of experts",
                training,
                row -> row.mean(TrainingQuantity.N_EFF),
                marks);
        boolean worthless = Arrays.stream(training.numbers(row -> value(row, TrainingQuantity.VALUE)))
                .allMatch(value -> value == 0.0);
        return new Figure(
                worthless
                        ? List.of(load)
                        : List.of(
                                load,
                                curves.panel(
                                        "What it is worth",
                                        "mean value of a slot",
                                        training,
                                        row -> row.mean(TrainingQuantity.VALUE),
                                        List.of())));
    }

    private static double value(TrainingRow row, TrainingQuantity quantity) {
        return row.mean(quantity).value();
    }

    /** A gain of the first series, where the figure reaches it. */
    private static List<Layer> mark(
            Rows<TippingRow> tipping,
            ToDoubleFunction<TippingRow> of,
            String name,
            double align,
            double top,
            SeriesCurves curves) {
        double gain = tipping.isEmpty()
                ? Double.NaN
                : of.applyAsDouble(tipping.found().get(0));
        double[] x = curves.series().get(0).x();
        if (!(gain > x[0] && gain < x[x.length - 1])) {
            return List.of();
        }
        Style line = new Style(Palette.GREY, Line.DASHED, Marker.NONE);
        return List.of(
                new Curve(new double[] {gain, gain}, new double[] {0.0, ROOM * top}, line),
                new Note(gain, top, name, align));
    }
}
