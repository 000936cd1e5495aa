package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Cells;
import org.separatrix.figures.Cells.Cell;
import org.separatrix.figures.ColourBar;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Ground;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Raster;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptGrid;
import org.separatrix.study.SweptValues;

/**
 * The rate of swaps in the plane of two swept keys, beside the share of trials that lost every bump. Each condition is
 * a cell at its place. Places that were not sampled are grey.
 */
final class PlaneFigure {

    private static final double DECADE = 10.0;

    /** So many rectangles make a file of half a megabyte. */
    private static final int MOST_CELLS = 2500;

    private static final int DOTS_ACROSS = 600;
    private static final int DOTS_DOWN = 540;
    private static final int COVER = 100;

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

    /** Whether the conditions fill rectangles of many values on both sides. */
    static boolean isPlane(SweptValues swept) {
        List<SweptGrid> grids = SweptGrid.of(swept);
        return !grids.isEmpty() && grids.stream().allMatch(SweptGrid::isSurface);
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
        String said = isCovered(cells) ? title : title + " (grey: not sampled)";
        Layer surface = cells.size() <= MOST_CELLS ? new Cells(cells, colours.scale()) : raster(cells, colours.scale());
        Layer ground = new Ground(x.low(), x.high(), y.low(), y.high());
        return new Panel(said, x, y, List.of(ground, surface), Legend.NONE, Optional.of(colours));
    }

    /** Whether every point of the plane lies in a cell. */
    private boolean isCovered(List<Cell> cells) {
        double[][] sampled = sampled(
                cells.stream()
                        .map(cell -> new Cell(cell.left(), cell.right(), cell.bottom(), cell.top(), 0.0))
                        .toList(),
                COVER,
                COVER);
        return Arrays.stream(sampled).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }

    private Raster raster(List<Cell> cells, Axis scale) {
        return new Raster(x.low(), x.high(), y.low(), y.high(), sampled(cells, DOTS_DOWN, DOTS_ACROSS), scale);
    }

    /** The value of the uppermost cell at the points of a lattice over the plane; NaN where there is none. */
    private double[][] sampled(List<Cell> cells, int down, int across) {
        double[][] values = new double[down][across];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        for (Cell cell : cells) {
            int left = first(x.fraction(cell.left()), across);
            int right = first(x.fraction(cell.right()), across);
            int top = first(1.0 - y.fraction(cell.top()), down);
            int bottom = first(1.0 - y.fraction(cell.bottom()), down);
            for (int row = top; row < bottom; row++) {
                Arrays.fill(values[row], left, right, cell.value());
            }
        }
        return values;
    }

    /** The first point of a lattice that lies behind a fraction of its length. */
    private static int first(double fraction, int points) {
        return Math.max(0, Math.min(points, (int) Math.ceil(fraction * points - 0.5)));
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
