package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.statistics.WithInterval;
import org.separatrix.tables.Csv;
import org.separatrix.tables.ShortestDecimal;

/**
 * {@code conditions.csv}: a row a condition, in sweep order; fields are quoted as in RFC 4180, lines end with a line
 * feed, and what is unknown is empty. The columns of single rings stand last, and only where there are more than two; a
 * condition of fewer rings than another leaves those of the rings that it lacks empty.
 */
final class ConditionsCsv {

    /** A column of what came out of the trials. */
    private record Column(String name, Function<ConditionSummary, String> cell) {

        static Column of(String name, Function<ConditionSummary, Double> value) {
            return new Column(name, summary -> ShortestDecimal.of(value.apply(summary)));
        }

        /** A number and the ends of its interval; empty where the function gives null. */
        static List<Column> withInterval(String name, Function<ConditionSummary, WithInterval> of) {
            return List.of(
                    new Column(name, summary -> cell(of.apply(summary), WithInterval::value)),
                    new Column(name + "_low", summary -> cell(of.apply(summary), WithInterval::low)),
                    new Column(name + "_high", summary -> cell(of.apply(summary), WithInterval::high)));
        }

        private static String cell(WithInterval of, Function<WithInterval, Double> number) {
            return of == null ? "" : ShortestDecimal.of(number.apply(of));
        }
    }

    private final List<String> keys;
    private final List<Column> columns;

    /**
     * @param keys the swept ones
     * @param rings the largest number of rings of any condition
     */
    ConditionsCsv(List<String> keys, int rings) {
        this.keys = List.copyOf(keys);
        this.columns = columns(rings);
    }

    String header() {
        List<String> header = new ArrayList<>();
        header.add("condition");
        header.addAll(keys);
        columns.forEach(column -> header.add(column.name()));
        return Csv.line(header);
    }

    /** @param values of the swept keys */
    String row(int condition, List<String> values, ConditionSummary summary) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(condition));
        row.addAll(values);
        columns.forEach(column -> row.add(column.cell().apply(summary)));
        return Csv.line(row);
    }

    private static List<Column> columns(int rings) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("trials", summary -> Long.toString(summary.trials())));
        columns.addAll(Column.withInterval("target", ConditionSummary::target));
        columns.addAll(Column.withInterval("swap", ConditionSummary::swap));
        columns.addAll(Column.withInterval("blend", ConditionSummary::blend));
        columns.addAll(Column.withInterval("other", ConditionSummary::other));
        columns.addAll(Column.withInterval("no_report", ConditionSummary::noReport));
        columns.add(Column.of("chance", ConditionSummary::chance));
        columns.add(Column.of("chance_swap", ConditionSummary::chanceSwap));
        columns.addAll(Column.withInterval("alive_all", ConditionSummary::aliveAll));
        columns.addAll(Column.withInterval("alive_target_only", ConditionSummary::aliveTargetOnly));
        columns.addAll(Column.withInterval("alive_nontarget_only", ConditionSummary::aliveNontargetOnly));
        columns.addAll(Column.withInterval("alive_none", ConditionSummary::aliveNone));
        columns.addAll(Column.withInterval("target_wins", ConditionSummary::targetWins));
        columns.addAll(Column.withInterval("nontarget_wins", ConditionSummary::nontargetWins));
        columns.addAll(Column.withInterval("ties", ConditionSummary::ties));
        columns.addAll(Column.withInterval("mean_error", ConditionSummary::meanError));
        columns.addAll(Column.withInterval("sd_error", ConditionSummary::sdError));
        columns.addAll(Column.withInterval("mean_abs_error", ConditionSummary::meanAbsError));
        if (rings > 2) {
            IntStream.range(1, rings)
                    .forEach(item -> columns.addAll(
                            Column.withInterval("swap_" + item, summary -> at(summary.swaps(), item - 1))));
            IntStream.range(0, rings)
                    .forEach(ring ->
                            columns.addAll(Column.withInterval("alive_" + ring, summary -> at(summary.alive(), ring))));
        }
        return columns;
    }

    private static WithInterval at(List<? extends WithInterval> of, int index) {
        return index < of.size() ? of.get(index) : null;
    }
}
