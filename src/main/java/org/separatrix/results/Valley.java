package org.separatrix.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code valley.csv}: where mis-routing is least along a swept key, how far beyond its standard error it rises to either
 * end, and what goes wrong there.
 */
final class Valley {

    static final String TABLE = "valley.csv";

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

    private final TableRows router;
    private final SweptSeries series;
    private final int floor;

    Valley(TableRows router, SweptSeries series) {
        this.router = router;
        this.series = series;
        double[] misrouting = series.numbers(router, "misrouting");
        int least = 0;
        for (int i = 0; i < misrouting.length; i++) {
            least = misrouting[i] < misrouting[least] ? i : least;
        }
        this.floor = least;
    }

    /** @return the table, or none where nothing was routed over a numeric key */
    static List<TableRows> of(Map<String, TableRows> tables, SweptValues swept) {
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
                "floor",
                "left",
                "left_standard_errors",
                "left_wall",
                "right",
                "right_standard_errors",
                "right_wall"));
        return List.of(new TableRows(
                TABLE,
                columns,
                all.stream().map(series -> new Valley(router, series).row()).toList()));
    }

    /** What stands at the low end of the key. */
    Wall left() {
        return wall(0);
    }

    /** What stands at the high end of the key. */
    Wall right() {
        return wall(series.x().length - 1);
    }

    private List<String> row() {
        double[] misrouting = series.numbers(router, "misrouting");
        int last = misrouting.length - 1;
        List<String> row = new ArrayList<>(series.others());
        row.addAll(List.of(
                series.key(),
                ShortestDecimal.of(series.x()[floor]),
                ShortestDecimal.of(misrouting[floor]),
                ShortestDecimal.of(misrouting[0]),
                ShortestDecimal.of(rise(0)),
                left().label,
                ShortestDecimal.of(misrouting[last]),
                ShortestDecimal.of(rise(last)),
                right().label));
        return row;
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
