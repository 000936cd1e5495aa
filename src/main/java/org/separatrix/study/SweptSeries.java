package org.separatrix.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.TableRows;

/**
 * Conditions that differ in one numeric key alone.
 *
 * @param key which
 * @param others the values of the other swept keys, in their order
 * @param conditions by rising value of the key
 * @param x the values of the key
 */
public record SweptSeries(String key, List<String> others, List<Integer> conditions, double[] x) {

    private static final int LEAST_POINTS = 3;

    /** The series over the last key that has at least three values, all of them numbers; none without such a key. */
    public static List<SweptSeries> of(SweptValues swept) {
        return swept.keys().stream()
                .filter(key -> isAxis(swept, key))
                .reduce((first, second) -> second)
                .map(key -> grouped(swept, key))
                .orElse(List.of());
    }

    /** The series over a key; none if it is not swept, or not over numbers. */
    public static List<SweptSeries> over(SweptValues swept, String key) {
        return isAxis(swept, key) ? grouped(swept, key) : List.of();
    }

    /** What the series is called in a legend. */
    public String label() {
        return others.isEmpty() ? "all" : String.join(", ", others);
    }

    /** The cells of a column of a table of one row a condition, as numbers in the order of the series. */
    public double[] numbers(TableRows table, String column) {
        List<String> rows = table.column("condition");
        double[] values = table.numbers(column);
        return conditions.stream()
                .mapToInt(condition -> rows.indexOf(Integer.toString(condition)))
                .mapToDouble(row -> row < 0 ? Double.NaN : values[row])
                .toArray();
    }

    /**
     * The mean of values that are known to lie between two points of the sweep each, and stand halfway. Where all lie
     * between the same two, these are its interval: scatter says nothing then.
     */
    public Estimate mean(double[] between) {
        Estimate mean = Estimate.ofMean(between);
        if (between.length < 2 || mean.low() < mean.high()) {
            return mean;
        }
        double below = Arrays.stream(x).filter(at -> at <= between[0]).max().orElse(Double.NaN);
        double above = Arrays.stream(x).filter(at -> at >= between[0]).min().orElse(Double.NaN);
        return new Estimate(mean.value(), below, above);
    }

    private static List<SweptSeries> grouped(SweptValues swept, String key) {
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int condition = 0; condition < swept.conditions(); condition++) {
            groups.computeIfAbsent(swept.without(key, condition), none -> new ArrayList<>())
                    .add(condition);
        }
        List<SweptSeries> series = new ArrayList<>();
        groups.forEach((others, conditions) -> {
            List<Integer> rising = conditions.stream()
                    .sorted(Comparator.comparingDouble(condition -> swept.number(condition, key)))
                    .toList();
            double[] x = rising.stream()
                    .mapToDouble(condition -> swept.number(condition, key))
                    .toArray();
            series.add(new SweptSeries(key, others, rising, x));
        });
        return series;
    }

    private static boolean isAxis(SweptValues swept, String key) {
        return swept.keys().contains(key)
                && Arrays.stream(swept.numbers(key)).allMatch(Double::isFinite)
                && Arrays.stream(swept.numbers(key)).distinct().count() >= LEAST_POINTS;
    }
}
