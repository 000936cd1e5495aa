package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SeriesStyles;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;

/**
 * Target and swap rate, and how often nothing is held, along the last swept key that has many values, a curve for each of the values of the others. Where
 * the curves are too many for one panel, each value of one of the other keys has panels of its own.
 */
final class SeriesFigure {

    private static final Style CHANCE = new Style(Palette.GREY, Line.DASHED, Marker.NONE);
    private static final int COLUMNS = 3;
    private static final String LOST = "Nothing held";

    /** What guesses have no part in. */
    private static final ToDoubleFunction<ConditionSummary> NO_CHANCE = of -> Double.NaN;

    private final SweptValues swept;
    private final List<SweptSeries> all;
    private final List<ConditionSummary> summaries;

    private SeriesFigure(SweptValues swept, List<SweptSeries> all, List<ConditionSummary> summaries) {
        this.swept = swept;
        this.all = all;
        this.summaries = summaries;
    }

    /** None if there are no such series. */
    static Optional<Figure> of(SweptValues swept, List<ConditionSummary> summaries) {
        return swept.keys().stream()
                .filter(key -> !KeyWords.isOfAKind(key, swept.keys()))
                .map(key -> SweptSeries.over(swept, key))
                .filter(series -> !series.isEmpty())
                .reduce((first, second) -> second)
                .map(series -> series.stream().sorted(byValues(swept)).toList())
                .map(series -> new SeriesFigure(swept, series, summaries).figure());
    }

    /** By the numbers of the other keys, where they are numbers; parameters of a kind stay beside their kind. */
    private static Comparator<SweptSeries> byValues(SweptValues swept) {
        Comparator<SweptSeries> order = Comparator.comparing(series -> 0);
        for (String key : swept.keys()) {
            if (!KeyWords.isOfAKind(key, swept.keys())
                    && Arrays.stream(swept.numbers(key)).allMatch(Double::isFinite)) {
                order = order.thenComparing(
                        series -> swept.number(series.conditions().get(0), key));
            }
        }
        return order;
    }

    private Figure figure() {
        if (all.size() <= Palette.CYCLE.size()) {
            return new Figure(List.of(
                    panel("Reports of the target", all, List.of(), ConditionSummary::target, ConditionSummary::chance),
                    panel("Swaps", all, List.of(), ConditionSummary::swap, ConditionSummary::chanceSwap),
                    panel("Still held: nothing", all, List.of(), ConditionSummary::aliveNone, NO_CHANCE)));
        }
        Optional<String> divider = divider();
        Map<String, List<SweptSeries>> groups = divider.map(this::groups).orElse(Map.of("", all));
        List<String> told = divider.stream().toList();
        List<Panel> panels = new ArrayList<>();
        groups.forEach((value, series) -> {
            panels.add(panel(
                    title("Target", divider, value), series, told, ConditionSummary::target, ConditionSummary::chance));
            panels.add(panel(
                    title("Swaps", divider, value),
                    series,
                    told,
                    ConditionSummary::swap,
                    ConditionSummary::chanceSwap));
            panels.add(panel(title(LOST, divider, value), series, told, ConditionSummary::aliveNone, NO_CHANCE));
        });
        return new Figure(panels, Math.min(COLUMNS, panels.size()));
    }

    private static String title(String what, Optional<String> divider, String value) {
        return divider.map(key -> what + ", " + KeyWords.described(key, value)).orElse(what);
    }

    /** The key whose values divide the series into the fewest groups that each have few curves. */
    private Optional<String> divider() {
        return swept.keysWithout(all.get(0).key()).stream()
                .filter(key -> groups(key).values().stream().allMatch(of -> of.size() <= Palette.CYCLE.size()))
                .min(Comparator.comparingInt(key -> groups(key).size()));
    }

    private Map<String, List<SweptSeries>> groups(String key) {
        int column = swept.keys().indexOf(key);
        return all.stream()
                .collect(Collectors.groupingBy(
                        series -> swept.rows().get(series.conditions().get(0)).get(column),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Panel panel(
            String title,
            List<SweptSeries> series,
            List<String> told,
            Function<ConditionSummary, Rate> rate,
            ToDoubleFunction<ConditionSummary> chance) {
        SeriesStyles styles = new SeriesStyles(series, swept);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        List<String> without = new ArrayList<>(told);
        without.add(series.get(0).key());
        for (int s = 0; s < styles.shown().size(); s++) {
            SweptSeries one = styles.shown().get(s);
            Style style = styles.curve(s);
            if (styles.isFew()) {
                layers.add(new Interval(
                        one.x(),
                        one.numbers(summaries, summary -> rate.apply(summary).low()),
                        one.numbers(summaries, summary -> rate.apply(summary).high()),
                        style.colour(),
                        false));
            }
            double[] rates =
                    one.numbers(summaries, summary -> rate.apply(summary).value());
            layers.add(line(one.x(), rates, style));
            layers.add(new Curve(one.x(), rates, new Style(style.colour(), Line.NONE, style.marker())));
            String words = KeyWords.described(swept, one.conditions().get(0), without);
            legend.put(
                    words.isEmpty() ? KeyWords.described(swept, one.conditions().get(0), List.of(one.key())) : words,
                    style);
        }
        double[] x = all.stream().flatMapToDouble(one -> Arrays.stream(one.x())).toArray();
        if (chance != NO_CHANCE
                && summaries.stream().mapToDouble(chance).distinct().count() == 1) {
            double by = chance.applyAsDouble(summaries.get(0));
            double[] ends = {
                Arrays.stream(x).min().orElseThrow(), Arrays.stream(x).max().orElseThrow()
            };
            layers.add(0, new Curve(ends, new double[] {by, by}, CHANCE));
            legend.put("chance", CHANCE);
        }
        return styles.panel(
                title,
                Axis.around(KeyWords.axis(series.get(0).key()), x),
                Axis.linear(TrialCount.axis(summaries), 0.0, 1.0),
                layers,
                legend);
    }

    /** Through the mean of points that stand at the same place. */
    private static Curve line(double[] x, double[] y, Style style) {
        Map<Double, Double> means = IntStream.range(0, x.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> x[i], TreeMap::new, Collectors.averagingDouble(i -> y[i])));
        return new Curve(
                means.keySet().stream().mapToDouble(place -> place).toArray(),
                means.values().stream().mapToDouble(mean -> mean).toArray(),
                new Style(style.colour(), Line.SOLID, Marker.NONE));
    }
}
