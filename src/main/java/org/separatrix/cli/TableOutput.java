package org.separatrix.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return OutcomeTable.aligned(RoundedRows.of(rows)) + summary;
        }
        StringBuilder text = new StringBuilder();
        rows.writeTo(text);
        return text.toString();
    }
}
