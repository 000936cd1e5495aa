package org.separatrix.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rectangle of conditions in the plane of two swept keys.
 *
 * @param first the values of the first key, increasing
 * @param second the values of the second key, increasing
 * @param condition {@code condition[first][second]}
 */
public record SweptGrid(double[] first, double[] second, int[][] condition) {

    private static final int LEAST = 4;

    /** The grids of a sweep of two numeric keys, the coarsest first; empty if one is no rectangle of at least 2 × 2. */
    public static List<SweptGrid> of(SweptValues swept) {
        double[][] points = swept.numbers();
        List<SweptGrid> grids = new ArrayList<>();
        int start = 0;
        for (int size : swept.grids()) {
            double[] first = values(points, start, size, 0);
            double[] second = values(points, start, size, 1);
            if (first.length < 2 || second.length < 2 || first.length * second.length != size) {
                return List.of();
            }
            int[][] condition = new int[first.length][second.length];
            for (int index = start; index < start + size; index++) {
                int i = Arrays.binarySearch(first, points[index][0]);
                condition[i][Arrays.binarySearch(second, points[index][1])] = index;
            }
            grids.add(new SweptGrid(first, second, condition));
            start += size;
        }
        // Where two grids overlap the finer one is to be drawn over the coarser.
        grids.sort(Comparator.comparingDouble(SweptGrid::cellSize).reversed());
        return grids;
    }

    /** Whether there are enough values on both sides to see a surface. */
    public boolean isSurface() {
        return first.length >= LEAST && second.length >= LEAST;
    }

    private static double[] values(double[][] points, int start, int size, int key) {
        return IntStream.range(start, start + size)
                .mapToDouble(index -> points[index][key])
                .sorted()
                .distinct()
                .toArray();
    }

    private double cellSize() {
        return (first[first.length - 1] - first[0])
                * (second[second.length - 1] - second[0])
                / (first.length * second.length);
    }

    /**
     * The borders between cells about some values: half way between neighbours, as far beyond the last ones.
     *
     * @param centres at least two, increasing
     * @param logarithmic half way is the geometric mean
     * @return one more than centres
     */
    public static double[] edges(double[] centres, boolean logarithmic) {
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
