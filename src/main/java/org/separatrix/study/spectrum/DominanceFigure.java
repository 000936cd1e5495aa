package org.separatrix.study.spectrum;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
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
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;
import org.separatrix.tables.ShortestDecimal;

/** The growth rate of the dominance mode beside the rate of swaps in trials, over one axis. */
final class DominanceFigure {

    static final String NAME = "dominance-and-swaps";

    private static final String CAPTION =
            "The eigenvalue of dominance at coexistence over the parameter, solid where coexistence is stable and dashed"
                    + " where it is not, beside what trials report over the same parameter with 95 % Wilson intervals."
                    + " Above zero coexistence gives way to a winner.";

    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, Style> legend = new LinkedHashMap<>();
    private final List<Integer> conditions;
    private final double[] x;
    private final List<ConditionSummary> summaries;

    private DominanceFigure(String parameter, SweptValues swept, List<ConditionSummary> summaries) {
        this.conditions = alike(parameter, swept);
        this.x = conditions.stream()
                .mapToDouble(condition -> swept.number(condition, parameter))
                .toArray();
        this.summaries = summaries;
    }

    /**
     * Draws the figure, if the trials were swept over the parameter of the branches.
     *
     * @param parameter the key that branches are continued in
     */
    static void draw(
            Figures files,
            Rows<PointRow> points,
            String parameter,
            SweptValues swept,
            List<ConditionSummary> summaries) {
        if (!points.isEmpty() && !summaries.isEmpty() && swept.keys().contains(parameter)) {
            Rows<PointRow> coexistence = points.where(row -> row.branch().equals(BranchKind.COEXISTENCE.label()));
            files.draw(NAME, CAPTION, () -> new DominanceFigure(parameter, swept, summaries)
                    .figure(parameter, coexistence));
        }
    }

    private Figure figure(String parameter, Rows<PointRow> coexistence) {
        double[] range = DoubleStream.concat(Arrays.stream(coexistence.numbers(PointRow::value)), Arrays.stream(x))
                .toArray();
        Axis along = Axis.around(KeyWords.axis(parameter), range);
        return new Figure(List.of(eigenvalue(along, coexistence, range), rates(along)));
    }

    private static Panel eigenvalue(Axis along, Rows<PointRow> coexistence, double[] range) {
        List<Layer> layers = new ArrayList<>(List.of(Curve.zero(range)));
        Map<String, Style> legend = new LinkedHashMap<>();
        for (double noise : coexistence.distinct(PointRow::noise)) {
            Rows<PointRow> branch = coexistence.where(row -> row.noise() == noise);
            Style style = new Style(noise == 0.0 ? Palette.BLACK : Palette.PURPLE, Line.SOLID, Marker.NONE);
            layers.add(BranchCurve.stable(branch.found(), PointRow::dominance, style.colour()));
            layers.add(BranchCurve.unstable(branch.found(), PointRow::dominance, style.colour()));
            legend.put(noise == 0.0 ? "no noise" : "averaged over noise " + ShortestDecimal.of(noise), style);
        }
        return new Panel(
                "Stability of coexistence",
                along,
                Axis.around(
                        "eigenvalue of dominance, 1/\u03c4 (dashed: unstable)",
                        coexistence.numbers(PointRow::dominance)),
                layers,
                Legend.of(legend));
    }

    private Panel rates(Axis along) {
        addRate("swaps", Palette.VERMILLION, Marker.SQUARE, ConditionSummary::swap);
        addRate("both bumps held", Palette.GREEN, Marker.TRIANGLE, ConditionSummary::aliveAll);
        return new Panel(
                "What trials do", along, Axis.linear("fraction of the trials", 0.0, 1.0), layers, Legend.of(legend));
    }

    /** The conditions that differ from the first in the parameter alone. */
    private static List<Integer> alike(String parameter, SweptValues swept) {
        List<String> first = swept.without(parameter, 0);
        return IntStream.range(0, swept.conditions())
                .filter(condition -> swept.without(parameter, condition).equals(first))
                .boxed()
                .toList();
    }

    private void addRate(String label, Color colour, Marker marker, Function<ConditionSummary, Rate> rate) {
        List<Rate> rates =
                conditions.stream().map(c -> rate.apply(summaries.get(c))).toList();
        layers.add(new Interval(
                x,
                rates.stream().mapToDouble(Rate::low).toArray(),
                rates.stream().mapToDouble(Rate::high).toArray(),
                colour,
                true));
        Style style = new Style(colour, Line.SOLID, marker);
        layers.add(new Curve(x, rates.stream().mapToDouble(Rate::value).toArray(), style));
        legend.put(label, style);
    }
}
