package org.separatrix.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.separatrix.record.ResultsException;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.CsvReader;

/**
 * A table of a results folder, read once: its first rows, and of each column where it is least and greatest, so that a
 * million rows need no memory.
 */
final class DataTable {

    /** Tables of more rows are told by their extremes. */
    static final int MOST_ROWS = 40;

    private static final int MOST_WORDS = 20;
    private static final String CONDITION = "condition";

    /** The least or greatest value of a column. */
    static final class Extreme {
        private final double sign;
        private double best = Double.POSITIVE_INFINITY;
        private List<String> row = List.of();
        private long times;

        private Extreme(double sign) {
            this.sign = sign;
        }

        private void add(double value, List<String> of) {
            double signed = sign * value;
            if (signed < best) {
                best = signed;
                row = of;
                times = 0;
            }
            times += signed == best ? 1 : 0;
        }

        double value() {
            return sign * best;
        }

        /** The first row that has it; empty where no row has a number. */
        List<String> row() {
            return row;
        }

        /** In how many rows. */
        long times() {
            return times;
        }
    }

    private final String file;
    private final List<String> header;
    private final SweptValues swept;
    private final int front;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Extreme> least = new ArrayList<>();
    private final List<Extreme> greatest = new ArrayList<>();
    private final List<Map<String, Long>> words = new ArrayList<>();

    /** The row before, and the numbers in it: neighbours have much in common. */
    private List<String> before = List.of();

    private final double[] numbers;
    private long count;

    private DataTable(String file, List<String> header, SweptValues swept) {
        this.file = file;
        this.header = header;
        this.swept = swept;
        int leading = 0;
        while (leading < header.size() && isFront(header.get(leading))) {
            leading++;
        }
        this.front = leading;
        this.numbers = new double[header.size()];
        for (int column = 0; column < header.size(); column++) {
            least.add(new Extreme(1.0));
            greatest.add(new Extreme(-1.0));
            words.add(new TreeMap<>());
        }
    }

    /**
     * Reads a table.
     *
     * @param folder that it is in
     * @param swept whose keys stand in front of its own columns, behind the condition
     * @return empty where there is no such file
     */
    static Optional<DataTable> read(Path folder, String file, SweptValues swept) {
        Path path = folder.resolve(file);
        if (!file.endsWith(".csv") || !path.toFile().isFile()) {
            return Optional.empty();
        }
        try (CsvReader in = new CsvReader(path)) {
            DataTable table = new DataTable(file, in.header(), swept);
            for (Optional<List<String>> row = in.next(); row.isPresent(); row = in.next()) {
                table.add(row.get());
            }
            return Optional.of(table);
        } catch (IOException failure) {
            throw new ResultsException(path + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private boolean isFront(String column) {
        return column.equals(CONDITION) || key(column).isPresent();
    }

    /** The swept key that a column is of, also under the name that needs no quotes. */
    private Optional<String> key(String column) {
        return swept.keys().stream()
                .filter(key -> column.equals(key) || column.equals(key.replaceAll("[^A-Za-z0-9]+", "_")))
                .findFirst();
    }

    /** Where a row is in the sweep, in words; empty where nothing is swept. */
    String place(List<String> row) {
        List<String> keys = header.subList(0, front).stream()
                .map(column -> key(column).orElse(column))
                .toList();
        return KeyWords.described(swept, keys, row.subList(0, front));
    }

    private void add(List<String> row) {
        if (row.size() != header.size()) {
            throw new ResultsException(file + " is no table of this program: line " + (count + 2) + " has " + row.size()
                    + " fields, not " + header.size());
        }
        count++;
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        }
        for (int column = front; column < row.size(); column++) {
            if (count == 1 || !row.get(column).equals(before.get(column))) {
                numbers[column] = Numbers.number(row.get(column));
            }
            double value = numbers[column];
            if (Double.isFinite(value)) {
                least.get(column).add(value, row);
                greatest.get(column).add(value, row);
            } else if (!row.get(column).isEmpty()
                    && (words.get(column).size() < MOST_WORDS
                            || words.get(column).containsKey(row.get(column)))) {
                words.get(column).merge(row.get(column), 1L, Long::sum);
            }
        }
        before = row;
    }

    String file() {
        return file;
    }

    List<String> header() {
        return header;
    }

    int front() {
        return front;
    }

    long count() {
        return count;
    }

    /** Whether all rows are at hand. */
    boolean isShort() {
        return count <= MOST_ROWS;
    }

    /** The first rows. */
    List<List<String>> rows() {
        return rows;
    }

    /** Where a column stands, also under the name that needs no quotes; −1 if it does not. */
    int column(String name) {
        int exact = header.indexOf(name);
        return exact >= 0 ? exact : header.indexOf(name + "_");
    }

    Extreme least(int column) {
        return least.get(column);
    }

    Extreme greatest(int column) {
        return greatest.get(column);
    }

    /** How many rows have each word of a column, in alphabetical order. */
    Map<String, Long> words(int column) {
        return words.get(column);
    }
}
