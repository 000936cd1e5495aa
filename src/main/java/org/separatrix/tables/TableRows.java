package org.separatrix.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Rows of a table of the results folder, as they are to stand there, found by one piece of work.
 *
 * @param table the name of its file
 * @param columns of the rows, without the condition and the swept keys
 * @param rows the cells; empty for what is not known
 */
public record TableRows(String table, List<String> columns, List<List<String>> rows) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public TableRows {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The cells of a column, empty ones where there is no such column. */
    public List<String> column(String name) {
        int at = columns.indexOf(name);
        return rows.stream().map(row -> at < 0 ? "" : row.get(at)).toList();
    }

    /** The cells of a column as numbers, NaN where they are none. */
    public double[] numbers(String name) {
        return column(name).stream()
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** The rows that have this cell in a column. */
    public TableRows where(String name, String cell) {
        int at = columns.indexOf(name);
        return new TableRows(
                table,
                columns,
                rows.stream().filter(row -> row.get(at).equals(cell)).toList());
    }

    /** The different cells of a column, in order of first appearance. */
    public List<String> distinct(String name) {
        return column(name).stream().distinct().toList();
    }

    /** As the run's record keeps them. */
    public static byte[] encode(List<TableRows> tables) {
        try {
            return MAPPER.writeValueAsBytes(tables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<TableRows> decode(byte[] payload) {
        try {
            return MAPPER.readValue(payload, new TypeReference<List<TableRows>>() {});
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
