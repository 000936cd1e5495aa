package org.separatrix.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

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

    /** The series over the last key, a seed excepted, that has three values or more, all numbers; none without such a key. */
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

    /** An estimate of each condition in the order of the series; {@link Estimate#NONE} where there is no row. */
    public <R> List<Estimate> estimates(Rows<R> rows, Function<R, Estimate> estimate) {
        Map<Integer, R> byCondition = byCondition(rows);
        return conditions.stream()
                .map(condition ->
                        byCondition.containsKey(condition) ? estimate.apply(byCondition.get(condition)) : Estimate.NONE)
                .toList();
    }

    /** A number of each condition in the order of the series; NaN where there is no row. */
    public <R> double[] numbers(Rows<R> rows, ToDoubleFunction<R> number) {
        Map<Integer, R> byCondition = byCondition(rows);
        return conditions.stream()
                .mapToDouble(condition -> byCondition.containsKey(condition)
                        ? number.applyAsDouble(byCondition.get(condition))
                        : Double.NaN)
                .toArray();
    }

    /**
     * A number of each condition in the order of the series.
     *
     * @param all of all conditions, in sweep order
     */
    public <C> double[] numbers(List<C> all, ToDoubleFunction<C> number) {
        return conditions.stream()
                .mapToDouble(condition -> number.applyAsDouble(all.get(condition)))
                .toArray();
    }

    private static <R> Map<Integer, R> byCondition(Rows<R> rows) {
        Map<Integer, R> byCondition = new HashMap<>();
        rows.rows().forEach(row -> byCondition.putIfAbsent(row.condition(), row.found()));
        return byCondition;
    }

    /** Rows of a table of one row a series, behind the values of the other swept keys. */
    public static <R> Rows<R> rows(
            Table<R> table, SweptValues swept, List<SweptSeries> all, Function<SweptSeries, R> row) {
        return new Rows<>(
                table,
                swept.keysWithout(all.get(0).key()),
                all.stream()
                        .map(series -> new Rows.Row<>(-1, series.others(), row.apply(series)))
                        .toList());
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

    /** The number of a seed names a draw. */
    private static boolean isAxis(SweptValues swept, String key) {
        return swept.keys().contains(key)
                && !key.equals("seed")
                && !key.endsWith(".seed")
                && Arrays.stream(swept.numbers(key)).allMatch(Double::isFinite)
                && Arrays.stream(swept.numbers(key)).distinct().count() >= LEAST_POINTS;
    }
}
