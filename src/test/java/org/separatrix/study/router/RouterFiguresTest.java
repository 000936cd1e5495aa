package org.separatrix.study.router;

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
import org.separatrix.figures.Figure;
import org.separatrix.study.Figures;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.TableRows;

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
        String svg = drawn(250);
        assertTrue(svg.contains("Wrong slots, 200 of 250 series"), "the title says so");
    }

    @Test
    void nameFewSeriesInALegend() {
        String svg = drawn(3);
        assertTrue(svg.contains(">0.02<"), "the third value of the noise");
        assertFalse(svg.contains("router.noise"));
    }

    @Test
    void nameTheFirstOfManySeriesOfOnsetsByTheKeysThatTellThemApart() {
        List<List<String>> tokens = new ArrayList<>();
        for (int delay = 1; delay <= 6; delay++) {
            for (int token = 0; token < 3; token++) {
                tokens.add(List.of("" + delay, "" + 7 * delay, "" + token, "" + (20.0 - delay), "" + (19.0 - delay)));
            }
        }
        TableRows table = new TableRows(
                CountOnset.TOKENS,
                List.of("coupling.delay", "router.tokens.draw", "token", "onset", "predicted"),
                tokens);
        OnsetFigure.draw(figures, Map.of(CountOnset.TOKENS, table));
        assertEquals(List.of(), figures.missing());
        String svg = drawn.get(OnsetFigure.NAME).svg();
        assertTrue(svg.contains("Tokens whose count oscillates, first 4 of 6 series"));
        assertTrue(svg.contains(">delay = 4<"));
        assertFalse(svg.contains("draw ="), "the draw follows from the delay");
    }

    @Test
    void nameTheFirstOfManyGroupsOfMethods() {
        List<String> columns = new ArrayList<>(List.of("condition", "router.training.G", TrainingSummary.METHOD));
        List.of("value", "value_advantage", "gini", "dropped")
                .forEach(name -> columns.addAll(List.of(name, name + "_low", name + "_high")));
        List<List<String>> swept = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int gain = 0; gain < 6; gain++) {
            for (String method : List.of("none", "bias")) {
                List<String> row = new ArrayList<>(List.of("" + rows.size(), "" + gain, method));
                for (int quantity = 0; quantity < 4; quantity++) {
                    row.addAll(List.of("0.5", "0.4", "0.6"));
                }
                swept.add(row.subList(1, 3));
                rows.add(row);
            }
        }
        SweptValues values = Sweeps.of(List.of("router.training.G", TrainingSummary.METHOD), swept);
        TableRows training = new TableRows(TrainingSummary.TABLE, columns, rows);
        MethodFigure.draw(figures, Map.of(TrainingSummary.TABLE, training), values, true);
        assertEquals(List.of(), figures.missing());
        assertTrue(drawn.get(MethodFigure.NAME).svg().contains("What it is worth, first 4 of 6 groups"));
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
        SweptValues values = Sweeps.of(List.of("router.noise", "router.J"), swept);
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
