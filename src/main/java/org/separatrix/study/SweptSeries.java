package org.separatrix.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        OptionalInt column = IntStream.range(0, swept.keys().size())
                .filter(key -> isAxis(swept, key))
                .reduce((first, second) -> second);
        return column.isPresent() ? over(swept, column.getAsInt()) : List.of();
    }

    /** The series over a key; none if it is not swept, or not over numbers. */
    public static List<SweptSeries> over(SweptValues swept, String key) {
        int column = swept.keys().indexOf(key);
        return column >= 0 && isAxis(swept, column) ? over(swept, column) : List.of();
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

    private static List<SweptSeries> over(SweptValues swept, int column) {
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int condition = 0; condition < swept.conditions(); condition++) {
            List<String> others = new ArrayList<>(swept.rows().get(condition));
            others.remove(column);
            groups.computeIfAbsent(others, none -> new ArrayList<>()).add(condition);
        }
        List<SweptSeries> series = new ArrayList<>();
        groups.forEach((others, conditions) -> {
            List<Integer> rising = conditions.stream()
                    .sorted(Comparator.comparingDouble(condition -> value(swept, condition, column)))
                    .collect(Collectors.toList());
            double[] x = rising.stream()
                    .mapToDouble(condition -> value(swept, condition, column))
                    .toArray();
            series.add(new SweptSeries(swept.keys().get(column), others, rising, x));
        });
        return series;
    }

    private static boolean isAxis(SweptValues swept, int column) {
        List<String> values =
                swept.rows().stream().map(row -> row.get(column)).distinct().toList();
        return values.size() >= LEAST_POINTS && values.stream().allMatch(SweptSeries::isNumber);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException word) {
            return false;
        }
    }

    private static double value(SweptValues swept, int condition, int column) {
        return Double.parseDouble(swept.rows().get(condition).get(column));
    }
}
