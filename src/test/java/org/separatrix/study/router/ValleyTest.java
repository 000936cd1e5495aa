package org.separatrix.study.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.TableRows;

class ValleyTest {

    private static final List<String> OBSERVABLES = List.of("misrouting", "stale", "excess_turnover", "flicker");

    /** Of the rows below, half of whose intervals is 0.005. */
    private static final double ERROR = 0.005 / 1.959964;

    @Test
    void aWallIsNamedAfterWhatGoesWrongThere() {
        TableRows valley =
                valley(List.of(row(0.08, 0.05, 0.01, 0.20), row(0.05, 0.05, 0.00, 0.08), row(0.38, 0.53, -0.30, 0.02)));

        assertEquals("1.0", valley.column("floor_at").get(0));
        assertEquals("flicker", valley.column("left_wall").get(0));
        assertEquals("perseveration", valley.column("right_wall").get(0));
        assertEquals(0.03 / Math.hypot(0.005, 0.005) * 1.96, valley.numbers("left_standard_errors")[0], 1e-9);
    }

    @Test
    void aRiseWithinItsErrorIsNoWall() {
        TableRows valley =
                valley(List.of(row(0.058, 0.05, 0.01, 0.20), row(0.05, 0.05, 0.00, 0.08), row(0.05, 0.05, 0.00, 0.08)));

        assertEquals("none", valley.column("left_wall").get(0));
        assertEquals("none", valley.column("right_wall").get(0));
    }

    @Test
    void wordsAndPairsOfValuesAreNoAxis() {
        SweptValues words =
                Sweeps.of(List.of("router.start", "router.J"), List.of(List.of("carry", "0"), List.of("reset", "8")));

        assertTrue(SweptSeries.of(words).isEmpty());
        assertTrue(Valley.of(Map.of(), words, (condition, level) -> null).isEmpty());
    }

    @Test
    void seriesRunOverTheLastNumericKeyInRisingOrder() {
        SweptValues swept = Sweeps.of(
                List.of("router.J", "router.start"),
                List.of(
                        List.of("8", "carry"),
                        List.of("8", "reset"),
                        List.of("0", "carry"),
                        List.of("0", "reset"),
                        List.of("24", "carry")));

        List<SweptSeries> series = SweptSeries.of(swept);

        assertEquals(2, series.size());
        assertEquals(List.of(2, 0, 4), series.get(0).conditions());
        assertEquals("carry", series.get(0).label());
        assertEquals(List.of(3, 1), series.get(1).conditions());
    }

    /** Nine equal conditions: the least of nine noisy values lies below all, and its own interval misses the truth. */
    @Test
    void theFloorKnowsThatItWasPickedFromNoise() {
        Random random = new Random(7L);
        int covered = 0;
        int coveredByItsOwn = 0;
        int placeCovered = 0;
        for (int repetition = 0; repetition < 1000; repetition++) {
            TableRows valley = valley(IntStream.range(0, 9)
                    .mapToObj(i -> row(0.05 + ERROR * random.nextGaussian() + (i == 4 ? 0.0 : 0.1 * ERROR), 0, 0, 0))
                    .toList());
            double floor = valley.numbers("floor")[0];
            covered += valley.numbers("floor_low")[0] <= 0.05 && 0.05 <= valley.numbers("floor_high")[0] ? 1 : 0;
            coveredByItsOwn += Math.abs(floor - 0.05) <= 0.005 ? 1 : 0;
            placeCovered +=
                    valley.numbers("floor_at_low")[0] <= 4.0 && 4.0 <= valley.numbers("floor_at_high")[0] ? 1 : 0;
        }
        assertTrue(covered >= 940, "covered " + covered);
        assertTrue(placeCovered >= 940, "place covered " + placeCovered);
        assertTrue(coveredByItsOwn < 900, "the interval of the picked value covers " + coveredByItsOwn);
    }

    @Test
    void theFloorOfAClearValleyHasNoOtherPlace() {
        TableRows valley =
                valley(List.of(row(0.08, 0.05, 0.01, 0.20), row(0.05, 0.05, 0.00, 0.08), row(0.38, 0.53, -0.30, 0.02)));

        assertEquals("1.0", valley.column("floor_at_low").get(0));
        assertEquals("1.0", valley.column("floor_at_high").get(0));
        assertEquals(0.05 - 2.394 * ERROR, valley.numbers("floor_low")[0], 1e-5);
        assertEquals(0.05 + 2.394 * ERROR, valley.numbers("floor_high")[0], 1e-5);
        assertEquals(0.075, valley.numbers("left_low")[0], 1e-12);
        assertEquals(0.385, valley.numbers("right_high")[0], 1e-12);
    }

    private static List<String> row(double... values) {
        List<String> row = new ArrayList<>();
        for (double value : values) {
            row.addAll(List.of(Double.toString(value), Double.toString(value - 0.005), Double.toString(value + 0.005)));
        }
        return row;
    }

    /** As the row has it, at another level. */
    private static Estimate at(List<String> row, double level) {
        double value = Double.parseDouble(row.get(0));
        double half = ERROR * new NormalDistribution(null, 0.0, 1.0).inverseCumulativeProbability(0.5 + level / 2.0);
        return new Estimate(value, value - half, value + half);
    }

    /** Over as many values of J, from 0 on. */
    private static TableRows valley(List<List<String>> rows) {
        List<String> columns = new ArrayList<>(List.of("condition", "router.J"));
        OBSERVABLES.forEach(name -> columns.addAll(List.of(name, name + "_low", name + "_high")));
        List<List<String>> cells = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        for (int condition = 0; condition < rows.size(); condition++) {
            String index = Integer.toString(condition);
            values.add(List.of(index));
            List<String> row = new ArrayList<>(List.of(index, index));
            row.addAll(rows.get(condition));
            cells.add(row);
        }
        TableRows router = new TableRows(RoutingRows.ROUTER, columns, cells);
        SweptValues swept = Sweeps.of(List.of("router.J"), values);
        return Valley.of(
                        Map.of(RoutingRows.ROUTER, router), swept, (condition, level) -> at(rows.get(condition), level))
                .get(0);
    }
}
