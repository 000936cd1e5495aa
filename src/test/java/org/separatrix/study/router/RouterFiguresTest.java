package org.separatrix.study.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.figures.Figure;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.Figures;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** Figures of a router over many series. */
class RouterFiguresTest {

    /** Open paths through three points. */
    private static final Pattern CURVES = Pattern.compile("<path [^>]*d=\"M[^Z\"]*L[^Z\"]*L[^Z\"]*\"");

    private final Map<String, Figure> drawn = new HashMap<>();
    private final Figures figures = new Figures(drawn::put);

    @ParameterizedTest
    @CsvSource({"28", "32", "200"})
    void showACurveForEverySeriesWithAScaleOfColours(int series) {
        String svg = drawn(series);
        assertTrue(curves(svg) >= 2 * series, () -> "curves in both panels: " + curves(svg));
        assertTrue(svg.contains("noise \u03c3 of the experts"), "the colours have a scale");
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
        assertTrue(svg.contains("0.02<"), "the third value of the noise");
        assertFalse(svg.contains("of the experts"));
    }

    /** Two series whose first place is worse than the second for different reasons. */
    @Test
    void nameTheWallsOfAValleyOnceWithTheSeriesThatHasEach() {
        Map<String, Double> kept = Map.of("0", 0.1, "8", 0.5);
        List<List<String>> swept = new ArrayList<>();
        List<Rows.Row<RoutingRow>> rows = new ArrayList<>();
        for (String inhibition : List.of("0", "8")) {
            for (int place = 0; place < 3; place++) {
                boolean left = place == 0;
                Map<Observable, Estimate> observed = new EnumMap<>(Observable.class);
                for (Observable observable : Observable.values()) {
                    observed.put(observable, narrow(left ? 0.4 : 0.1));
                }
                observed.put(Observable.STALE, narrow(left ? kept.get(inhibition) : 0.1));
                observed.put(Observable.EXCESS_TURNOVER, narrow(left && inhibition.equals("8") ? -0.3 : 0.0));
                observed.put(Observable.FLICKER, narrow(left && inhibition.equals("0") ? 0.5 : 0.1));
                rows.add(new Rows.Row<>(rows.size(), List.of(), new RoutingRow(100, observed)));
                swept.add(List.of(inhibition, "" + (place + 1)));
            }
        }
        String svg = valley(rows, Sweeps.of(List.of("router.J", "router.T"), swept));
        assertTrue(svg.contains(">flicker (J 0), perseveration (J 8)<"), svg);
    }

    private static Estimate narrow(double value) {
        return new Estimate(value, value - 0.005, value + 0.005);
    }

    @Test
    void nameTheFirstOfManySeriesOfOnsetsByTheKeysThatTellThemApart() {
        List<Rows.Row<OnsetTokenRow>> tokens = new ArrayList<>();
        for (int delay = 1; delay <= 6; delay++) {
            for (int token = 0; token < 3; token++) {
                tokens.add(new Rows.Row<>(
                        -1, List.of("" + delay, "" + 7 * delay), new OnsetTokenRow(token, 20.0 - delay, 19.0 - delay)));
            }
        }
        OnsetFigure.draw(
                figures, new Rows<>(OnsetTokenRow.TABLE, List.of("coupling.delay", "router.tokens.draw"), tokens));
        assertEquals(List.of(), figures.missing());
        String svg = drawn.get(OnsetFigure.NAME).svg();
        assertTrue(svg.contains("Tokens whose count oscillates, first 4 of 6 series"));
        assertTrue(svg.contains(">delay 4<"));
        assertFalse(svg.contains("draw "), "the draw follows from the delay");
    }

    @Test
    void nameTheFirstOfManyGroupsOfMethods() {
        List<List<String>> swept = new ArrayList<>();
        List<Rows.Row<TrainingRow>> rows = new ArrayList<>();
        Estimate any = new Estimate(0.5, 0.4, 0.6);
        Map<TrainingQuantity, Estimate> means = new EnumMap<>(TrainingQuantity.class);
        for (TrainingQuantity quantity : TrainingQuantity.values()) {
            means.put(quantity, any);
        }
        for (int gain = 0; gain < 6; gain++) {
            for (String method : List.of("none", "bias")) {
                rows.add(new Rows.Row<>(rows.size(), List.of(), new TrainingRow(3, means, true, any)));
                swept.add(List.of("" + gain, method));
            }
        }
        SweptValues values = Sweeps.of(List.of("router.training.G", TrainingSummary.METHOD), swept);
        MethodFigure.draw(figures, new Rows<>(TrainingRow.TABLE, List.of(), rows), values, true);
        assertEquals(List.of(), figures.missing());
        assertTrue(drawn.get(MethodFigure.NAME).svg().contains("What it is worth, first 4 of 6 groups"));
    }

    @Test
    void nameWhatIsDrawnWhereThereIsOneSeriesOfOnsets() {
        List<Rows.Row<OnsetTokenRow>> tokens = List.of(
                new Rows.Row<>(-1, List.of(), new OnsetTokenRow(0, 10.0, 9.0)),
                new Rows.Row<>(-1, List.of(), new OnsetTokenRow(1, 12.0, 11.0)));
        OnsetFigure.draw(figures, new Rows<>(OnsetTokenRow.TABLE, List.of(), tokens));
        assertEquals(List.of(), figures.missing());
        String svg = drawn.get(OnsetFigure.NAME).svg();
        assertTrue(svg.contains(">measured<") && svg.contains(">predicted<") && svg.contains(">a token<"), svg);
    }

    private String drawn(int series) {
        double[] inhibitions = {0.0, 8.0, 24.0};
        List<List<String>> swept = new ArrayList<>();
        List<Rows.Row<RoutingRow>> rows = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            for (double j : inhibitions) {
                double y = 0.05 + 0.01 * Math.abs(j - 8.0) + 0.001 * s;
                Map<Observable, Estimate> observed = new EnumMap<>(Observable.class);
                for (Observable observable : Observable.values()) {
                    observed.put(observable, new Estimate(y, y - 0.005, y + 0.005));
                }
                rows.add(new Rows.Row<>(rows.size(), List.of(), new RoutingRow(100, observed)));
                swept.add(List.of(Double.toString(s / 100.0), Double.toString(j)));
            }
        }
        return valley(rows, Sweeps.of(List.of("router.noise", "router.J"), swept));
    }

    private String valley(List<Rows.Row<RoutingRow>> rows, SweptValues values) {
        Rows<RoutingRow> routing = new Rows<>(RoutingRow.TABLE, List.of(), rows);
        RouterRows tables = new RouterRows()
                .add(routing)
                .add(ValleyRow.of(routing, values, (condition, level) -> routing.found()
                        .get(condition)
                        .estimate(Observable.MISROUTING)));
        RouterFigures.draw(figures, tables, values, condition -> 1.0 * (condition % 3));
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
