package org.separatrix.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Data dictionary of tables: the meaning of every column, as Markdown. */
public final class DataDictionary {

    private static final String SECTION = "## ";
    private static final Pattern LINE = Pattern.compile("\\| `(.*?)` \\| (.*?) \\| (.*?) \\| (.*) \\|");

    /**
     * What is said of a table.
     *
     * @param file its name in the results folder
     * @param meaning what it holds and what a row is
     */
    public record Section(String file, String meaning, List<Entry> columns) {

        public Section {
            columns = List.copyOf(columns);
        }
    }

    /** What is said of a column, as {@link Column} has it. */
    public record Entry(String column, String type, String unit, String meaning) {}

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
        return SECTION + table.file() + "\n\n" + table.meaning()
                + "\n\n| column | type | unit | meaning |\n|---|---|---|---|\n"
                + front
                + columns.stream()
                        .map(column -> line(column.name(), column.type(), column.unit(), column.meaning()))
                        .collect(Collectors.joining());
    }

    private static String line(String name, String type, String unit, String meaning) {
        return "| `" + name + "` | " + type + " | " + unit + " | " + meaning.replace("|", "\\|") + " |\n";
    }

    /** Reads what {@link #of} has written. */
    public static List<Section> read(String markdown) {
        List<Section> sections = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(SECTION)) {
                String file = lines.get(i).substring(SECTION.length());
                List<Entry> columns = new ArrayList<>();
                StringBuilder meaning = new StringBuilder();
                while (i + 1 < lines.size() && !lines.get(i + 1).startsWith(SECTION)) {
                    String line = lines.get(++i);
                    Matcher column = LINE.matcher(line);
                    if (column.matches()) {
                        columns.add(new Entry(
                                column.group(1),
                                column.group(2),
                                column.group(3),
                                column.group(4).replace("\\|", "|")));
                    } else if (!line.startsWith("|")) {
                        meaning.append(line);
                    }
                }
                sections.add(new Section(file, meaning.toString(), columns));
            }
        }
        return sections;
    }
}
