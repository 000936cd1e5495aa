package org.separatrix.router;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void putsTheBestFirstAndOfEqualsTheFirst() {
        assertArrayEquals(new int[] {4, 1, 3}, Ranking.top(new double[] {0.0, 2.0, -1.0, 2.0, 5.0, 2.0}, 3));
    }

    @Test
    void takesAllOrNone() {
        assertArrayEquals(new int[] {1, 0}, Ranking.top(new double[] {-1.0, 1.0}, 2));
        assertArrayEquals(new int[0], Ranking.top(new double[] {-1.0, 1.0}, 0));
    }
}
