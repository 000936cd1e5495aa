package org.separatrix.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.separatrix.tables.Column;
import org.separatrix.tables.Column.Interval;
import org.separatrix.tables.Rows;

/**
 * A table for the terminal, with rounded numbers. Columns {@code x, x_low, x_high} are shown as one: the value and
 * half the width of its interval, or both ends of an asymmetric interval. Columns without a value are left out.
 */
final class RoundedRows {

    private static final int LONGEST = 10;

    /** Of half the width of an interval, which a value may stand beside its middle and still be written with one number. */
    private static final double SKEW = 0.1;

    private RoundedRows() {}

    /** The header, and the cells of each row. */
    static <R> List<List<String>> of(Rows<R> rows) {
        Map<String, Column<R>> columns = new LinkedHashMap<>();
        rows.columns().forEach(column -> columns.put(column.name(), column));
        List<Column<R>> shown = columns.values().stream()
                .filter(column -> !isEnd(column, columns))
                .filter(column -> rows.rows().stream()
                        .anyMatch(row -> !column.cell(row.found()).isEmpty()))
                .toList();
        List<List<String>> text = new ArrayList<>();
        List<String> header = new ArrayList<>(rows.front());
        shown.forEach(column -> header.add(column.name()));
        text.add(header);
        List<List<String>> fronts =
                RoundedFront.of(rows.rows().stream().map(Rows.Row::front).toList());
        for (int index = 0; index < fronts.size(); index++) {
            R row = rows.rows().get(index).found();
            List<String> cells = new ArrayList<>(fronts.get(index));
            shown.forEach(column -> cells.add(cell(column, columns, row)));
            text.add(cells);
        }
        return text;
    }

    /** Whether a column is an end of the interval of another. */
    private static <R> boolean isEnd(Column<R> column, Map<String, Column<R>> columns) {
        String name = column.name();
        return name.endsWith(Interval.LOW) && columns.containsKey(withoutEnding(name, Interval.LOW))
                || name.endsWith(Interval.HIGH) && columns.containsKey(withoutEnding(name, Interval.HIGH));
    }

    private static String withoutEnding(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }

    private static <R> String cell(Column<R> column, Map<String, Column<R>> columns, R row) {
        String cell = column.cell(row);
        if (!(column instanceof Column.Number<R> number)) {
            return cell;
        }
        double value = number.value().applyAsDouble(row);
        if (columns.get(column.name() + Interval.LOW) instanceof Column.Number<R> low
                && columns.get(column.name() + Interval.HIGH) instanceof Column.Number<R> high) {
            return withInterval(
                    cell, value, low.value().applyAsDouble(row), high.value().applyAsDouble(row));
        }
        return cell.length() > LONGEST ? rounded(cell.contains("E") ? "%.3g" : "%.6g", value) : cell;
    }

    private static String withInterval(String cell, double value, double low, double high) {
        boolean below = !Double.isNaN(low);
        boolean above = !Double.isNaN(high);
        if (!below && !above) {
            return cell;
        }
        String rounded = rounded("%.4g", value);
        if (below && above) {
            double half = (high - low) / 2.0;
            if (Math.abs(low + half - value) <= SKEW * half) {
                return rounded + rounded(" \u00b1%.2g", half);
            }
        }
        return rounded + " [" + (below ? rounded("%.4g", low) : "\u2013") + ", "
                + (above ? rounded("%.4g", high) : "\u2013") + "]";
    }

    private static String rounded(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
