package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.separatrix.router.Tokens;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/** How the tokens of a condition were routed, as rows of tables. Rates are fractions, intervals 95 % over streams. */
public final class RoutingRows {

    public static final String ROUTER = "router.csv";
    public static final String CLIFF = "cliff.csv";

    private RoutingRows() {}

    /**
     * The row of a condition in each table that it belongs to.
     *
     * @param scores of all its streams
     */
    static List<TableRows> of(RoutingScores scores, Tokens tokens) {
        return tokens instanceof Tokens.Margin planted
                ? List.of(router(scores), cliff(scores, planted.margin()))
                : List.of(router(scores));
    }

    public static TableRows router(RoutingScores scores) {
        List<String> columns = new ArrayList<>(List.of("tokens"));
        List<String> row = new ArrayList<>(List.of(tokens(scores)));
        for (Observable observable : Observable.values()) {
            if (observable != Observable.DROPPED) {
                addTo(columns, row, observable, scores);
            }
        }
        return new TableRows(ROUTER, columns, List.of(row));
    }

    private static TableRows cliff(RoutingScores scores, double margin) {
        List<String> columns = new ArrayList<>(List.of("margin", "tokens"));
        List<String> row = new ArrayList<>(List.of(ShortestDecimal.of(margin), tokens(scores)));
        addTo(columns, row, Observable.DROPPED, scores);
        return new TableRows(CLIFF, columns, List.of(row));
    }

    private static void addTo(List<String> columns, List<String> row, Observable observable, RoutingScores scores) {
        String name = observable.name().toLowerCase(Locale.ROOT);
        columns.addAll(List.of(name, name + "_low", name + "_high"));
        RouterSpectrumRows.addTo(row, scores.estimate(observable));
    }

    private static String tokens(RoutingScores scores) {
        double tokens =
                Arrays.stream(scores.weights()[Observable.MISROUTING.ordinal()]).sum();
        return Long.toString((long) tokens);
    }
}
