package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/**
 * {@code valley.csv}: where mis-routing is least along a swept key, how far beyond its standard error it rises to either
 * end, and what goes wrong there.
 *
 * <p>The floor is the least of m noisy values, which lies below the least of what they estimate. Its interval is that of
 * the least true value: with intervals of level 1 − 0.05/m (Bonferroni) all m cover at once in 95 % of cases, and then the
 * least true value lies between the least lower and the least upper end. The place of the floor is somewhere among the
 * points whose lower end is not above that least upper end.
 */
public final class Valley {

    public static final String TABLE = "valley.csv";

    /** A wall that rises by less than so many standard errors is none. */
    private static final double SIGNIFICANT = 3.0;

    private static final double STANDARD_ERRORS = 1.96;

    /** What goes wrong beside the floor. */
    enum Wall {
        NONE("none"),
        /** The state follows the noise. */
        FLICKER("flicker"),
        /** Those who were routed before are kept. */
        PERSEVERATION("perseveration"),
        OTHER("other");

        final String label;

        Wall(String label) {
            this.label = label;
        }
    }

    private static final double MISSED = 0.05;

    /** The wrong slots of a condition with Student's interval of a level. */
    @FunctionalInterface
    interface Misrouting {
        Estimate of(int condition, double level);
    }

    private final TableRows router;
    private final SweptSeries series;
    private final int floor;

    Valley(TableRows router, SweptSeries series) {
        this.router = router;
        this.series = series;
        double[] misrouting = series.numbers(router, "misrouting");
        int least = 0;
        for (int i = 0; i < misrouting.length; i++) {
            least = Double.isNaN(misrouting[least]) || misrouting[i] < misrouting[least] ? i : least;
        }
        this.floor = least;
    }

    /** @return the table, or none where nothing was routed over a numeric key */
    static List<TableRows> of(Map<String, TableRows> tables, SweptValues swept, Misrouting misrouting) {
        TableRows router = tables.get(RoutingRows.ROUTER);
        List<SweptSeries> all = SweptSeries.of(swept);
        if (router == null || all.isEmpty() || tables.containsKey(RoutingRows.CLIFF)) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(swept.keys());
        columns.remove(all.get(0).key());
        columns.addAll(List.of(
                "over",
                "floor_at",
                "floor_at_low",
                "floor_at_high",
                "floor",
                "floor_low",
                "floor_high",
                "left",
                "left_low",
                "left_high",
                "left_standard_errors",
                "left_wall",
                "right",
                "right_low",
                "right_high",
                "right_standard_errors",
                "right_wall"));
        return List.of(new TableRows(
                TABLE,
                columns,
                all.stream()
                        .map(series -> new Valley(router, series).row(misrouting))
                        .toList()));
    }

    /** What stands at the low end of the key. */
    Wall left() {
        return wall(0);
    }

    /** What stands at the high end of the key. */
    Wall right() {
        return wall(series.x().length - 1);
    }

    private List<String> row(Misrouting simultaneous) {
        List<Estimate> all = series.conditions().stream()
                .map(condition -> simultaneous.of(condition, 1.0 - MISSED / series.x().length))
                .toList();
        double low = least(all, Estimate::low);
        double high = least(all, Estimate::high);
        double[] places = IntStream.range(0, all.size())
                .filter(i -> all.get(i).low() <= high)
                .mapToDouble(i -> series.x()[i])
                .toArray();
        List<String> row = new ArrayList<>(series.others());
        row.add(series.key());
        RouterSpectrumRows.addTo(
                row,
                new Estimate(
                        series.x()[floor],
                        Arrays.stream(places).min().orElse(Double.NaN),
                        Arrays.stream(places).max().orElse(Double.NaN)));
        RouterSpectrumRows.addTo(
                row, new Estimate(series.numbers(router, "misrouting")[floor], Math.max(0.0, low), high));
        addEnd(row, 0, left());
        addEnd(row, series.x().length - 1, right());
        return row;
    }

    private void addEnd(List<String> row, int end, Wall wall) {
        RouterSpectrumRows.addTo(
                row,
                new Estimate(
                        series.numbers(router, "misrouting")[end],
                        series.numbers(router, "misrouting_low")[end],
                        series.numbers(router, "misrouting_high")[end]));
        row.add(ShortestDecimal.of(rise(end)));
        row.add(wall.label);
    }

    /** Of the points that there are; NaN if one of these has no interval. */
    private static double least(List<Estimate> all, ToDoubleFunction<Estimate> bound) {
        return all.stream()
                .filter(of -> !Double.isNaN(of.value()))
                .mapToDouble(bound)
                .reduce(Math::min)
                .orElse(Double.NaN);
    }

    /** From the floor to a point, in standard errors of the difference. */
    private double rise(int point) {
        double[] misrouting = series.numbers(router, "misrouting");
        double error = Math.hypot(half(point), half(floor)) / STANDARD_ERRORS;
        return point == floor ? 0.0 : (misrouting[point] - misrouting[floor]) / error;
    }

    private double half(int point) {
        return (series.numbers(router, "misrouting_high")[point] - series.numbers(router, "misrouting_low")[point])
                / 2.0;
    }

    private Wall wall(int point) {
        if (!(rise(point) > SIGNIFICANT)) {
            return Wall.NONE;
        }
        if (exceeds("stale", point, floor) && exceeds("excess_turnover", floor, point)) {
            return Wall.PERSEVERATION;
        }
        return exceeds("flicker", point, floor) ? Wall.FLICKER : Wall.OTHER;
    }

    /** Whether the interval at one point lies above that at another. */
    private boolean exceeds(String observable, int point, int other) {
        return series.numbers(router, observable + "_low")[point] > series.numbers(router, observable + "_high")[other];
    }
}
