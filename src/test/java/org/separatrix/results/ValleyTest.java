package org.separatrix.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValleyTest {

    private static final List<String> OBSERVABLES = List.of("misrouting", "stale", "excess_turnover", "flicker");

    @Test
    void aWallIsNamedAfterWhatGoesWrongThere() {
        TableRows valley =
                valley(row(0.08, 0.05, 0.01, 0.20), row(0.05, 0.05, 0.00, 0.08), row(0.38, 0.53, -0.30, 0.02));

        assertEquals("1.0", valley.column("floor_at").get(0));
        assertEquals("flicker", valley.column("left_wall").get(0));
        assertEquals("perseveration", valley.column("right_wall").get(0));
        assertEquals(0.03 / Math.hypot(0.005, 0.005) * 1.96, valley.numbers("left_standard_errors")[0], 1e-9);
    }

    @Test
    void aRiseWithinItsErrorIsNoWall() {
        TableRows valley =
                valley(row(0.058, 0.05, 0.01, 0.20), row(0.05, 0.05, 0.00, 0.08), row(0.05, 0.05, 0.00, 0.08));

        assertEquals("none", valley.column("left_wall").get(0));
        assertEquals("none", valley.column("right_wall").get(0));
    }

    @Test
    void wordsAndPairsOfValuesAreNoAxis() {
        SweptValues words = new SweptValues(
                List.of("router.start", "router.J"), List.of(List.of("carry", "0"), List.of("reset", "8")));

        assertTrue(SweptSeries.of(words).isEmpty());
        assertTrue(Valley.of(Map.of(), words).isEmpty());
    }

    @Test
    void seriesRunOverTheLastNumericKeyInRisingOrder() {
        SweptValues swept = new SweptValues(
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

    private static List<String> row(double... values) {
        List<String> row = new ArrayList<>();
        for (double value : values) {
            row.addAll(List.of(Double.toString(value), Double.toString(value - 0.005), Double.toString(value + 0.005)));
        }
        return row;
    }

    /** Over three values of J, from 0 on. */
    @SafeVarargs
    private static TableRows valley(List<String>... rows) {
        List<String> columns = new ArrayList<>(List.of("condition", "router.J"));
        OBSERVABLES.forEach(name -> columns.addAll(List.of(name, name + "_low", name + "_high")));
        List<List<String>> cells = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        for (int condition = 0; condition < rows.length; condition++) {
            String index = Integer.toString(condition);
            values.add(List.of(index));
            List<String> row = new ArrayList<>(List.of(index, index));
            row.addAll(rows[condition]);
            cells.add(row);
        }
        TableRows router = new TableRows(RoutingRows.ROUTER, columns, cells);
        SweptValues swept = new SweptValues(List.of("router.J"), values);
        return Valley.of(Map.of(RoutingRows.ROUTER, router), swept).get(0);
    }
}
