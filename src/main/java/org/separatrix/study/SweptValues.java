package org.separatrix.study;

import java.util.ArrayList;
import java.util.List;

/**
 * What distinguishes the conditions of a sweep.
 *
 * @param keys the swept keys under their full dotted names
 * @param rows {@code rows[condition][key]}: the values, as they are to stand in a table
 * @param grids how many conditions each grid of the sweep has, one grid after the other
 */
public record SweptValues(List<String> keys, List<List<String>> rows, List<Integer> grids) {

    public SweptValues {
        keys = List.copyOf(keys);
        rows = rows.stream().map(List::copyOf).toList();
        grids = List.copyOf(grids);
        for (List<String> row : rows) {
            if (row.size() != keys.size()) {
                throw new IllegalArgumentException(row + " are not values of " + keys);
            }
        }
        if (grids.stream().mapToInt(Integer::intValue).sum() != rows.size()) {
            throw new IllegalArgumentException("grids of " + grids + " are not " + rows.size() + " conditions");
        }
    }

    /** A sweep of a single grid. */
    public SweptValues(List<String> keys, List<List<String>> rows) {
        this(keys, rows, List.of(rows.size()));
    }

    /** An experiment of one condition. */
    public static SweptValues none() {
        return new SweptValues(List.of(), List.of(List.of()));
    }

    /** The names of what stands in front of a row of a condition. */
    public List<String> frontNames() {
        List<String> names = new ArrayList<>(List.of("condition"));
        names.addAll(keys);
        return names;
    }

    /** What stands in front of a row of a condition. */
    public List<String> front(int condition) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(condition)));
        cells.addAll(rows.get(condition));
        return cells;
    }

    public int conditions() {
        return rows.size();
    }
}
