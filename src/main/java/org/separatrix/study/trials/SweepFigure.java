package org.separatrix.study.trials;

import static org.separatrix.figures.Palette.BLACK;
import static org.separatrix.figures.Palette.BLUE;
import static org.separatrix.figures.Palette.GREEN;
import static org.separatrix.figures.Palette.GREY;
import static org.separatrix.figures.Palette.ORANGE;
import static org.separatrix.figures.Palette.VERMILLION;

import java.awt.Color;
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
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.statistics.Rate;
import org.separatrix.study.SweptValues;

/**
 * Rates of reports beside those of end states, for every condition of a sweep. A report means little without the end
 * state: where no ring holds a bump, it is read from noise.
 */
final class SweepFigure {

    private static final Style CHANCE = new Style(GREY, Line.DASHED, Marker.NONE);
    private static final Style CHANCE_SWAP = new Style(VERMILLION, Line.DASHED, Marker.NONE);
    private static final double MARGIN = 0.03;
    private static final double APART = 0.1;

    private final Axis axis;
    private final double[] x;
    private final List<ConditionSummary> summaries;
    private final boolean connected;

    private SweepFigure(Axis axis, double[] x, List<ConditionSummary> summaries, boolean connected) {
        this.axis = axis;
        this.x = x;
        this.summaries = summaries;
        this.connected = connected;
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
        return new SweepFigure(axis(swept.keys().get(0), x), x, sorted, true).figure();
    }

    /** Of any other conditions, named by their values. */
    static Figure sideBySide(SweptValues swept, List<ConditionSummary> summaries) {
        List<String> names =
                swept.rows().stream().map(row -> String.join(", ", row)).toList();
        Axis axis = Axis.categories(String.join(", ", swept.keys()), names);
        double[] x = IntStream.range(0, names.size()).asDoubleStream().toArray();
        return new SweepFigure(axis, x, summaries, false).figure();
    }

    private static Axis axis(String key, double[] sorted) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (isLogSpaced(sorted)) {
            double margin = Math.pow(high / low, MARGIN);
            return Axis.logarithmic(key, low / margin, high * margin);
        }
        double margin = low < high ? MARGIN * (high - low) : 0.5;
        return Axis.linear(key, low - margin, high + margin);
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
        boolean two = summaries.get(0).rings() <= 2;
        return new Figure(List.of(
                panel("What is reported", reported(), true),
                panel(
                        "What is still held",
                        List.of(
                                new Series("target only", BLUE, Marker.CIRCLE, ConditionSummary::aliveTargetOnly),
                                new Series(
                                        two ? "non-target only" : "non-targets only",
                                        VERMILLION,
                                        Marker.SQUARE,
                                        ConditionSummary::aliveNontargetOnly),
                                new Series(two ? "both" : "all", GREEN, Marker.TRIANGLE, ConditionSummary::aliveAll),
                                new Series("none", BLACK, Marker.DIAMOND, ConditionSummary::aliveNone)),
                        false)));
    }

    /** Where every trial has a report, there is no curve of those without. */
    private List<Series> reported() {
        List<Series> series = new ArrayList<>(List.of(
                new Series("target", BLUE, Marker.CIRCLE, ConditionSummary::target),
                new Series("swap", VERMILLION, Marker.SQUARE, ConditionSummary::swap),
                new Series("blend", GREEN, Marker.TRIANGLE, ConditionSummary::blend),
                new Series("other", BLACK, Marker.DIAMOND, ConditionSummary::other)));
        if (summaries.stream().anyMatch(summary -> summary.noReport().hits() > 0)) {
            series.add(new Series("no report", ORANGE, Marker.CIRCLE, ConditionSummary::noReport));
        }
        return series;
    }

    /** A rate over the conditions. */
    private record Series(String label, Color colour, Marker marker, Function<ConditionSummary, Rate> rate) {}

    private Panel panel(String title, List<Series> allSeries, boolean withChance) {
        List<Layer> layers = new ArrayList<>();
        List<Layer> curves = new ArrayList<>();
        List<Legend.Entry> legend = new ArrayList<>();
        for (int index = 0; index < allSeries.size(); index++) {
            Series series = allSeries.get(index);
            Function<ConditionSummary, Rate> rate = series.rate();
            double[] at = connected ? x : besideEachOther(index, allSeries.size());
            Style style = new Style(series.colour(), connected ? Line.SOLID : Line.NONE, series.marker());
            layers.add(new Interval(
                    at,
                    values(summary -> rate.apply(summary).low()),
                    values(summary -> rate.apply(summary).high()),
                    series.colour(),
                    connected));
            curves.add(new Curve(at, values(summary -> rate.apply(summary).value()), style));
            legend.add(new Legend.Entry(series.label(), style));
        }
        if (withChance) {
            addChance(layers, legend);
        }
        // Without a cue target and swap coincide: the round marker of the first then lies within the square of the
        // other.
        Collections.reverse(curves);
        layers.addAll(curves);
        return new Panel(title, axis, Axis.linear("fraction of trials", 0.0, 1.0), layers, new Legend(legend));
    }

    /** One line where a swap is as likely by chance as a report of the target, and two elsewhere. */
    private void addChance(List<Layer> layers, List<Legend.Entry> legend) {
        layers.add(0, new Curve(x, values(ConditionSummary::chance), CHANCE));
        legend.add(new Legend.Entry("chance", CHANCE));
        if (summaries.stream().anyMatch(summary -> summary.rings() > 1 && summary.chanceSwap() != summary.chance())) {
            layers.add(0, new Curve(x, values(ConditionSummary::chanceSwap), CHANCE_SWAP));
            legend.add(new Legend.Entry("chance of a swap", CHANCE_SWAP));
        }
    }

    private double[] besideEachOther(int index, int count) {
        double shift = (index - (count - 1) / 2.0) * APART;
        return Arrays.stream(x).map(place -> place + shift).toArray();
    }

    private double[] values(ToDoubleFunction<ConditionSummary> value) {
        return summaries.stream().mapToDouble(value).toArray();
    }
}
