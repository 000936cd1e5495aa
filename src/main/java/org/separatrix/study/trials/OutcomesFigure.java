package org.separatrix.study.trials;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Bars;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;

/** What becomes of all trials of a condition: reports stacked, beside the end states stacked. */
final class OutcomesFigure {

    static final String NAME = "outcomes";

    static final String CAPTION =
            "What becomes of all trials of each condition: what they report, and beside it which bumps they still hold at"
                    + " the end, each as a stack that adds up to all trials. Below the dashed line is what a uniform guess"
                    + " scores as the target. Values stand one beside the other, whatever their distance.";

    private static final int MOST_SERIES = 4;
    private static final int MOST_LYING = 24;
    private static final double WIDTH = 0.86;

    /** So many labels find room below a panel. */
    private static final int MOST_LABELS = 14;

    private static final Color REST = new Color(0xC8C8C8);
    private static final Style CHANCE = new Style(Palette.BLACK, Line.DASHED, Marker.NONE);

    private final SweptValues swept;
    private final List<ConditionSummary> summaries;

    private OutcomesFigure(SweptValues swept, List<ConditionSummary> summaries) {
        this.swept = swept;
        this.summaries = summaries;
    }

    /** None where the stacks would be too many. */
    static Optional<Figure> of(SweptValues swept, List<ConditionSummary> summaries) {
        OutcomesFigure figure = new OutcomesFigure(swept, summaries);
        List<SweptSeries> series = SweptSeries.of(swept);
        if (!series.isEmpty() && series.size() <= MOST_SERIES) {
            return Optional.of(new Figure(
                    series.stream().flatMap(one -> figure.upright(one).stream()).toList(), 2));
        }
        return swept.conditions() > 1 && swept.conditions() <= MOST_LYING
                ? Optional.of(new Figure(figure.lying()))
                : Optional.empty();
    }

    private List<Panel> upright(SweptSeries series) {
        String words = KeyWords.described(swept, series.conditions().get(0), List.of(series.key()));
        String of = words.isEmpty() ? "" : ", " + words;
        List<Integer> conditions = series.conditions();
        int every = (conditions.size() + MOST_LABELS - 1) / MOST_LABELS;
        int key = swept.keys().indexOf(series.key());
        List<String> names = IntStream.range(0, conditions.size())
                .mapToObj(i -> i % every == 0
                        ? KeyWords.rounded(swept.rows().get(conditions.get(i)).get(key))
                        : "")
                .toList();
        Axis across = Axis.categories(KeyWords.axis(series.key()), names);
        return List.of(
                panel("Reports" + of, conditions, RateSeries.reported(summaries), across, false, true),
                panel("End states" + of, conditions, RateSeries.held(summaries), across, false, false));
    }

    private List<Panel> lying() {
        List<Integer> conditions = IntStream.range(0, swept.conditions())
                .mapToObj(i -> swept.conditions() - 1 - i)
                .toList();
        List<String> names = conditions.stream()
                .map(condition -> KeyWords.described(swept, condition, List.of()))
                .toList();
        return List.of(
                panel("Reports", conditions, RateSeries.reported(summaries), Axis.categories("", names), true, true),
                panel(
                        "End states",
                        conditions,
                        RateSeries.held(summaries),
                        Axis.categories("", Collections.nCopies(names.size(), "")),
                        true,
                        false));
    }

    private Panel panel(
            String title,
            List<Integer> conditions,
            List<RateSeries> parts,
            Axis across,
            boolean lying,
            boolean chance) {
        double[] at = IntStream.range(0, conditions.size()).asDoubleStream().toArray();
        double[] from = new double[at.length];
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (RateSeries part : parts) {
            double[] to = from.clone();
            for (int i = 0; i < to.length; i++) {
                double rate =
                        part.rate().apply(summaries.get(conditions.get(i))).value();
                to[i] += Double.isNaN(rate) ? 0.0 : rate;
            }
            Color colour = part.colour().equals(Palette.BLACK) ? Palette.GREY : part.colour();
            layers.add(new Bars(at, WIDTH, from, to, colour, lying));
            legend.put(part.label(), Bars.sample(colour));
            from = to;
        }
        addRest(conditions, at, from, lying, layers, legend);
        if (chance) {
            double[] by = conditions.stream()
                    .mapToDouble(condition -> summaries.get(condition).chance())
                    .toArray();
            layers.add(lying ? new Curve(by, at, CHANCE) : new Curve(at, by, CHANCE));
            legend.put("chance of the target", CHANCE);
        }
        Axis along = Axis.linear(TrialCount.axis(summaries), 0.0, 1.0);
        return new Panel(title, lying ? along : across, lying ? across : along, layers, Legend.of(legend));
    }

    /** With three rings or more the target may be held beside some of the others. */
    private void addRest(
            List<Integer> conditions,
            double[] at,
            double[] from,
            boolean lying,
            List<Layer> layers,
            Map<String, Style> legend) {
        double[] full = conditions.stream()
                .mapToDouble(condition -> summaries.get(condition).trials() > 0 ? 1.0 : 0.0)
                .toArray();
        boolean some = IntStream.range(0, from.length).anyMatch(i -> full[i] - from[i] > 1e-9);
        if (some) {
            Arrays.setAll(full, i -> full[i] - from[i] > 1e-9 ? full[i] : from[i]);
            layers.add(new Bars(at, WIDTH, from, full, REST, lying));
            legend.put("the target and some others", Bars.sample(REST));
        }
    }
}
