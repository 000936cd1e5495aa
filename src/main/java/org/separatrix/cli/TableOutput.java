package org.separatrix.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.separatrix.tables.Rows;
import picocli.CommandLine.Option;

/** Where a command puts the table that it makes, as options of it. */
final class TableOutput {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the table with all digits to this file, as CSV.")
    private Path out;

    @Option(names = "--csv", description = "Prints the table as CSV, with all digits.")
    private boolean csv;

    /**
     * Writes the table to the file, if one is named.
     *
     * @param summary what follows the table where a person reads it
     * @return what is to be printed
     */
    String write(Rows<?> rows, String summary) throws IOException {
        if (out != null) {
            try (Writer text = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                rows.writeTo(text);
            }
        }
        if (!csv) {
            return readable(rows) + summary;
        }
        StringBuilder text = new StringBuilder();
        rows.writeTo(text);
        return text.toString();
    }

    /** Where several rows have the same in front, that stands once above them. */
    private static <R> String readable(Rows<R> rows) {
        StringBuilder above = new StringBuilder();
        List<Integer> differ = new ArrayList<>();
        for (int column = 0; column < rows.front().size(); column++) {
            int at = column;
            List<String> cells = rows.rows().stream()
                    .map(row -> row.front().get(at))
                    .distinct()
                    .toList();
            if (rows.rows().size() > 1 && cells.size() == 1) {
                above.append(rows.front().get(column))
                        .append(": ")
                        .append(cells.get(0))
                        .append("\n");
            } else {
                differ.add(column);
            }
        }
        return above
                + OutcomeTable.aligned(RoundedRows.of(new Rows<>(
                        rows.table(),
                        chosen(rows.front(), differ),
                        rows.rows().stream()
                                .map(row -> new Rows.Row<>(row.condition(), chosen(row.front(), differ), row.found()))
                                .toList(),
                        rows.width())));
    }

    private static List<String> chosen(List<String> cells, List<Integer> columns) {
        return columns.stream().map(cells::get).toList();
    }
}
