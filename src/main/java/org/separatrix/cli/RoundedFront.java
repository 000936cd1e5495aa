package org.separatrix.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What stands in front of the rows of a table, for the terminal: a long number of a column is rounded to the fewest digits at
 * which all that differs in the column still does.
 */
final class RoundedFront {

    private static final int LONGEST = 10;
    private static final int FEWEST = 6;
    private static final int ALL = 17;

    private RoundedFront() {}

    /** @param rows {@code rows[row][column]}, of equal lengths */
    static List<List<String>> of(List<List<String>> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        List<List<String>> columns = IntStream.range(0, width)
                .mapToObj(column ->
                        rounded(rows.stream().map(row -> row.get(column)).toList()))
                .toList();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> columns.stream().map(column -> column.get(row)).toList())
                .toList();
    }

    private static List<String> rounded(List<String> column) {
        int different = new HashSet<>(column).size();
        for (int digits = FEWEST; digits < ALL; digits++) {
            List<String> rounded = new ArrayList<>();
            for (String cell : column) {
                rounded.add(rounded(cell, digits));
            }
            if (new HashSet<>(rounded).size() == different) {
                return rounded;
            }
        }
        return column;
    }

    private static String rounded(String cell, int digits) {
        if (cell.length() <= LONGEST) {
            return cell;
        }
        try {
            return String.format(Locale.ROOT, "%." + digits + "g", Double.parseDouble(cell));
        } catch (NumberFormatException word) {
            return cell;
        }
    }
}
