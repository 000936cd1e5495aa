package org.separatrix.study.router;

import java.util.List;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.Valley;
import org.separatrix.router.observation.Wall;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * The valley of mis-routing over a series of conditions: a row of {@code valley.csv}.
 *
 * @param over the swept key
 * @param floorAt its value where mis-routing is least
 * @param floor the least mis-routing
 * @param left what stands at its lowest value
 * @param right what stands at its highest value
 */
public record ValleyRow(String over, Estimate floorAt, Estimate floor, End left, End right) {

    /**
     * An end of the series.
     *
     * @param misrouting there
     * @param standardErrors from the floor to there
     * @param wall what goes wrong there
     */
    public record End(Estimate misrouting, double standardErrors, Wall wall) {}

    public static final Table<ValleyRow> TABLE = Table.of(
                    "valley.csv",
                    ValleyRow.class,
                    "Where mis-routing is least along a swept key, and what goes wrong at its ends; a row a series.")
            .text("over", "the swept key along which the valley lies", ValleyRow::over)
            .estimate("floor_at", "unit of the key", "value of the key where mis-routing is least", ValleyRow::floorAt)
            .estimate(
                    "floor",
                    "",
                    "least mis-routing; the interval is of the least true one, for the least of several noisy values lies"
                            + " too low",
                    ValleyRow::floor)
            .estimate("left", "", "mis-routing at the lowest value of the key", row -> row.left()
                    .misrouting())
            .number(
                    "left_standard_errors",
                    "standard errors",
                    "rise of mis-routing from the floor to the lowest value of the key, over its standard error",
                    row -> row.left().standardErrors())
            .text(
                    "left_wall",
                    "what goes wrong at the lowest value of the key: flicker (the routed set follows the noise),"
                            + " perseveration (experts of tokens before are kept), other, or none where the rise is within"
                            + " three standard errors",
                    row -> row.left().wall().label())
            .estimate("right", "", "mis-routing at the highest value of the key", row -> row.right()
                    .misrouting())
            .number(
                    "right_standard_errors",
                    "standard errors",
                    "rise of mis-routing from the floor to the highest value of the key, over its standard error",
                    row -> row.right().standardErrors())
            .text(
                    "right_wall",
                    "what goes wrong at the highest value of the key, in the words of left_wall",
                    row -> row.right().wall().label())
            .build();

    /** The mis-routing of a condition with Student's interval of a level. */
    @FunctionalInterface
    interface Misrouting {
        Estimate of(int condition, double level);
    }

    /** @return the rows, none where nothing was routed over a numeric key */
    static Rows<ValleyRow> of(Rows<RoutingRow> routing, SweptValues swept, Misrouting misrouting) {
        List<SweptSeries> all = SweptSeries.of(swept);
        return routing.isEmpty() || all.isEmpty()
                ? new Rows<>(TABLE, List.of(), List.of())
                : SweptSeries.rows(TABLE, swept, all, series -> of(routing, series, misrouting));
    }

    private static ValleyRow of(Rows<RoutingRow> routing, SweptSeries series, Misrouting misrouting) {
        Valley valley = new Valley(
                series.x(),
                observed(routing, series, Observable.MISROUTING),
                observed(routing, series, Observable.STALE),
                observed(routing, series, Observable.EXCESS_TURNOVER),
                observed(routing, series, Observable.FLICKER));
        List<Estimate> simultaneous = series.conditions().stream()
                .map(condition -> misrouting.of(condition, valley.simultaneousLevel()))
                .toList();
        return new ValleyRow(
                series.key(),
                valley.place(simultaneous),
                valley.floor(simultaneous),
                end(valley, 0),
                end(valley, series.x().length - 1));
    }

    private static List<Estimate> observed(Rows<RoutingRow> routing, SweptSeries series, Observable observable) {
        return series.estimates(routing, row -> row.estimate(observable));
    }

    private static End end(Valley valley, int point) {
        return new End(valley.misrouting().get(point), valley.rise(point), valley.wall(point));
    }
}
