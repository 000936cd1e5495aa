package org.separatrix.study.router;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Table;

/**
 * How the tokens of a condition were routed: a row of {@code router.csv}.
 *
 * @param tokens how many were observed
 * @param observed means over tokens, with 95 % intervals over streams, of everything that is not {@linkplain Observable#isOfBoundary of the boundary}
 */
public record RoutingRow(long tokens, Map<Observable, Estimate> observed) {

    public static final Table<RoutingRow> TABLE = table();

    /** The row of a condition from the scores of all its streams. */
    public static RoutingRow of(RoutingScores scores) {
        Map<Observable, Estimate> observed = new EnumMap<>(Observable.class);
        shown().forEach(observable -> observed.put(observable, scores.estimate(observable)));
        return new RoutingRow(scores.tokens(), observed);
    }

    /** Of an observable; NaN where it was not observed. */
    public Estimate estimate(Observable observable) {
        return observed.getOrDefault(observable, Estimate.NONE);
    }

    private static Table<RoutingRow> table() {
        Table.Builder<RoutingRow> table = Table.of(
                        "router.csv",
                        RoutingRow.class,
                        "How tokens were routed; a row a condition. Means over tokens at their last tick, intervals over"
                                + " streams of tokens.")
                .whole("tokens", "", "how many tokens were observed", RoutingRow::tokens);
        shown().forEach(observable -> table.estimate(
                observable.label(), observable.unit(), observable.meaning(), row -> row.estimate(observable)));
        return table.build();
    }

    private static Iterable<Observable> shown() {
        return Arrays.stream(Observable.values())
                .filter(observable -> !observable.isOfBoundary())
                .toList();
    }
}
