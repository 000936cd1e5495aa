package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final double[] GRID = {1.0, 2.0, 4.0};

    @Test
    void aThresholdLiesHalfwayBetweenWhereItHoldsAndWhereItDoesNot() {
        boolean[][] holds = {{true, true, true, false}, {true, false, true, false}, {false, false, true, false}};
        assertArrayEquals(
                new double[] {3.0, 1.5, 4.0, 1.0}, Thresholds.of(GRID, holds).values());
    }

    @Test
    void whereAllLieBetweenTheSameTwoPointsTheseAreTheInterval() {
        boolean[][] holds = {{true, true}, {true, true}, {false, false}};
        assertEquals(new Estimate(3.0, 2.0, 4.0), Thresholds.of(GRID, holds).mean());
    }

    @Test
    void scatterGivesAnIntervalOfTheMean() {
        boolean[][] holds = {{true, true}, {true, false}, {false, false}};
        assertEquals(
                Estimate.ofMean(new double[] {3.0, 1.5}),
                Thresholds.of(GRID, holds).mean());
    }

    @Test
    void anIntervalIsOpenTowardsSamplesBeyondTheGrid() {
        boolean[][] holds = {{true, true}, {true, true}, {false, true}};
        Thresholds thresholds = Thresholds.of(GRID, holds);
        Estimate open = thresholds.open(thresholds.mean());
        assertEquals(3.5, open.value());
        assertTrue(open.low() < 3.5);
        assertTrue(Double.isNaN(open.high()));
        assertEquals(new Rate(1, 2), thresholds.beyond());
    }

    @Test
    void withinTheGridEverySampleMustCrossAndNoneBeMissing() {
        boolean[][] holds = {{true, true}, {true, false}, {false, false}};
        assertArrayEquals(
                new double[] {3.0, 1.5}, Thresholds.within(GRID, holds).values());
        boolean[][] never = {{true, false}, {true, false}, {false, false}};
        boolean[][] always = {{true, true}, {true, true}, {false, true}};
        boolean[][] missing = {{true, true}, {true}, {false, false}};
        for (boolean[][] other : new boolean[][][] {never, always, missing}) {
            assertEquals(0, Thresholds.within(GRID, other).values().length);
        }
    }
}
