package org.separatrix.tables;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Columns that a jar on the class path adds to a table, behind the table's own: named in
 * {@code META-INF/services/org.separatrix.tables.MoreColumns}. Tables are written by the coordinator, so that only its class
 * path counts.
 *
 * @param <R> what a row of the table is of
 */
public interface MoreColumns<R> {

    /** The file of the table. */
    String file();

    /** What a row of the table is of; to tables of this name with other rows nothing is added. */
    Class<R> rowType();

    /** Their names must not be those of the table's own columns. */
    List<Column<R>> columns();

    /** All that are added to a table. */
    @SuppressWarnings("unchecked") // Rows of this type are what the columns are of.
    static <R> List<Column<R>> of(Table<R> table) {
        return ServiceLoader.load(MoreColumns.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(more -> (MoreColumns<?>) more)
                .filter(more -> more.file().equals(table.file()) && more.rowType() == table.rowType())
                .flatMap(more -> ((MoreColumns<R>) more).columns().stream())
                .toList();
    }
}
