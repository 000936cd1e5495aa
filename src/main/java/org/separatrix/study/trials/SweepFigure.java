package org.separatrix.study.trials;

import static org.separatrix.figures.Palette.GREY;
import static org.separatrix.figures.Palette.VERMILLION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;

/**
 * Rates of reports beside those of end states, for every condition of a sweep. A report means little without the end
 * state: where no ring holds a bump, it is read from noise.
 */
final class SweepFigure {

    /** Of the target and of swaps. */
    private static final List<Style> CHANCES =
            List.of(new Style(GREY, Line.DASHED, Marker.NONE), new Style(VERMILLION, Line.DASHED, Marker.NONE));

    private static final double MARGIN = 0.03;

    private final Axis axis;
    private final double[] x;
    private final List<ConditionSummary> summaries;

    private SweepFigure(Axis axis, double[] x, List<ConditionSummary> summaries) {
        this.axis = axis;
        this.x = x;
        this.summaries = summaries;
    }

    /** Of one numeric key. */
    static Figure alongAxis(SweptValues swept, List<ConditionSummary> summaries) {
        double[] values = swept.numbers(swept.keys().get(0));
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> values[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = Arrays.stream(order).mapToDouble(index -> values[index]).toArray();
        List<ConditionSummary> sorted =
                Arrays.stream(order).mapToObj(summaries::get).toList();
        return new SweepFigure(axis(KeyWords.axis(swept.keys().get(0)), x), x, sorted).figure();
    }

    private static Axis axis(String label, double[] sorted) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (isLogSpaced(sorted)) {
            double margin = Math.pow(high / low, MARGIN);
            return Axis.logarithmic(label, low / margin, high * margin);
        }
        double margin = low < high ? MARGIN * (high - low) : 0.5;
        return Axis.linear(label, low - margin, high + margin);
    }

    private static boolean isLogSpaced(double[] sorted) {
        if (sorted.length < 3 || sorted[0] <= 0.0) {
            return false;
        }
        double ratio = sorted[1] / sorted[0];
        return ratio > 1.0
                && IntStream.range(1, sorted.length)
                        .allMatch(i -> Math.abs(sorted[i] / sorted[i - 1] / ratio - 1.0) < 0.01);
    }

    private Figure figure() {
        return new Figure(List.of(
                panel("What is reported", RateSeries.reported(summaries), true),
                panel("What is still held", RateSeries.held(summaries), false)));
    }

    private Panel panel(String title, List<RateSeries> allSeries, boolean withChance) {
        List<Layer> layers = new ArrayList<>();
        List<Layer> curves = new ArrayList<>();
        List<Legend.Entry> legend = new ArrayList<>();
        for (RateSeries series : allSeries) {
            Function<ConditionSummary, Rate> rate = series.rate();
            Style style = new Style(series.colour(), Line.SOLID, series.marker());
            layers.add(new Interval(
                    x,
                    values(summary -> rate.apply(summary).low()),
                    values(summary -> rate.apply(summary).high()),
                    series.colour(),
                    true));
            curves.add(new Curve(x, values(summary -> rate.apply(summary).value()), style));
            legend.add(new Legend.Entry(series.label(), style));
        }
        if (withChance) {
            addChance(layers, legend);
        }
        // Without a cue target and swap coincide: the round marker of the first then lies within the square of the
        // other.
        Collections.reverse(curves);
        layers.addAll(curves);
        return new Panel(title, axis, Axis.linear(TrialCount.axis(summaries), 0.0, 1.0), layers, new Legend(legend));
    }

    private void addChance(List<Layer> layers, List<Legend.Entry> legend) {
        List<ChanceSeries> chances = ChanceSeries.of(summaries);
        for (int c = 0; c < chances.size(); c++) {
            layers.add(0, new Curve(x, values(chances.get(c).rate()), CHANCES.get(c)));
            legend.add(new Legend.Entry(chances.get(c).label(), CHANCES.get(c)));
        }
    }

    private double[] values(ToDoubleFunction<ConditionSummary> value) {
        return summaries.stream().mapToDouble(value).toArray();
    }
}
