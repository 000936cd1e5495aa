package org.separatrix.claims.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.separatrix.responses.CsvText;

/**
 * A table of a results folder.
 *
 * @param name what messages call it
 * @param header the names of its columns
 * @param cells of each row, as many as the header has
 */
public record ResultTable(String name, List<String> header, List<List<String>> cells) {

    public ResultTable {
        header = List.copyOf(header);
        cells = List.copyOf(cells);
    }

    /** @throws NotInTables if it is not there */
    public static ResultTable read(Path csv, String name) {
        if (!Files.isRegularFile(csv)) {
            throw new NotInTables("there is no table " + name);
        }
        try {
            List<List<String>> lines = CsvText.separatedByCommas(Files.readString(csv, StandardCharsets.UTF_8));
            return new ResultTable(name, lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(csv + " cannot be read", unreadable);
        }
    }

    List<ResultRow> rows() {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        return IntStream.range(0, cells.size())
                .mapToObj(index -> new ResultRow(name, index, columns, cells.get(index)))
                .toList();
    }
}
