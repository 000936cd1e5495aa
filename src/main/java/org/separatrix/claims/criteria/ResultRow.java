package org.separatrix.claims.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.separatrix.statistics.Estimate;

/** A row of a table: each cell as a number with what interval the table gives it, or as a text. */
final class ResultRow {

    private static final String LOW = "_low";
    private static final String HIGH = "_high";
    private static final String TRIALS = "trials";
    private static final Set<String> RATES =
            Set.of("target", "swap", "blend", "other", "no_report", "target_wins", "nontarget_wins", "ties");

    private final String table;
    private final int index;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    ResultRow(String table, int index, Map<String, Integer> columns, List<String> cells) {
        this.table = table;
        this.index = index;
        this.columns = columns;
        this.cells = cells;
    }

    /** What stands in a column; empty if there is no such column. */
    Optional<Value> value(String column) {
        return text(column).map(text -> value(column, text));
    }

    private Value value(String column, String text) {
        if (text.isEmpty()) {
            return Quantity.unknown();
        }
        OptionalDouble number = number(text);
        if (number.isEmpty()) {
            return new Text(text);
        }
        if (isRate(column) && columns.containsKey(TRIALS)) {
            return Quantity.of(new MeasuredRate(this, column, number.getAsDouble(), cell(TRIALS)));
        }
        if (columns.containsKey(column + LOW) && columns.containsKey(column + HIGH)) {
            Estimate estimate = new Estimate(number.getAsDouble(), cell(column + LOW), cell(column + HIGH));
            return Quantity.of(new MeasuredEstimate(this, column, estimate, degrees()));
        }
        return Quantity.of(number.getAsDouble());
    }

    /** Where few seeds gave an interval, Student's quantiles stretch it. */
    double degrees() {
        double seeds = columns.containsKey("seeds") ? cell("seeds") : Double.NaN;
        return seeds >= 2.0 ? seeds - 1.0 : Double.POSITIVE_INFINITY;
    }

    private static boolean isRate(String column) {
        return RATES.contains(column) || column.startsWith("alive_") || column.matches("swap_[0-9]+|wins_[0-9]+");
    }

    private double cell(String column) {
        return number(text(column).orElse("")).orElse(Double.NaN);
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(columns.get(column)).map(cells::get);
    }

    private static OptionalDouble number(String text) {
        try {
            return switch (text) {
                case "inf" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
                case "-inf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
                default -> OptionalDouble.of(Double.parseDouble(text));
            };
        } catch (NumberFormatException word) {
            return OptionalDouble.empty();
        }
    }

    /** The same trials gave both. */
    boolean same(ResultRow other) {
        return table.equals(other.table) && index == other.index;
    }

    String described() {
        return "row " + index + " of " + table;
    }
}
