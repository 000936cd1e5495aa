package org.separatrix.study;

import java.util.List;
import org.separatrix.experiment.SweptValue;

/** Sweeps for tests, of values that are written as they stand in a table. */
public final class Sweeps {

    private Sweeps() {}

    /** A sweep of a single grid. */
    public static SweptValues of(List<String> keys, List<List<String>> rows) {
        return of(keys, rows, List.of(rows.size()));
    }

    /** A sweep of several grids. */
    public static SweptValues of(List<String> keys, List<List<String>> rows, List<Integer> grids) {
        return SweptValues.of(
                keys,
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> new SweptValue(cell, number(cell)))
                                .toList())
                        .toList(),
                grids);
    }

    private static double number(String cell) {
        return cell.matches("[-+.eE0-9]+") ? Double.parseDouble(cell) : Double.NaN;
    }
}
