package org.separatrix.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.separatrix.claims.criteria.ResultTable;

/**
 * The same of what is fitted: where a sweep is best, how wide a psychometric function is, and by how much wider than another
 * one.
 */
@Tag("optimized")
class FalseVerdictsOfFitsTest extends FalseVerdicts {

    /** In ln x: the width of the rise, and the slope of the fall. */
    private static final double RISE = 0.08;

    private static final double FALL = 0.47;

    /** Cross-inhibitions around an optimum, and gains of a cue. */
    private static final double[] PLACES =
            IntStream.rangeClosed(10, 30).mapToDouble(i -> 0.02 * i).toArray();

    private static final double[] GAINS =
            IntStream.rangeClosed(0, 12).mapToDouble(i -> 0.005 * i).toArray();

    @Override
    int repetitions() {
        return 20;
    }

    int trials() {
        return 2000;
    }

    /** A steep rise and a slow fall, such as those of reports of the target over cross-inhibition with a weak cue. */
    @Test
    void ofAnOptimum() {
        // The logarithmic slopes of rise and fall are alike at the maximum.
        double middle = -RISE * Math.log(1.0 / (RISE * FALL) - 1.0);
        DoubleFunction<ResultTable> draw = best -> drawn(PLACES, x -> {
            double d = Math.log(x / best);
            return 0.72 * Math.exp(-FALL * d) / (1.0 + Math.exp(-(d - middle) / RISE));
        });
        String optimum = "optimum(t, x, rate)";
        judge(atLeast(optimum, 0.36), 0.36, half(optimum, 0.36, draw), draw);
    }

    @Test
    void ofAWidth() {
        DoubleFunction<ResultTable> draw = width -> drawn(GAINS, gain -> rise(gain, width));
        String width = "width(t, x, rate)";
        judge(atLeast(width, 0.02), 0.02, half(width, 0.02, draw), draw);
    }

    /** Against a second sweep of a known width. */
    @Test
    void ofARatioOfWidths() {
        DoubleFunction<ResultTable> draw = ratio -> {
            List<List<String>> rows = new ArrayList<>(rows(0, GAINS, gain -> rise(gain, 0.02 * ratio)));
            rows.addAll(rows(1, GAINS, gain -> rise(gain, 0.02)));
            return table(HEADER, rows);
        };
        String ratio = "width(t[kind = 0], x, rate) / width(t[kind = 1], x, rate)";
        judge(atLeast(ratio, 0.6), 0.6, half(ratio, 0.6, draw), draw);
    }

    private static final List<String> HEADER = List.of("kind", "x", "trials", "rate", "rate_low", "rate_high");

    private ResultTable drawn(double[] places, DoubleUnaryOperator rate) {
        return table(HEADER, rows(0, places, rate));
    }

    private List<List<String>> rows(int kind, double[] places, DoubleUnaryOperator rate) {
        List<List<String>> rows = new ArrayList<>();
        for (double x : places) {
            int hits = drawn(trials(), rate.applyAsDouble(x));
            double p = (double) hits / trials();
            double half = 1.96 * Math.sqrt(p * (1.0 - p) / trials());
            rows.add(List.of(
                    Integer.toString(kind),
                    Double.toString(x),
                    Integer.toString(trials()),
                    share(hits, trials()),
                    Double.toString(p - half),
                    Double.toString(p + half)));
        }
        return rows;
    }

    /** From a floor of 0.37, as a share of trials that a cued ring wins, with a width from 25 to 75 % of the span. */
    private static double rise(double gain, double width) {
        double scale = width / (2.0 * Math.log(3.0));
        return 0.37 + 0.63 / (1.0 + Math.exp(-(gain - 0.02) / scale));
    }
}
