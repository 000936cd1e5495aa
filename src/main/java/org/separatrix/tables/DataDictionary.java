package org.separatrix.tables;

import java.util.List;
import java.util.stream.Collectors;

/** Data dictionary of tables: the meaning of every column, as Markdown. */
public final class DataDictionary {

    private DataDictionary() {}

    /** A section for each table that a run has written, with what stands in front of it. */
    public static String of(List<Rows<?>> tables) {
        return tables.stream().map(DataDictionary::section).collect(Collectors.joining("\n", "# Columns\n\n", ""));
    }

    private static <R> String section(Rows<R> rows) {
        String front = rows.front().stream()
                .map(name -> line(
                        name,
                        name.equals("condition") ? "integer" : "as stated",
                        "",
                        name.equals("condition") ? "which condition of the sweep, from 0" : "swept key"))
                .collect(Collectors.joining());
        return section(rows.table(), front, rows.columns());
    }

    /**
     * The section of a table by itself.
     *
     * @param width how often its repeated columns are shown
     */
    public static <R> String section(Table<R> table, int width) {
        return section(table, "", table.columns(width));
    }

    private static <R> String section(Table<R> table, String front, List<Column<R>> columns) {
        return "## " + table.file() + "\n\n" + table.meaning()
                + "\n\n| column | type | unit | meaning |\n|---|---|---|---|\n"
                + front
                + columns.stream()
                        .map(column -> line(column.name(), column.type(), column.unit(), column.meaning()))
                        .collect(Collectors.joining());
    }

    private static String line(String name, String type, String unit, String meaning) {
        return "| `" + name + "` | " + type + " | " + unit + " | " + meaning.replace("|", "\\|") + " |\n";
    }
}
