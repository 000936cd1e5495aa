package org.separatrix.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.separatrix.tables.TableRows;

/**
 * A table of the results folder for the terminal: numbers rounded, and columns {@code x, x_low, x_high} as one: the value
 * and half the width of its interval, or both ends where it does not stand in the middle.
 */
final class ReadableTable {

    private static final int LONGEST = 10;

    /** Of half the width of an interval, which a value may stand beside its middle and still be written with one number. */
    private static final double SKEW = 0.1;

    private final TableRows table;

    private ReadableTable(TableRows table) {
        this.table = table;
    }

    static TableRows of(TableRows table) {
        return new ReadableTable(table).rounded();
    }

    private TableRows rounded() {
        List<String> columns = table.columns();
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(at -> !isEnd(columns.get(at)))
                .boxed()
                .toList();
        return new TableRows(
                table.table(),
                shown.stream().map(columns::get).toList(),
                table.rows().stream()
                        .map(row -> shown.stream().map(at -> cell(row, at)).toList())
                        .toList());
    }

    /** Whether a column is an end of the interval of another. */
    private boolean isEnd(String column) {
        return column.endsWith("_low") && hasInterval(column.substring(0, column.length() - "_low".length()))
                || column.endsWith("_high") && hasInterval(column.substring(0, column.length() - "_high".length()));
    }

    private boolean hasInterval(String column) {
        List<String> columns = table.columns();
        return columns.contains(column) && columns.contains(column + "_low") && columns.contains(column + "_high");
    }

    private String cell(List<String> row, int at) {
        String name = table.columns().get(at);
        String value = row.get(at);
        if (!hasInterval(name)) {
            return value.length() > LONGEST && value.matches("-?[0-9.]+") ? number("%.6g", value) : value;
        }
        String low = row.get(table.columns().indexOf(name + "_low"));
        String high = row.get(table.columns().indexOf(name + "_high"));
        return low.isEmpty() && high.isEmpty() ? value : number("%.4g", value) + interval(value, low, high);
    }

    private static String interval(String value, String low, String high) {
        if (low.isEmpty() || high.isEmpty()) {
            return low.isEmpty() ? " [\u2013, " + number("%.4g", high) + "]" : " [" + number("%.4g", low) + ", \u2013]";
        }
        double half = (Double.parseDouble(high) - Double.parseDouble(low)) / 2.0;
        double offCentre = Math.abs(Double.parseDouble(low) + half - Double.parseDouble(value));
        return offCentre <= SKEW * half
                ? String.format(Locale.ROOT, " \u00b1%.2g", half)
                : " [" + number("%.4g", low) + ", " + number("%.4g", high) + "]";
    }

    private static String number(String format, String value) {
        return String.format(Locale.ROOT, format, Double.parseDouble(value));
    }
}
