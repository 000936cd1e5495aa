package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.statistics.Rate;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;

/** Target and swap rate along the last swept key that has many values, a curve for each of the values of the others. */
final class SeriesFigure {

    private static final Style CHANCE = new Style(Palette.GREY, Line.DASHED, Marker.NONE);

    private final SweptValues swept;
    private final List<SweptSeries> series;
    private final List<ConditionSummary> summaries;

    private SeriesFigure(SweptValues swept, List<SweptSeries> series, List<ConditionSummary> summaries) {
        this.swept = swept;
        this.series = series;
        this.summaries = summaries;
    }

    /** None if there are no such series, or more than colours. */
    static Optional<Figure> of(SweptValues swept, List<ConditionSummary> summaries) {
        List<SweptSeries> series = SweptSeries.of(swept);
        if (series.isEmpty() || series.size() > Palette.CYCLE.size()) {
            return Optional.empty();
        }
        SeriesFigure figure = new SeriesFigure(swept, series, summaries);
        return Optional.of(new Figure(List.of(
                figure.panel("Reports of the target", ConditionSummary::target, ConditionSummary::chance),
                figure.panel("Swaps", ConditionSummary::swap, ConditionSummary::chanceSwap))));
    }

    private Panel panel(
            String title, Function<ConditionSummary, Rate> rate, ToDoubleFunction<ConditionSummary> chance) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (int s = 0; s < series.size(); s++) {
            SweptSeries one = series.get(s);
            Style style = new Style(Palette.CYCLE.get(s), Line.SOLID, Marker.CIRCLE);
            layers.add(new Interval(
                    one.x(),
                    values(one, summary -> rate.apply(summary).low()),
                    values(one, summary -> rate.apply(summary).high()),
                    style.colour(),
                    true));
            layers.add(new Curve(
                    one.x(), values(one, summary -> rate.apply(summary).value()), style));
            legend.put(described(one), style);
        }
        double[] x = series.stream()
                .flatMapToDouble(one -> IntStream.range(0, one.x().length).mapToDouble(i -> one.x()[i]))
                .toArray();
        if (summaries.stream().mapToDouble(chance).distinct().count() == 1) {
            double by = chance.applyAsDouble(summaries.get(0));
            double[] ends = {
                Arrays.stream(x).min().orElseThrow(), Arrays.stream(x).max().orElseThrow()
            };
            layers.add(0, new Curve(ends, new double[] {by, by}, CHANCE));
            legend.put("chance", CHANCE);
        }
        return new Panel(
                title,
                Axis.around(series.get(0).key(), x),
                Axis.linear("fraction of trials", 0.0, 1.0),
                layers,
                Legend.of(legend));
    }

    /** The values of the other keys, each with the last word of its key. */
    private String described(SweptSeries one) {
        List<String> keys = new ArrayList<>(swept.keys());
        keys.remove(one.key());
        return IntStream.range(0, keys.size())
                .mapToObj(k -> keys.get(k).substring(keys.get(k).lastIndexOf('.') + 1) + " "
                        + one.others().get(k))
                .collect(Collectors.joining(", "));
    }

    private double[] values(SweptSeries of, ToDoubleFunction<ConditionSummary> value) {
        return of.conditions().stream()
                .mapToDouble(condition -> value.applyAsDouble(summaries.get(condition)))
                .toArray();
    }
}
