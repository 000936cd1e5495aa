package org.separatrix.study.router;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.router.observation.DropCurve;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SeriesStyles;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** How often the expert of rank k is dropped over its margin, with the fitted curves. */
final class CliffFigure {

    static final String NAME = "cliff";

    private static final int POINTS_OF_A_FIT = 100;

    private CliffFigure() {}

    /** @param widths of the series of margins, in their order */
    static Figure of(Rows<CliffRow> cliff, Rows<CliffWidthRow> widths, SweptValues swept) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        DoubleStream.Builder margins = DoubleStream.builder();
        List<SweptSeries> all = SweptSeries.over(swept, CliffWidthRow.MARGIN);
        SeriesStyles styles = new SeriesStyles(all, swept);
        for (int s = 0; s < styles.shown().size(); s++) {
            SweptSeries series = styles.shown().get(s);
            Style points = styles.points(s);
            Estimate width = widths.found().get(all.indexOf(series)).width();
            if (styles.isFew()) {
                layers.add(new Interval(
                        series.x(),
                        series.numbers(cliff, row -> row.dropped().low()),
                        series.numbers(cliff, row -> row.dropped().high()),
                        points.colour(),
                        false));
            }
            layers.add(new Curve(
                    series.x(), series.numbers(cliff, row -> row.dropped().value()), points));
            layers.add(fitted(series, width, points.colour()));
            String words = KeyWords.described(swept, series.conditions().get(0), List.of(series.key()));
            String name = words.isEmpty() ? "" : words + ": ";
            legend.put(
                    Double.isNaN(width.value())
                            ? (name + "too few margins for a width").strip()
                            : String.format(Locale.ROOT, "%sW = %.3f", name, width.value()),
                    points);
            Arrays.stream(series.x()).forEach(margins);
        }
        return new Figure(List.of(styles.panel(
                "The last winner dropped",
                Axis.around("margin over the next, logits", margins.build().toArray()),
                Axis.linear("fraction of tokens", 0.0, 0.6),
                layers,
                legend)));
    }

    private static Curve fitted(SweptSeries series, Estimate width, Color colour) {
        DropCurve curve = new DropCurve(width);
        double[] x = new double[POINTS_OF_A_FIT];
        double most = series.x()[series.x().length - 1];
        Arrays.setAll(x, i -> most * i / (POINTS_OF_A_FIT - 1.0));
        double[] y = Arrays.stream(x)
                .map(m -> Double.isNaN(width.value()) ? Double.NaN : curve.at(m))
                .toArray();
        return new Curve(x, y, new Style(colour, Line.SOLID, Marker.NONE));
    }
}
