package org.separatrix.statistics.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Three windows that do not touch: twice the chance of one. */
    @Test
    void ofASwapIsThatOfAllWindowsOfNontargets() {
        double third = 2.0 * Math.PI * 167 / 500;
        assertEquals(94 / 500.0, Chance.swapOnGrid(List.of(0.0, third, -third), 0.3, 500));
        assertEquals(2.0 * 0.3 / Math.PI, Chance.swapOnCircle(List.of(0.0, third, -third), 0.3), 1e-15);
        assertEquals(47 / 500.0, Chance.swapOnGrid(List.of(0.0, Math.PI / 2), 0.3, 500));
        assertEquals(0.3 / Math.PI, Chance.swapOnCircle(List.of(0.0, Math.PI / 2), 0.3), 1e-15);
        assertEquals(0.0, Chance.swapOnGrid(List.of(0.0), 0.3, 500));
        assertEquals(0.0, Chance.swapOnCircle(List.of(0.0), 0.3));
    }

    /** Items at 0, 0.4 and 0.6 with a window of 0.3: what is left of two windows beyond 0.3 reaches to 0.9. */
    @Test
    void ofASwapCountsWhereWindowsOverlapOnceAndOfThreeTheTargetFirst() {
        List<Double> near = List.of(0.0, 0.4, 0.6);
        assertEquals(0.6 / (2.0 * Math.PI), Chance.swapOnCircle(near, 0.3), 1e-15);
        // The angles 2πk/500 from 0.3 on and below 0.9: k = 24 to 71.
        assertEquals(48 / 500.0, Chance.swapOnGrid(near, 0.3, 500));
        assertEquals(0.0, Chance.swapOnCircle(List.of(1.0, 1.0, 1.0), 0.3));
    }

    @Test
    void ofASwapToOneOfTwoItemsIsThatOfItsWholeWindow() {
        List<Double> near = List.of(0.0, 0.4);
        assertEquals(0.3 / Math.PI, Chance.swapOnCircle(near, 0.3), 1e-15);
        assertEquals(Chance.onGrid(0.4, 0.3, 500), Chance.swapOnGrid(near, 0.3, 500));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1.0, 2.0, Math.PI})
    void ofASwapOnAFineGridIsThatOfTheCircle(double window) {
        SplittableRandom random = new SplittableRandom(3);
        for (int items = 1; items <= 6; items++) {
            List<Double> at = random.doubles(items, -Math.PI, Math.PI).boxed().toList();
            assertEquals(Chance.swapOnCircle(at, window), Chance.swapOnGrid(at, window, 20_000), 1e-3, at.toString());
        }
    }

    @Test
    void ofASwapIsWhatGuessesScore() {
        for (List<Double> items : List.of(List.of(0.0, 0.4), List.of(0.0, 0.4, 0.6), List.of(-3.0, 3.0, 2.0, 0.1))) {
            float[] error = new float[500];
            for (int k = 0; k < error.length; k++) {
                error[k] = ReportError.of(-Math.PI + 2.0 * Math.PI * k / 500, items.get(0));
            }
            Tally tally = new Tally(new Criteria(items, 0.3, 0.12, 0.094, 0.094, OptionalInt.empty()));
            tally.add(new Trials(error, error, new short[500], new float[items.size()][500]));
            assertEquals(tally.summary().swap().value(), Chance.swapOnGrid(items, 0.3, 500), items.toString());
        }
    }

    @Test
    void isTheShareOfTheCircleWithoutAGrid() {
        assertEquals(0.3 / Math.PI, Chance.onCircle(0.3));
        assertEquals(1.0, Chance.onCircle(4.0));
    }
}
