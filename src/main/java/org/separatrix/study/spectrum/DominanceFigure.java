package org.separatrix.study.spectrum;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.separatrix.study.Figures;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.TableRows;

/** The growth rate of dominance, and what trials do, over one axis: where stability ends and where swaps begin. */
public final class DominanceFigure {

    public static final String NAME = "dominance-and-swaps";

    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, Style> legend = new LinkedHashMap<>();
    private final List<Integer> conditions;
    private final double[] x;
    private final List<ConditionSummary> summaries;

    private DominanceFigure(int column, SweptValues swept, List<ConditionSummary> summaries) {
        this.conditions = alike(column, swept);
        this.x = conditions.stream()
                .mapToDouble(c -> Double.parseDouble(swept.rows().get(c).get(column)))
                .toArray();
        this.summaries = summaries;
    }

    /**
     * Draws the figure, if the trials were swept over the parameter of the branches.
     *
     * @param parameter the key that branches are continued in
     */
    public static void draw(
            Figures files,
            Map<String, TableRows> tables,
            String parameter,
            SweptValues swept,
            List<ConditionSummary> summaries) {
        int column = swept.keys().indexOf(parameter);
        if (tables.containsKey(SpectrumRows.SPECTRUM) && !summaries.isEmpty() && column >= 0) {
            TableRows coexistence = tables.get(SpectrumRows.SPECTRUM).where("branch", "coexistence");
            files.draw(
                    NAME,
                    () -> new Figure(
                            List.of(new DominanceFigure(column, swept, summaries).panel(parameter, coexistence))));
        }
    }

    private Panel panel(String parameter, TableRows coexistence) {
        double[] range = coexistence.numbers("value");
        layers.add(Curve.zero(range));
        Line line = Line.DASHED;
        for (String noise : coexistence.distinct("noise")) {
            TableRows branch = coexistence.where("noise", noise);
            Style style = new Style(Palette.BLACK, line, Marker.NONE);
            layers.add(new Curve(branch.numbers("value"), branch.numbers("lambda_dominance"), style));
            legend.put("\u03bb of dominance, noise " + noise, style);
            line = Line.SOLID;
        }
        addRate("swaps", Palette.VERMILLION, ConditionSummary::swap);
        addRate("both bumps held", Palette.GREEN, ConditionSummary::aliveAll);
        return new Panel(
                "Stability and behaviour",
                Axis.around(parameter, range),
                Axis.linear("fraction of trials; eigenvalue, 1/\u03c4", -0.7, 1.05),
                layers,
                Legend.of(legend));
    }

    /** The conditions that differ from the first in the parameter alone. */
    private static List<Integer> alike(int column, SweptValues swept) {
        List<Integer> alike = new ArrayList<>();
        List<String> first = without(column, swept.rows().get(0));
        for (int condition = 0; condition < swept.conditions(); condition++) {
            if (without(column, swept.rows().get(condition)).equals(first)) {
                alike.add(condition);
            }
        }
        return alike;
    }

    private static List<String> without(int column, List<String> row) {
        List<String> rest = new ArrayList<>(row);
        rest.remove(column);
        return rest;
    }

    private void addRate(String label, Color colour, Function<ConditionSummary, Rate> rate) {
        List<Rate> rates =
                conditions.stream().map(c -> rate.apply(summaries.get(c))).toList();
        layers.add(new Interval(
                x,
                rates.stream().mapToDouble(Rate::low).toArray(),
                rates.stream().mapToDouble(Rate::high).toArray(),
                colour,
                true));
        Style style = new Style(colour, Line.SOLID, Marker.CIRCLE);
        layers.add(new Curve(x, rates.stream().mapToDouble(Rate::value).toArray(), style));
        legend.put(label, style);
    }
}
