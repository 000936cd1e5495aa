package org.separatrix.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.tables.TableRows;

/** Gathers the rows that the pieces of a study have found into tables, with the condition and the swept keys in front. */
public final class StudyTables {

    /** The rows of one piece, with the condition that they belong to. */
    private record Part(int condition, TableRows rows) {}

    private final SweptValues swept;
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();

    public StudyTables(SweptValues swept) {
        this.swept = swept;
    }

    /** Adds the rows of a piece; the pieces in their order. */
    public void add(int condition, List<TableRows> found) {
        for (TableRows rows : found) {
            parts.computeIfAbsent(rows.table(), name -> new ArrayList<>()).add(new Part(condition, rows));
        }
    }

    /** The tables by name. */
    public Map<String, TableRows> tables() {
        Map<String, TableRows> tables = new LinkedHashMap<>();
        parts.forEach((name, found) -> tables.put(name, merged(name, found)));
        return tables;
    }

    /** Pieces of one kind may have more columns than others, which leave them empty. */
    private TableRows merged(String name, List<Part> found) {
        Set<String> columns = new LinkedHashSet<>();
        found.forEach(part -> columns.addAll(part.rows().columns()));
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(swept.keys());
        header.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        for (Part part : found) {
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
