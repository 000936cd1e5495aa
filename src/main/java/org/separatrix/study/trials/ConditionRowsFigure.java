package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.HorizontalInterval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;

/** What is reported and what is still held in conditions of any kind: one below the other, each named by its settings. */
final class ConditionRowsFigure {

    /** Of the target and of swaps. */
    private static final List<Style> CHANCES = List.of(
            new Style(Palette.GREY, Line.NONE, Marker.TRIANGLE), new Style(Palette.ORANGE, Line.NONE, Marker.TRIANGLE));

    /** Between the rates of a condition, of the distance of two conditions. */
    private static final double APART = 0.16;

    /** Whose swaps find room one by one, the target among them. */
    private static final int MOST_ITEMS = 6;

    private final List<String> names;
    private final List<ConditionSummary> summaries;

    private ConditionRowsFigure(List<String> names, List<ConditionSummary> summaries) {
        this.names = names;
        this.summaries = summaries;
    }

    static Figure of(SweptValues swept, List<ConditionSummary> summaries) {
        List<String> names = IntStream.range(0, swept.conditions())
                .mapToObj(condition -> KeyWords.described(swept, condition, List.of()))
                .toList();
        ConditionRowsFigure figure = new ConditionRowsFigure(names, summaries);
        List<Panel> panels = new ArrayList<>(List.of(
                figure.panel("What is reported", RateSeries.reported(summaries), names, true),
                figure.panel(
                        "What is still held",
                        RateSeries.held(summaries),
                        Collections.nCopies(names.size(), ""),
                        false)));
        int rings = summaries.stream().mapToInt(ConditionSummary::rings).max().orElse(0);
        if (rings > 2 && rings <= MOST_ITEMS) {
            panels.add(figure.panel("Swaps, item by item", RateSeries.swaps(rings), names, false));
        }
        return new Figure(panels, Math.min(panels.size(), 2));
    }

    private Panel panel(String title, List<RateSeries> all, List<String> labels, boolean withChance) {
        List<Layer> layers = new ArrayList<>();
        List<Legend.Entry> legend = new ArrayList<>();
        for (int s = 0; s < all.size(); s++) {
            Function<ConditionSummary, Rate> rate = all.get(s).rate();
            double[] y = rows(((all.size() - 1) / 2.0 - s) * APART);
            Style style = new Style(all.get(s).colour(), Line.NONE, all.get(s).marker());
            layers.add(new HorizontalInterval(
                    y,
                    values(summary -> rate.apply(summary).low()),
                    values(summary -> rate.apply(summary).high()),
                    style.colour()));
            layers.add(new Curve(values(summary -> rate.apply(summary).value()), y, style));
            legend.add(new Legend.Entry(all.get(s).label(), style));
        }
        if (withChance) {
            addChance(layers, legend);
        }
        return new Panel(
                title, Axis.linear(TrialCount.axis(summaries), 0.0, 1.0), topDown(labels), layers, new Legend(legend));
    }

    private void addChance(List<Layer> layers, List<Legend.Entry> legend) {
        List<ChanceSeries> chances = ChanceSeries.of(summaries);
        for (int c = 0; c < chances.size(); c++) {
            layers.add(0, new Curve(values(chances.get(c).rate()), rows(0.5 - APART), CHANCES.get(c)));
            legend.add(new Legend.Entry(chances.get(c).label(), CHANCES.get(c)));
        }
    }

    /** The first condition stands at the top. */
    private static Axis topDown(List<String> labels) {
        List<String> upwards = new ArrayList<>(labels);
        Collections.reverse(upwards);
        return Axis.categories("", upwards);
    }

    /** The heights of the conditions. */
    private double[] rows(double above) {
        double[] rows = new double[names.size()];
        Arrays.setAll(rows, i -> rows.length - 1 - i + above);
        return rows;
    }

    private double[] values(ToDoubleFunction<ConditionSummary> value) {
        return summaries.stream().mapToDouble(value).toArray();
    }
}
