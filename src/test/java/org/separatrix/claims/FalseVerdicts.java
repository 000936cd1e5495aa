package org.separatrix.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.separatrix.claims.criteria.Evidence;
import org.separatrix.claims.criteria.ResultTable;
import org.separatrix.claims.criteria.RowsSource;

/**
 * How often criteria are called wrongly on tables that are drawn where the truth is known: on the limit of a criterion, and
 * one interval of 95 % to either side of it.
 */
abstract class FalseVerdicts {

    private static final double NOMINAL = 0.025;
    private static final double ONE_AWAY = 0.01;
    private static final int INTERVALS = 10;

    /** From so many on the shares themselves are of interest. */
    private static final int MANY = 1000;

    private static final Pattern ENDS = Pattern.compile("\\[(-?[0-9.]+), (-?[0-9.]+)\\]");

    private final Well19937c random = new Well19937c(20260211);

    /** How many tables are drawn of each truth. */
    abstract int repetitions();

    /** A condition that holds where the truth is at its limit or above, and its contrary. */
    static Criterion atLeast(String value, double limit) {
        return new Criterion("", value + " >= " + limit, value + " < " + limit);
    }

    Well19937c random() {
        return random;
    }

    /**
     * Judges tables of truths on the limit and one interval beside it.
     *
     * @param interval half of one
     * @param draw a table whose true value is that
     */
    void judge(Criterion criterion, double limit, double interval, DoubleFunction<ResultTable> draw) {
        assertRate(NOMINAL, "true, on the limit", Verdict.REFUTED, criterion, limit, draw);
        // The limit itself belongs to the true side; a hair below it everything is false.
        assertRate(NOMINAL, "false, on the limit", Verdict.REPRODUCED, criterion, limit - 1e-9, draw);
        assertRate(ONE_AWAY, "true, one interval away", Verdict.REFUTED, criterion, limit + interval, draw);
        assertRate(ONE_AWAY, "false, one interval away", Verdict.REPRODUCED, criterion, limit - interval, draw);
    }

    private void assertRate(
            double allowed,
            String where,
            Verdict wrong,
            Criterion criterion,
            double truth,
            DoubleFunction<ResultTable> draw) {
        int found = 0;
        for (int repetition = 0; repetition < repetitions(); repetition++) {
            found += criterion.decide(evidence(draw.apply(truth))).verdict() == wrong ? 1 : 0;
        }
        // What a true rate of the size that is allowed may show.
        double margin = 2.0 * Math.sqrt(allowed * (1.0 - allowed) / repetitions());
        double share = (double) found / repetitions();
        String called = String.format(
                Locale.ROOT,
                "%s, %s: %.2f %% of %d called wrongly",
                criterion.reproduced(),
                where,
                100.0 * share,
                repetitions());
        if (repetitions() >= MANY) {
            System.out.println(called);
        }
        assertTrue(share <= allowed + margin, called);
    }

    /** Half of the interval that is printed of a value, on average. */
    double half(String value, double truth, DoubleFunction<ResultTable> draw) {
        return IntStream.range(0, INTERVALS)
                .mapToObj(none -> evidence(draw.apply(truth)).filled("{" + value + "}"))
                .map(text -> ENDS.matcher(text).results().collect(Collectors.toList()))
                .filter(ends -> !ends.isEmpty())
                .mapToDouble(ends -> width(ends.get(0)) / 2.0)
                .average()
                .orElseThrow();
    }

    private static double width(MatchResult ends) {
        return Double.parseDouble(ends.group(2)) - Double.parseDouble(ends.group(1));
    }

    private static Evidence evidence(ResultTable table) {
        return new Evidence(Map.of("t", RowsSource.FromTable.of("run/conditions.csv")), name -> table);
    }

    static ResultTable table(List<String> header, List<List<String>> rows) {
        return new ResultTable("run/conditions.csv", header, rows);
    }

    /** How many of the trials come out so. */
    int drawn(int trials, double rate) {
        return new BinomialDistribution(random, trials, rate).sample();
    }

    static String share(int count, int trials) {
        return Double.toString((double) count / trials);
    }
}
