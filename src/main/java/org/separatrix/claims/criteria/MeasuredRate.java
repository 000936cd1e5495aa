package org.separatrix.claims.criteria;

import java.util.List;
import java.util.Set;

/**
 * A rate of trials, with Wilson's interval at any level. Rates of outcomes that exclude each other have the correlation of a
 * multinomial distribution, −√(p q / ((1 − p)(1 − q))).
 *
 * @param rate in [0, 1]
 * @param trials that it is of
 */
record MeasuredRate(ResultRow row, String column, double rate, double trials) implements Uncertain {

    /** Outcomes of which a trial has one. */
    private static final List<Set<String>> EXCLUSIVE = List.of(
            Set.of("target", "swap", "blend", "other", "no_report"),
            Set.of("alive_all", "alive_target_only", "alive_nontarget_only", "alive_none"),
            Set.of("target_wins", "nontarget_wins", "ties"),
            Set.of("wins_0", "wins_1", "wins_2"),
            Set.of("swap_1", "swap_2"));

    @Override
    public double value() {
        return rate;
    }

    @Override
    public double low(double error) {
        return rate == 0.0 ? 0.0 : end(error, -1.0);
    }

    @Override
    public double high(double error) {
        return rate == 1.0 ? 1.0 : end(error, 1.0);
    }

    private double end(double error, double side) {
        double z = Derived.quantile(error, Double.POSITIVE_INFINITY);
        double half = z * Math.sqrt(rate * (1.0 - rate) / trials + z * z / (4.0 * trials * trials));
        return (rate + z * z / (2.0 * trials) + side * half) / (1.0 + z * z / trials);
    }

    @Override
    public double correlation(Uncertain other) {
        if (equals(other)) {
            return 1.0;
        }
        if (other instanceof MeasuredEstimate estimate && estimate.row().same(row)) {
            return Double.NaN;
        }
        if (!(other instanceof MeasuredRate rates) || !rates.row.same(row)) {
            return 0.0;
        }
        boolean exclusive = EXCLUSIVE.stream().anyMatch(set -> set.contains(column) && set.contains(rates.column));
        double odds = rate * rates.rate / ((1.0 - rate) * (1.0 - rates.rate));
        return exclusive && odds >= 0.0 ? -Math.min(1.0, Math.sqrt(odds)) : Double.NaN;
    }
}
