package org.separatrix.results;

import java.util.List;

/**
 * What distinguishes the conditions of a sweep.
 *
 * @param keys the swept keys under their full dotted names
 * @param rows {@code rows[condition][key]}: the values, as they are to stand in a table
 */
public record SweptValues(List<String> keys, List<List<String>> rows) {

    public SweptValues {
        keys = List.copyOf(keys);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != keys.size()) {
                throw new IllegalArgumentException(row + " are not values of " + keys);
            }
        }
    }

    /** An experiment of one condition. */
    public static SweptValues none() {
        return new SweptValues(List.of(), List.of(List.of()));
    }

    public int conditions() {
        return rows.size();
    }
}
