package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SeriesStyles;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** The barrier between coexistence and one winner over a swept key, and where there is none to climb. */
final class BarrierFigure {

    static final String NAME = "barrier";

    private static final String CAPTION =
            "The barrier between coexistence and one winner over the swept key, and the eigenvalue of "
                    + "dominance at coexistence. Computed from the effective potential, without trials. Where "
                    + "coexistence is not stable there is no barrier: squares.";

    private final SweptValues swept;
    private final Rows<BarrierRow> barriers;
    private final List<SweptSeries> series;

    private BarrierFigure(SweptValues swept, Rows<BarrierRow> barriers, List<SweptSeries> series) {
        this.swept = swept;
        this.barriers = barriers;
        this.series = series;
    }

    /** Draws the figure where the barrier was computed over a numeric key. */
    static void draw(Figures files, Rows<BarrierRow> barriers, SweptValues swept) {
        List<SweptSeries> series = SweptSeries.of(swept);
        if (!barriers.isEmpty() && !series.isEmpty()) {
            BarrierFigure figure = new BarrierFigure(swept, barriers, series);
            files.draw(
                    NAME,
                    CAPTION,
                    () -> new Figure(List.of(
                            figure.panel(
                                    "What noise has to climb",
                                    "barrier over diffusion (squares: no barrier)",
                                    BarrierRow::exponent),
                            figure.panel(
                                    "Stability of coexistence",
                                    "eigenvalue of dominance, 1/\u03c4 (squares: no barrier)",
                                    BarrierRow::curvature))));
        }
    }

    private Panel panel(String title, String label, ToDoubleFunction<BarrierRow> quantity) {
        SeriesStyles styles = new SeriesStyles(series, swept);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        double[] x =
                series.stream().flatMapToDouble(of -> Arrays.stream(of.x())).toArray();
        layers.add(Curve.zero(x));
        for (int s = 0; s < styles.shown().size(); s++) {
            SweptSeries one = styles.shown().get(s);
            Style style = new Style(styles.curve(s).colour(), Line.SOLID, Marker.CIRCLE);
            double[] height = one.numbers(barriers, BarrierRow::height);
            double[] shown = one.numbers(barriers, quantity);
            double[] none = new double[shown.length];
            Arrays.setAll(none, i -> Double.isNaN(height[i]) ? (Double.isNaN(shown[i]) ? 0.0 : shown[i]) : Double.NaN);
            layers.add(new Curve(one.x(), shown, style));
            layers.add(new Curve(one.x(), none, new Style(Palette.GREY, Line.NONE, Marker.SQUARE)));
            legend.put(KeyWords.described(swept, one.conditions().get(0), List.of(one.key())), style);
        }
        double[] y = barriers.numbers(quantity);
        double[] withZero = Arrays.copyOf(y, y.length + 1);
        return styles.panel(
                title,
                Axis.around(KeyWords.axis(series.get(0).key()), x),
                Axis.around(label, withZero),
                layers,
                legend.size() > 1 ? legend : Map.of());
    }
}
