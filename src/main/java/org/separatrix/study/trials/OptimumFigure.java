package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.HorizontalInterval;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** The criteria along a swept key, with crosses where they are best; the last key that has an interior optimum. */
final class OptimumFigure {

    static final String NAME = "optimum";

    private static final int COLUMNS = 2;

    private final SweptValues swept;
    private final List<OptimumRow> rows;

    private OptimumFigure(SweptValues swept, List<OptimumRow> rows) {
        this.swept = swept;
        this.rows = rows;
    }

    /** None where there is no interior optimum, or where there are more series than colours. */
    static Optional<Figure> of(SweptValues swept, Rows<OptimumRow> optima) {
        List<OptimumRow> all = optima.found();
        return all.stream()
                .filter(row -> row.optimum().isInterior())
                .map(row -> row.series().key())
                .reduce((first, second) -> second)
                .map(key -> new OptimumFigure(
                        swept,
                        all.stream()
                                .filter(row -> row.series().key().equals(key))
                                .toList()))
                .filter(figure -> figure.series().size() <= Palette.CYCLE.size())
                .map(OptimumFigure::figure);
    }

    private List<SweptSeries> series() {
        return rows.stream().map(OptimumRow::series).distinct().toList();
    }

    private Figure figure() {
        List<Panel> panels = Arrays.stream(Criterion.values())
                .filter(criterion -> rows.stream().anyMatch(row -> row.criterion() == criterion))
                .map(this::panel)
                .toList();
        return new Figure(panels, Math.min(COLUMNS, panels.size()));
    }

    private Panel panel(Criterion criterion) {
        List<SweptSeries> series = series();
        List<Layer> layers = new ArrayList<>();
        List<Layer> marks = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        List<Double> heights = new ArrayList<>();
        String key = series.get(0).key();
        for (OptimumRow row : rows) {
            if (row.criterion() != criterion) {
                continue;
            }
            Style style = Style.ofSeries(series.indexOf(row.series()), Line.SOLID);
            double[] x = row.measured().x();
            double[] y = Arrays.stream(row.measured().value())
                    .map(criterion::printed)
                    .toArray();
            double[] error = row.measured().error();
            double[] low = IntStream.range(0, y.length)
                    .mapToDouble(i -> y[i] - Estimate.Z * error[i])
                    .toArray();
            double[] high = IntStream.range(0, y.length)
                    .mapToDouble(i -> y[i] + Estimate.Z * error[i])
                    .toArray();
            DoubleStream.concat(Arrays.stream(low), Arrays.stream(high))
                    .filter(end -> !Double.isNaN(end))
                    .forEach(heights::add);
            Arrays.stream(y).filter(value -> !Double.isNaN(value)).forEach(heights::add);
            layers.add(new Interval(x, low, high, style.colour(), false));
            layers.add(new Curve(x, y, style));
            if (row.optimum().isInterior()) {
                mark(marks, row);
            }
            String words = KeyWords.described(swept, row.series().conditions().get(0), List.of(key));
            legend.put(words.isEmpty() ? criterion.word() : words, style);
        }
        if (!marks.isEmpty()) {
            legend.put("best, with its interval", new Style(Palette.BLACK, Line.NONE, Marker.CROSS));
        }
        layers.addAll(marks);
        double[] x = rows.stream()
                .flatMapToDouble(row -> Arrays.stream(row.measured().x()))
                .toArray();
        return new Panel(
                criterion.described(),
                Axis.around(KeyWords.axis(key), x),
                Axis.around(
                        criterion.word().replace('_', ' '),
                        heights.stream().mapToDouble(Double::doubleValue).toArray()),
                layers,
                Legend.of(legend));
    }

    private static void mark(List<Layer> marks, OptimumRow row) {
        Estimate location = row.optimum().location();
        double[] height = {row.criterion().printed(row.optimum().value()).value()};
        marks.add(new HorizontalInterval(
                height, new double[] {location.low()}, new double[] {location.high()}, Palette.BLACK));
        marks.add(
                new Curve(new double[] {location.value()}, height, new Style(Palette.BLACK, Line.NONE, Marker.CROSS)));
    }
}
