package org.separatrix.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.results.figures.Figure;

/** Figures of a router over many series. */
class RouterFiguresTest {

    private static final List<String> COLUMNS = List.of("misrouting", "stale", "excess_turnover", "flicker");
    /** Open paths through three points. */
    private static final Pattern CURVES = Pattern.compile("<path [^>]*d=\"M[^Z\"]*L[^Z\"]*L[^Z\"]*\"");

    private final Map<String, Figure> drawn = new HashMap<>();
    private final Figures figures = new Figures(drawn::put);

    @ParameterizedTest
    @CsvSource({"28", "32", "200"})
    void showACurveForEverySeriesWithAScaleOfColours(int series) {
        String svg = drawn(series);
        assertTrue(curves(svg) >= 2 * series, () -> "curves in both panels: " + curves(svg));
        assertTrue(svg.contains("router.noise"), "the colours have a scale");
        assertFalse(svg.contains(" series<"), "all are shown");
    }

    @Test
    void sayHowManyOfVeryManySeriesTheyShow() {
        String svg = drawn(1000);
        assertTrue(svg.contains("Wrong slots, 200 of 1000 series"), "the title says so");
    }

    @Test
    void nameFewSeriesInALegend() {
        String svg = drawn(3);
        assertTrue(svg.contains(">0.02<"), "the third value of the noise");
        assertFalse(svg.contains("router.noise"));
    }

    private String drawn(int series) {
        double[] inhibitions = {0.0, 8.0, 24.0};
        List<String> columns = new ArrayList<>(List.of("condition", "router.noise", "router.J"));
        COLUMNS.forEach(name -> columns.addAll(List.of(name, name + "_low", name + "_high")));
        List<List<String>> swept = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            for (double j : inhibitions) {
                List<String> values = List.of(Double.toString(s / 100.0), Double.toString(j));
                List<String> row = new ArrayList<>(List.of(Integer.toString(rows.size())));
                row.addAll(values);
                double y = 0.05 + 0.01 * Math.abs(j - 8.0) + 0.001 * s;
                COLUMNS.forEach(name -> {
                    for (double value : new double[] {y, y - 0.005, y + 0.005}) {
                        row.add(Double.toString(value));
                    }
                });
                swept.add(values);
                rows.add(row);
            }
        }
        SweptValues values = new SweptValues(List.of("router.noise", "router.J"), swept);
        TableRows router = new TableRows(RoutingRows.ROUTER, columns, rows);
        RouterFigures.draw(figures, Map.of(RoutingRows.ROUTER, router), values, condition -> 1.0 * (condition % 3));
        assertEquals(List.of(), figures.missing());
        return drawn.get("valley").svg();
    }

    private static long curves(String svg) {
        Matcher paths = CURVES.matcher(svg);
        long count = 0;
        while (paths.find()) {
            count++;
        }
        return count;
    }
}
