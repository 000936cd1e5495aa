package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Cells;
import org.separatrix.figures.Cells.Cell;
import org.separatrix.figures.ColourBar;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Panel;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptGrid;
import org.separatrix.study.SweptValues;

/**
 * The rate of swaps in the plane of two swept keys, beside the share of trials that lost every bump. Each condition is
 * a cell at its place. Places that were not sampled stay white.
 */
final class PlaneFigure {

    private static final double DECADE = 10.0;

    private final SweptValues swept;
    private final List<SweptGrid> grids;
    private final Axis x;
    private final Axis y;

    private PlaneFigure(SweptValues swept) {
        this.swept = swept;
        grids = SweptGrid.of(swept);
        x = axis(0);
        y = axis(1);
    }

    /** Whether the conditions fill rectangles. */
    static boolean isPlane(SweptValues swept) {
        return !SweptGrid.of(swept).isEmpty();
    }

    static Figure of(SweptValues swept, List<ConditionSummary> summaries) {
        PlaneFigure plane = new PlaneFigure(swept);
        double chance = summaries.get(0).chanceSwap();
        boolean oneChance = summaries.stream().allMatch(summary -> summary.chanceSwap() == chance);
        double most = summaries.stream()
                .mapToDouble(summary -> summary.swap().value())
                .filter(rate -> !Double.isNaN(rate))
                .max()
                .orElse(1.0);
        Axis swaps = Axis.linear(TrialCount.axis(summaries), 0.0, Math.max(0.1, Math.ceil(10.0 * most) / 10.0));
        Axis lost = Axis.linear(TrialCount.axis(summaries), 0.0, 1.0);
        return new Figure(List.of(
                plane.panel(
                        "Reported: a swap",
                        summaries,
                        summary -> summary.swap().value(),
                        new ColourBar(swaps, oneChance ? List.of(new Axis.Tick(chance, "chance")) : List.of())),
                plane.panel(
                        "Still held: nothing",
                        summaries,
                        summary -> summary.aliveNone().value(),
                        new ColourBar(lost, List.of()))));
    }

    private Panel panel(
            String title,
            List<ConditionSummary> summaries,
            ToDoubleFunction<ConditionSummary> value,
            ColourBar colours) {
        List<Cell> cells = new ArrayList<>();
        for (SweptGrid grid : grids) {
            double[] columns = SweptGrid.edges(grid.first(), x.logarithmic());
            double[] rows = SweptGrid.edges(grid.second(), y.logarithmic());
            for (int i = 0; i < grid.first().length; i++) {
                for (int j = 0; j < grid.second().length; j++) {
                    double shown = value.applyAsDouble(summaries.get(grid.condition()[i][j]));
                    cells.add(new Cell(columns[i], columns[i + 1], rows[j], rows[j + 1], shown));
                }
            }
        }
        return new Panel(title, x, y, new Cells(cells, colours.scale()), colours);
    }

    /** Spans all cells; logarithmic where the values do over more than a decade. */
    private Axis axis(int key) {
        double least = extreme(key, Comparator.naturalOrder());
        double most = extreme(key, Comparator.reverseOrder());
        boolean logarithmic = least > 0.0 && most / least > DECADE;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (SweptGrid grid : grids) {
            double[] edges = SweptGrid.edges(key == 0 ? grid.first() : grid.second(), logarithmic);
            low = Math.min(low, edges[0]);
            high = Math.max(high, edges[edges.length - 1]);
        }
        String name = KeyWords.axis(swept.keys().get(key));
        return logarithmic ? Axis.logarithmic(name, low, high) : Axis.linear(name, low, high);
    }

    private double extreme(int key, Comparator<Double> order) {
        return Arrays.stream(swept.numbers(swept.keys().get(key)))
                .boxed()
                .min(order)
                .orElseThrow();
    }
}
