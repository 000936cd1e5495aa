package org.separatrix.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The rows of a table, with what stands in front of them.
 *
 * @param front the names of the columns in front: the condition and the swept keys
 * @param rows in their order
 * @param width how often the repeated columns are repeated at least
 */
public record Rows<R>(Table<R> table, List<String> front, List<Row<R>> rows, int width) {

    /**
     * A row.
     *
     * @param condition which condition it is of; −1 if it is of several
     * @param front the cells in front
     * @param found what is behind them
     */
    public record Row<R>(int condition, List<String> front, R found) {

        public Row {
            front = List.copyOf(front);
        }
    }

    public Rows {
        front = List.copyOf(front);
        rows = List.copyOf(rows);
    }

    /** Repeated columns are repeated as often as in the widest row. */
    public Rows(Table<R> table, List<String> front, List<Row<R>> rows) {
        this(table, front, rows, 0);
    }

    /** The rows of a table among those of several tables; none if there are none. */
    @SuppressWarnings("unchecked") // What has the table has its rows.
    public static <R> Optional<Rows<R>> of(Table<R> table, List<Rows<?>> all) {
        return all.stream().filter(rows -> rows.table() == table).findFirst().map(rows -> (Rows<R>) rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** What the rows are of, without what stands in front. */
    public List<R> found() {
        return rows.stream().map(Row::found).toList();
    }

    /** Those rows that are as asked for. */
    public Rows<R> where(Predicate<R> wanted) {
        return new Rows<>(
                table,
                front,
                rows.stream().filter(row -> wanted.test(row.found())).toList(),
                width);
    }

    /** The rows of a condition. */
    public Rows<R> of(int condition) {
        return of(Set.of(condition));
    }

    /** The rows of some conditions. */
    public Rows<R> of(Collection<Integer> conditions) {
        return new Rows<>(
                table,
                front,
                rows.stream()
                        .filter(row -> conditions.contains(row.condition()))
                        .toList(),
                width);
    }

    /** The conditions that there are rows of, in order of first appearance. */
    public List<Integer> conditions() {
        return rows.stream().map(Row::condition).distinct().toList();
    }

    /** What the rows are of, by the condition, in order of first appearance. */
    public Map<Integer, List<R>> byCondition() {
        Map<Integer, List<R>> by = new LinkedHashMap<>();
        rows.forEach(row ->
                by.computeIfAbsent(row.condition(), none -> new ArrayList<>()).add(row.found()));
        return by;
    }

    /** The different values of the rows, in order of first appearance. */
    public <T> List<T> distinct(Function<R, T> value) {
        return rows.stream().map(row -> value.apply(row.found())).distinct().toList();
    }

    /** A number of every row. */
    public double[] numbers(ToDoubleFunction<R> number) {
        return rows.stream()
                .mapToDouble(row -> number.applyAsDouble(row.found()))
                .toArray();
    }

    /** The columns behind the front: repeated as often as in the widest row, or as stated. */
    public List<Column<R>> columns() {
        return table.columns(
                rows.stream().mapToInt(row -> table.width(row.found())).reduce(width, Math::max));
    }

    /** The names of all columns. */
    public List<String> header() {
        return Stream.concat(front.stream(), columns().stream().map(Column::name))
                .toList();
    }

    /** The table as text: a header, and a line a row. */
    public void writeTo(Appendable text) throws IOException {
        text.append(Csv.line(header()));
        List<Column<R>> columns = columns();
        for (Row<R> row : rows) {
            text.append(line(row, columns));
        }
    }

    /** A row as text, with its line feed. */
    public static <R> String line(Row<R> row, List<Column<R>> columns) {
        List<String> cells = new ArrayList<>(row.front());
        columns.forEach(column -> cells.add(column.cell(row.found())));
        return Csv.line(cells);
    }
}
