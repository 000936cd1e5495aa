package org.separatrix.statistics.outcomes;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.MathUtils;

/**
 * Rates of a uniform guess; a lower rate of reports says nothing about memory. A guess is one of the G angles −π +
 * 2πk/G of the template decoder, or any angle for a continuous decoder.
 */
public final class Chance {

    private Chance() {}

    /**
     * The fraction of the angles of the grid that are nearer than the window to the item.
     *
     * @param item radians
     * @param window w &gt; 0, radians
     * @param grid G ≥ 1
     */
    public static double onGrid(double item, double window, int grid) {
        int inside = 0;
        for (int k = 0; k < grid; k++) {
            if (Math.abs(MathUtils.normalizeAngle(angle(k, grid) - item, 0.0)) < window) {
                inside++;
            }
        }
        return (double) inside / grid;
    }

    /** w/π: the same of all angles. */
    public static double onCircle(double window) {
        return Math.min(1.0, window / Math.PI);
    }

    /**
     * The fraction of the angles of the grid that count as a swap by the rule that judges the trials, see {@link Windows}:
     * that of the union of the windows of the non-targets, of more than two items without that of the target.
     *
     * @param items radians, the target first
     * @param window w &gt; 0, radians
     * @param grid G ≥ 1
     */
    public static double swapOnGrid(List<Double> items, double window, int grid) {
        Windows windows = new Windows(items, window);
        long swaps = IntStream.range(0, grid)
                .mapToDouble(k -> ReportError.of(angle(k, grid), items.get(0)))
                .filter(error -> windows.swap(error) != Windows.NONE)
                .count();
        return (double) swaps / grid;
    }

    /** The same of all angles: the share of the circle that the arcs between the edges of windows take where they count. */
    public static double swapOnCircle(List<Double> items, double window) {
        Windows windows = new Windows(items, window);
        double[] edges = items.stream()
                .flatMapToDouble(item -> DoubleStream.of(item - window, item + window))
                .map(edge -> MathUtils.normalizeAngle(edge - items.get(0), 0.0))
                .sorted()
                .toArray();
        double swaps = 0.0;
        for (int i = 0; i < edges.length; i++) {
            double length = i + 1 < edges.length ? edges[i + 1] - edges[i] : edges[0] + 2.0 * Math.PI - edges[i];
            double middle = MathUtils.normalizeAngle(edges[i] + length / 2.0, 0.0);
            swaps += windows.swap(middle) != Windows.NONE ? length : 0.0;
        }
        return Math.min(1.0, swaps / (2.0 * Math.PI));
    }

    private static double angle(int k, int grid) {
        return -Math.PI + 2.0 * Math.PI * k / grid;
    }
}
