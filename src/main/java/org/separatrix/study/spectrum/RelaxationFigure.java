package org.separatrix.study.spectrum;

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
import org.separatrix.ring.Model;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.study.trials.FluctuationRow;
import org.separatrix.tables.Rows;

/**
 * The relaxation time of dominance, measured in trials, beside what the eigenvalue λ of the dominance mode says of it. A step
 * of Euler's method multiplies the mode by 1 + λ dt/τ, so it relaxes in −1/ln(1 + λ dt/τ) steps.
 */
final class RelaxationFigure {

    static final String NAME = "relaxation";

    private static final String CAPTION =
            "Relaxation time of dominance measured in the fluctuations of trials, with 95 % "
                    + "intervals, beside the time that its eigenvalue predicts. Nothing is fitted to the times.";

    private static final Style MEASURED = new Style(Palette.VERMILLION, Line.NONE, Marker.CIRCLE);
    private static final Style PREDICTED = new Style(Palette.BLACK, Line.SOLID, Marker.NONE);

    /** So many times the longest time that was measured, the prediction leaves the panel. */
    private static final double ROOM = 1.3;

    private RelaxationFigure() {}

    /** Draws the figure where fluctuations were measured over the parameter of the branches. */
    static void draw(
            Figures files,
            Rows<PointRow> points,
            Rows<FluctuationRow> fluctuations,
            String parameter,
            SweptValues swept,
            Model model) {
        Rows<FluctuationRow> dominance =
                fluctuations.where(row -> row.observable().equals(FluctuationRow.DOMINANCE));
        List<SweptSeries> series = SweptSeries.over(swept, parameter);
        if (!dominance.isEmpty() && !points.isEmpty() && series.size() == 1) {
            files.draw(NAME, CAPTION, () -> figure(points, dominance, series.get(0), model));
        }
    }

    private static Figure figure(
            Rows<PointRow> points, Rows<FluctuationRow> dominance, SweptSeries series, Model model) {
        double[] values = series.numbers(dominance, row -> row.relaxationTime().value());
        double[] high = series.numbers(dominance, row -> row.relaxationTime().high());
        double[] low = series.numbers(dominance, row -> row.relaxationTime().low());
        double most = ROOM
                * DoubleStream.concat(Arrays.stream(values), Arrays.stream(high))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1.0);
        List<PointRow> branch = points.found().stream()
                .filter(point -> point.branch().equals(BranchKind.COEXISTENCE.label()) && point.stable())
                .toList();
        double[] predicted = branch.stream()
                .mapToDouble(point -> steps(point.dominance(), model))
                .map(steps -> steps <= most ? steps : Double.NaN)
                .toArray();
        double[] at = branch.stream().mapToDouble(PointRow::value).toArray();
        List<Layer> layers = new ArrayList<>(List.of(
                new Curve(at, predicted, PREDICTED),
                new Interval(series.x(), low, high, MEASURED.colour(), false),
                new Curve(series.x(), values, MEASURED)));
        Map<String, Style> legend = new LinkedHashMap<>();
        legend.put("measured", MEASURED);
        legend.put("from the eigenvalue", PREDICTED);
        return new Figure(List.of(new Panel(
                "Relaxation of dominance",
                Axis.around(KeyWords.axis(series.key()), series.x()),
                Axis.linear("relaxation time, steps", 0.0, most),
                layers,
                Legend.of(legend))));
    }

    private static double steps(double lambda, Model model) {
        double factor = 1.0 + lambda * model.dt() / model.tau();
        return factor > 0.0 && factor < 1.0 ? -1.0 / Math.log(factor) : Double.NaN;
    }
}
