package org.separatrix.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweptGridTest {

    private static final List<String> KEYS = List.of("a", "b");

    @Test
    void isTheProductOfTheValuesOfItsKeysInWhateverOrder() {
        SweptGrid grid = SweptGrid.of(Sweeps.of(KEYS, product(new double[] {0.5, 0.2, 0.1}, new double[] {1, 2})))
                .get(0);

        assertArrayEquals(new double[] {0.1, 0.2, 0.5}, grid.first());
        assertArrayEquals(new double[] {1, 2}, grid.second());
        assertArrayEquals(new int[][] {{4, 5}, {2, 3}, {0, 1}}, grid.condition());
    }

    @Test
    void isNotMergedWithTheNextAndTheFinestComesLast() {
        List<List<String>> rows = product(new double[] {0.2, 0.3}, new double[] {2, 5});
        rows.addAll(product(new double[] {3, 8}, new double[] {2, 5}));
        List<SweptGrid> grids = SweptGrid.of(Sweeps.of(KEYS, rows, List.of(4, 4)));

        assertEquals(
                List.of(4, 0),
                grids.stream().map(grid -> grid.condition()[0][0]).toList());
    }

    @Test
    void isNoLineAndNoDiagonal() {
        List<List<String>> line = product(new double[] {1}, new double[] {1, 2, 3});
        List<List<String>> diagonal = List.of(List.of("1", "1"), List.of("2", "2"), List.of("3", "3"));

        assertTrue(SweptGrid.of(Sweeps.of(KEYS, line)).isEmpty());
        assertTrue(SweptGrid.of(Sweeps.of(KEYS, diagonal)).isEmpty());
    }

    @Test
    void putsBordersHalfWayBetweenNeighbours() {
        assertArrayEquals(new double[] {0.5, 1.5, 3, 5}, SweptGrid.edges(new double[] {1, 2, 4}, false));
        assertArrayEquals(new double[] {1, 100, 10_000}, SweptGrid.edges(new double[] {10, 1000}, true), 1e-9);
    }

    private static List<List<String>> product(double[] first, double[] second) {
        List<List<String>> rows = new ArrayList<>();
        for (double a : first) {
            for (double b : second) {
                rows.add(List.of(Double.toString(a), Double.toString(b)));
            }
        }
        return rows;
    }
}
