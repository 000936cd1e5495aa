package org.separatrix.study.router;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/** The tables of a router study that have rows. Mutable until it is handed on. */
final class RouterRows {

    private final Map<Table<?>, Rows<?>> tables = new LinkedHashMap<>();

    /** Adds a table if it has rows. */
    RouterRows add(Rows<?> rows) {
        if (!rows.isEmpty()) {
            tables.put(rows.table(), rows);
        }
        return this;
    }

    boolean has(Table<?> table) {
        return tables.containsKey(table);
    }

    /** The rows of a table; none if it has none. */
    @SuppressWarnings("unchecked") // What was added under a table is of its rows.
    <R> Rows<R> of(Table<R> table) {
        return (Rows<R>) tables.getOrDefault(table, new Rows<>(table, List.of(), List.of()));
    }

    /** All of them in the order in which they were added. */
    List<Rows<?>> all() {
        return List.copyOf(tables.values());
    }
}
