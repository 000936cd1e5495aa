package org.separatrix.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.Run;
import org.separatrix.study.trials.ConditionTable;
import org.separatrix.tables.Rows;

/**
 * Outcome of a run for the terminal: for trials the rates of reports beside those of the end states, for a study its
 * short tables.
 */
final class OutcomeTable {

    private static final int MOST_ROWS = 24;

    private static final List<String> COLUMNS =
            List.of("n", "target %", "chance %", "swap %", "chance of a swap %", "no bump left %");
    private static final String NO_REPORT = "no report %";

    private OutcomeTable() {}

    static String of(Run.Outcome outcome) {
        StringBuilder text = new StringBuilder();
        Rows.of(ConditionTable.TABLE, outcome.rows())
                .ifPresent(rows -> text.append(trials(outcome, rows.found())).append("intervals are 95 % (Wilson)\n"));
        outcome.rows().stream()
                .filter(rows ->
                        rows.table() != ConditionTable.TABLE && rows.rows().size() <= MOST_ROWS)
                .forEach(rows -> text.append('\n')
                        .append(rows.table().file())
                        .append(rows.isEmpty() ? ": no rows\n" : "\n" + aligned(RoundedRows.of(rows))));
        return text.toString();
    }

    private static String trials(Run.Outcome outcome, List<ConditionSummary> summaries) {
        int conditions = outcome.conditions();
        int shown = conditions <= MOST_ROWS ? conditions : MOST_ROWS - 1;
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(outcome.swept().keys());
        header.addAll(COLUMNS);
        boolean unreported =
                summaries.stream().anyMatch(summary -> summary.noReport().hits() > 0);
        if (unreported) {
            header.add(NO_REPORT);
        }
        rows.add(header);
        List<List<String>> swept = RoundedFront.of(outcome.swept().rows().subList(0, shown));
        for (int condition = 0; condition < shown; condition++) {
            List<String> row = new ArrayList<>(swept.get(condition));
            ConditionSummary summary = summaries.get(condition);
            row.addAll(cells(summary));
            if (unreported) {
                row.add(percent(summary.noReport()));
            }
            rows.add(row);
        }
        String more =
                shown < conditions ? "... and " + (conditions - shown) + " more conditions in conditions.csv\n" : "";
        return aligned(rows) + more;
    }

    private static List<String> cells(ConditionSummary summary) {
        return List.of(
                Long.toString(summary.trials()),
                percent(summary.target()),
                percent(summary.chance()),
                percent(summary.swap()),
                percent(summary.chanceSwap()),
                percent(summary.aliveNone()));
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * rate);
    }

    /** A rate with its 95 % interval. */
    private static String percent(Rate rate) {
        return rate.of() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f [%.1f, %.1f]",
                        100.0 * rate.value(),
                        100.0 * rate.low(),
                        100.0 * rate.high());
    }

    static String aligned(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column ->
                                " ".repeat(widths[column] - row.get(column).length()) + row.get(column))
                        .collect(Collectors.joining("  ", "", "\n")))
                .collect(Collectors.joining());
    }
}
