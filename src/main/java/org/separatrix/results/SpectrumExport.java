package org.separatrix.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.experiment.Batch;

/** Makes the tables of a spectral study from the record of its run. */
final class SpectrumExport {

    private SpectrumExport() {}

    /** The rows of one piece, with the condition that they belong to. */
    private record Part(int condition, TableRows rows) {}

    /**
     * Writes every table that some piece has rows of, each with the condition and the swept keys in front.
     *
     * @param from the ids of the pieces start here
     * @return the tables by name
     */
    static Map<String, TableRows> write(ResultsFolder folder, RunStore store, long from, SweptValues swept) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        store.forEach(from, Long.MAX_VALUE, (batch, payload) -> collect(parts, batch, payload));
        Map<String, TableRows> tables = new LinkedHashMap<>();
        parts.forEach((name, found) -> tables.put(name, merged(name, found, swept)));
        SplittingLaw.of(tables, swept).forEach(law -> tables.put(law.table(), law));
        tables.values().forEach(table -> folder.write(table.table(), Csv.of(table.columns(), table.rows())));
        return tables;
    }

    private static void collect(Map<String, List<Part>> parts, Batch batch, byte[] payload) {
        for (TableRows rows : TableRows.decode(payload)) {
            parts.computeIfAbsent(rows.table(), name -> new ArrayList<>()).add(new Part(batch.condition(), rows));
        }
    }

    /** Pieces of more rings have more columns; the others leave them empty. */
    private static TableRows merged(String name, List<Part> parts, SweptValues swept) {
        Set<String> columns = new LinkedHashSet<>();
        parts.forEach(part -> columns.addAll(part.rows().columns()));
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(swept.keys());
        header.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        for (Part part : parts) {
            for (List<String> cells : part.rows().rows()) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(part.condition())));
                row.addAll(swept.rows().get(part.condition()));
                for (String column : columns) {
                    int at = part.rows().columns().indexOf(column);
                    row.add(at < 0 ? "" : cells.get(at));
                }
                rows.add(row);
            }
        }
        return new TableRows(name, header, rows);
    }
}
