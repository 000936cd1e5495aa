package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {

    @ParameterizedTest
    @CsvSource({"0.2, 31", "0.3, 47", "0.4, 63", "0.5, 79"})
    void countsTheGridAnglesInTheWindow(double window, int angles) {
        assertEquals(angles / 500.0, Chance.onGrid(0.0, window, 500));
        assertEquals(angles / 500.0, Chance.onGrid(Math.PI / 2, window, 500));
    }

    @Test
    void countsAcrossTheSeamOfTheCircle() {
        assertEquals(47 / 500.0, Chance.onGrid(-Math.PI, 0.3, 500));
        assertEquals(47 / 500.0, Chance.onGrid(Math.PI, 0.3, 500));
    }

    @Test
    void countsAboutTheItemWhereItReallySits() {
        assertEquals(48 / 500.0, Chance.onGrid(2 * Math.PI / 3, 0.3, 500));
    }

    @Test
    void isTheShareOfTheCircleWithoutAGrid() {
        assertEquals(0.3 / Math.PI, Chance.onCircle(0.3));
        assertEquals(1.0, Chance.onCircle(4.0));
    }
}
