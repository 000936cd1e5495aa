package org.separatrix.study.trials;

import static org.separatrix.figures.Palette.BLACK;
import static org.separatrix.figures.Palette.BLUE;
import static org.separatrix.figures.Palette.GREEN;
import static org.separatrix.figures.Palette.ORANGE;
import static org.separatrix.figures.Palette.VERMILLION;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;

/** A rate of the conditions, with the colour and the marker that it has in every figure. */
record RateSeries(String label, Color colour, Marker marker, Function<ConditionSummary, Rate> rate) {

    /** What is reported. Where every trial has a report, those without are left out. */
    static List<RateSeries> reported(List<ConditionSummary> summaries) {
        List<RateSeries> series = new ArrayList<>(List.of(
                new RateSeries("target", BLUE, Marker.CIRCLE, ConditionSummary::target),
                new RateSeries("swap", VERMILLION, Marker.SQUARE, ConditionSummary::swap),
                new RateSeries("blend", GREEN, Marker.TRIANGLE, ConditionSummary::blend),
                new RateSeries("other", BLACK, Marker.DIAMOND, ConditionSummary::other)));
        if (summaries.stream().anyMatch(summary -> summary.noReport().hits() > 0)) {
            series.add(new RateSeries("no report", ORANGE, Marker.CIRCLE, ConditionSummary::noReport));
        }
        return series;
    }

    /** Swaps to each of the items but the target; where a condition has fewer, there is no rate. */
    static List<RateSeries> swaps(int rings) {
        return IntStream.range(0, rings - 1)
                .mapToObj(item -> {
                    Style style = Style.ofSeries(item, Style.Line.NONE);
                    return new RateSeries(
                            "swap to item " + (item + 1),
                            style.colour(),
                            style.marker(),
                            of -> item < of.swaps().size() ? of.swaps().get(item) : new Rate(0, 0));
                })
                .toList();
    }

    /** Which bumps are still there at the end. */
    static List<RateSeries> held(List<ConditionSummary> summaries) {
        boolean two = summaries.stream().allMatch(summary -> summary.rings() <= 2);
        return List.of(
                new RateSeries("target only", BLUE, Marker.CIRCLE, ConditionSummary::aliveTargetOnly),
                new RateSeries(
                        two ? "non-target only" : "non-targets only",
                        VERMILLION,
                        Marker.SQUARE,
                        ConditionSummary::aliveNontargetOnly),
                new RateSeries(two ? "both" : "all", GREEN, Marker.TRIANGLE, ConditionSummary::aliveAll),
                new RateSeries("none", BLACK, Marker.DIAMOND, ConditionSummary::aliveNone));
    }
}
