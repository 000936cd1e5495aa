package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * Oscillation of rings that feel each other late, measured and predicted, over the cross-inhibition: the amplitude beside
 * the predicted onset, and the period beside the predicted one.
 */
final class OscillationFigure {

    static final String NAME = "oscillation";

    private static final String CAPTION =
            "Oscillation of rings that are coupled with a delay: the amplitude measured in trials beside the predicted onset,"
                    + " and the period measured beside that of the linear map from tick to tick. These predictions are of small"
                    + " oscillations about the steady state; between the fold of cycles (dashed) and the onset a large one"
                    + " exists beside it. Nothing is fitted. Bars are 95 % intervals over trials.";

    private static final String J_CROSS = "model.J-cross";

    private final SweptValues swept;
    private final Rows<CouplingRow> rows;
    private final List<SweptSeries> series;

    private OscillationFigure(SweptValues swept, Rows<CouplingRow> rows, List<SweptSeries> series) {
        this.swept = swept;
        this.rows = rows;
        this.series = series;
    }

    /** Draws the figure where an onset is predicted for conditions that differ in their cross-inhibition. */
    static void draw(Figures files, SweptValues swept, Rows<CouplingRow> rows) {
        List<SweptSeries> series = SweptSeries.over(swept, J_CROSS);
        boolean predicted = rows.found().stream()
                .anyMatch(row -> Double.isFinite(row.prediction().onset()));
        if (predicted && !series.isEmpty() && series.size() <= Palette.CYCLE.size()) {
            OscillationFigure figure = new OscillationFigure(swept, rows, series);
            files.draw(NAME, CAPTION, () -> new Figure(List.of(figure.amplitude(), figure.period())));
        }
    }

    private Style measured(int of) {
        return Style.ofSeries(of, Line.NONE);
    }

    private Style predicted(int of) {
        return new Style(Palette.CYCLE.get(of), Line.SOLID, Marker.NONE);
    }

    private Panel amplitude() {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        DoubleStream.Builder ends = DoubleStream.builder().add(0.0);
        for (int s = 0; s < series.size(); s++) {
            List<Estimate> of = series.get(s)
                    .estimates(rows, row -> row.activity().amplitude().quantity());
            addMeasured(layers, s, of, ends);
            legend.put(name(s) + "measured", measured(s));
        }
        double top = ends.build().max().orElse(1.0);
        for (int s = 0; s < series.size(); s++) {
            double onset =
                    first(series.get(s).numbers(rows, row -> row.prediction().onset()));
            addPlace(layers, legend, onset, top, name(s) + "predicted onset", predicted(s));
            double fold =
                    first(series.get(s).numbers(rows, row -> row.prediction().fold()));
            Style dashed = new Style(predicted(s).colour(), Line.DASHED, Marker.NONE);
            addPlace(layers, legend, fold, top, name(s) + "predicted fold of cycles", dashed);
        }
        return panel(
                "Amplitude of the oscillation",
                "amplitude of the summed rates",
                new double[] {0.0, top},
                layers,
                legend);
    }

    /** A vertical line, if the place is known. */
    private static void addPlace(
            List<Layer> layers, Map<String, Style> legend, double at, double top, String name, Style style) {
        if (Double.isFinite(at)) {
            layers.add(new Curve(new double[] {at, at}, new double[] {0.0, top}, style));
            legend.put(name, style);
        }
    }

    /** Where the symmetric state is stable there is only noise, whose period is of no interest. */
    private Panel period() {
        Rows<CouplingRow> oscillating = rows.where(row -> row.prediction().radius() > 1.0);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        DoubleStream.Builder ends = DoubleStream.builder();
        for (int s = 0; s < series.size(); s++) {
            double[] predicted =
                    series.get(s).numbers(rows, row -> row.prediction().period());
            Arrays.stream(predicted).forEach(ends);
            layers.add(new Curve(series.get(s).x(), predicted, predicted(s)));
            addMeasured(
                    layers,
                    s,
                    series.get(s)
                            .estimates(
                                    oscillating, row -> row.activity().period().quantity()),
                    ends);
            legend.put(name(s) + "measured", measured(s));
            legend.put(name(s) + "predicted", predicted(s));
        }
        return panel("Period", "ticks", ends.build().toArray(), layers, legend);
    }

    private void addMeasured(List<Layer> layers, int s, List<Estimate> estimates, DoubleStream.Builder ends) {
        double[] x = series.get(s).x();
        double[] values = estimates.stream().mapToDouble(Estimate::value).toArray();
        double[] low = estimates.stream().mapToDouble(Estimate::low).toArray();
        double[] high = estimates.stream().mapToDouble(Estimate::high).toArray();
        DoubleStream.of(values).filter(Double::isFinite).forEach(ends);
        DoubleStream.of(high).filter(Double::isFinite).forEach(ends);
        layers.add(new Interval(x, low, high, measured(s).colour(), false));
        layers.add(new Curve(x, values, measured(s)));
    }

    private String name(int s) {
        String words = KeyWords.described(swept, series.get(s).conditions().get(0), List.of(J_CROSS));
        return words.isEmpty() ? "" : words + ": ";
    }

    private static double first(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).findFirst().orElse(Double.NaN);
    }

    private Panel panel(String title, String label, double[] y, List<Layer> layers, Map<String, Style> legend) {
        double[] x =
                series.stream().flatMapToDouble(of -> Arrays.stream(of.x())).toArray();
        return new Panel(
                title, Axis.around(KeyWords.axis(J_CROSS), x), Axis.around(label, y), layers, Legend.of(legend));
    }
}
