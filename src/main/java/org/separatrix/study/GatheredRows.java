package org.separatrix.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/** Gathers the rows that the pieces of a study have found, and puts the condition and the swept keys in front of them. */
public final class GatheredRows {

    private final SweptValues swept;
    private final Map<Table<?>, List<Rows.Row<?>>> rows = new LinkedHashMap<>();

    public GatheredRows(SweptValues swept) {
        this.swept = swept;
    }

    /**
     * Adds what a piece has found of a condition; the pieces in their order.
     *
     * @param tables those that it may have rows of
     */
    public void add(int condition, FoundRows found, List<Table<?>> tables) {
        tables.stream().filter(found::mentions).forEach(table -> add(condition, table, found));
    }

    private <R> void add(int condition, Table<R> table, FoundRows found) {
        add(condition, table, found.of(table));
    }

    /** Adds rows of a table. */
    public <R> void add(int condition, Table<R> table, List<R> more) {
        List<Rows.Row<?>> all = rows.computeIfAbsent(table, none -> new ArrayList<>());
        List<String> front = List.copyOf(swept.front(condition));
        more.forEach(row -> all.add(new Rows.Row<>(condition, front, row)));
    }

    /** Whether something was said of a table, be it that there are no rows. */
    public boolean has(Table<?> table) {
        return rows.containsKey(table);
    }

    /** The rows of a table; none if nothing was said of it. */
    @SuppressWarnings("unchecked") // What was added under a table is of its rows.
    public <R> Rows<R> of(Table<R> table) {
        List<Rows.Row<R>> all = new ArrayList<>();
        rows.getOrDefault(table, List.of()).forEach(row -> all.add((Rows.Row<R>) row));
        return new Rows<>(table, swept.frontNames(), all);
    }

    /** All tables of which something was said, in the order in which that was. */
    public List<Rows<?>> all() {
        List<Rows<?>> all = new ArrayList<>();
        rows.keySet().forEach(table -> all.add(of(table)));
        return all;
    }
}
