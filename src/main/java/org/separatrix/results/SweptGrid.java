package org.separatrix.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rectangle of conditions in the plane of two swept keys, the second key fastest.
 *
 * @param start its first condition
 * @param first the values of the first key, strictly increasing
 * @param second the values of the second key, strictly increasing
 */
record SweptGrid(int start, double[] first, double[] second) {

    /** The grids that a sweep of two numeric keys consists of, the coarsest first. */
    static List<SweptGrid> of(SweptValues swept) {
        double[][] points = swept.rows().stream()
                .map(row -> row.stream().mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        List<SweptGrid> grids = new ArrayList<>();
        for (int start = 0; start < points.length; ) {
            SweptGrid grid = from(points, start);
            grids.add(grid);
            start += grid.first().length * grid.second().length;
        }
        // Where two grids overlap the finer one is to be drawn over the coarser.
        grids.sort((a, b) -> Double.compare(b.cellSize(), a.cellSize()));
        return grids;
    }

    /** The largest grid whose conditions begin at one. */
    private static SweptGrid from(double[][] points, int start) {
        double[] second = column(points, start);
        List<Double> first = new ArrayList<>(List.of(points[start][0]));
        int next = start + second.length;
        while (next < points.length
                && points[next][0] > first.get(first.size() - 1)
                && Arrays.equals(column(points, next), second)) {
            first.add(points[next][0]);
            next += second.length;
        }
        return new SweptGrid(
                start, first.stream().mapToDouble(Double::doubleValue).toArray(), second);
    }

    /** The increasing values of the second key at the same value of the first. */
    private static double[] column(double[][] points, int start) {
        int end = start + 1;
        while (end < points.length && points[end][0] == points[start][0] && points[end][1] > points[end - 1][1]) {
            end++;
        }
        return Arrays.stream(points, start, end).mapToDouble(point -> point[1]).toArray();
    }

    int condition(int first, int second) {
        return start + first * this.second.length + second;
    }

    private double cellSize() {
        return (first[first.length - 1] - first[0])
                * (second[second.length - 1] - second[0])
                / (first.length * second.length);
    }

    /**
     * The borders between cells about some values: half way between neighbours, as far beyond the last ones.
     *
     * @param centres at least two, strictly increasing
     * @param logarithmic half way is the geometric mean
     * @return one more than centres
     */
    static double[] edges(double[] centres, boolean logarithmic) {
        int count = centres.length;
        double[] scaled =
                Arrays.stream(centres).map(c -> logarithmic ? Math.log(c) : c).toArray();
        double[] edges = new double[count + 1];
        edges[0] = scaled[0] - (scaled[1] - scaled[0]) / 2.0;
        for (int i = 1; i < count; i++) {
            edges[i] = (scaled[i - 1] + scaled[i]) / 2.0;
        }
        edges[count] = scaled[count - 1] + (scaled[count - 1] - scaled[count - 2]) / 2.0;
        return Arrays.stream(edges).map(e -> logarithmic ? Math.exp(e) : e).toArray();
    }
}
