package org.separatrix.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.SweptValue;

/**
 * The values of the swept keys in each condition.
 *
 * @param keys the swept keys under their full dotted names
 * @param rows {@code rows[condition][key]}: the values, as they are to stand in a table
 * @param numbers {@code numbers[condition][key]}: the values as numbers, NaN where they are none
 * @param grids how many conditions each grid of the sweep has, one grid after the other
 */
public record SweptValues(List<String> keys, List<List<String>> rows, double[][] numbers, List<Integer> grids) {

    public SweptValues {
        int width = keys.size();
        keys = List.copyOf(keys);
        rows = rows.stream().map(List::copyOf).toList();
        grids = List.copyOf(grids);
        for (List<String> row : rows) {
            if (row.size() != keys.size()) {
                throw new IllegalArgumentException(row + " are not values of " + keys);
            }
        }
        if (numbers.length != rows.size() || Arrays.stream(numbers).anyMatch(row -> row.length != width)) {
            throw new IllegalArgumentException("these are not the numbers of " + rows.size() + " conditions");
        }
        if (grids.stream().mapToInt(Integer::intValue).sum() != rows.size()) {
            throw new IllegalArgumentException("grids of " + grids + " are not " + rows.size() + " conditions");
        }
    }

    /**
     * The values of a sweep.
     *
     * @param values {@code values[condition][key]}
     * @param grids how many conditions each grid of the sweep has
     */
    public static SweptValues of(List<String> keys, List<List<SweptValue>> values, List<Integer> grids) {
        return new SweptValues(
                keys,
                values.stream()
                        .map(of -> of.stream().map(SweptValue::cell).toList())
                        .toList(),
                values.stream()
                        .map(of -> of.stream().mapToDouble(SweptValue::number).toArray())
                        .toArray(double[][]::new),
                grids);
    }

    /** What distinguishes the first conditions of an experiment, as many as can be held. */
    public static SweptValues of(Experiment experiment) {
        int held = (int) Math.min(experiment.conditionCount(), RunResults.MOST_CONDITIONS);
        return of(
                experiment.sweptKeys(),
                IntStream.range(0, held).mapToObj(experiment::swept).toList(),
                held == experiment.conditionCount() ? experiment.gridSizes() : List.of(held));
    }

    /** An experiment of one condition. */
    public static SweptValues none() {
        return of(List.of(), List.of(List.of()), List.of(1));
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

    /**
     * The value of a key in a condition.
     *
     * @return NaN where it is no number, or where the key is not swept
     */
    public double number(int condition, String key) {
        int column = keys.indexOf(key);
        return column < 0 ? Double.NaN : numbers[condition][column];
    }

    /** The values of a key in all conditions. */
    public double[] numbers(String key) {
        return IntStream.range(0, conditions())
                .mapToDouble(condition -> number(condition, key))
                .toArray();
    }

    /** The values of the keys in a condition without that of one of them. */
    public List<String> without(String key, int condition) {
        List<String> others = new ArrayList<>(rows.get(condition));
        others.remove(keys.indexOf(key));
        return others;
    }

    /** The keys without one of them. */
    public List<String> keysWithout(String key) {
        return keys.stream().filter(other -> !other.equals(key)).toList();
    }

    public int conditions() {
        return rows.size();
    }
}
