package org.separatrix.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.separatrix.claims.criteria.Evidence;
import org.separatrix.claims.criteria.ResultTable;
import org.separatrix.claims.criteria.RowsSource;

/**
 * How often the engine itself is wrong: verdicts on counts that are drawn where the truth is known, on the limit of a
 * criterion and one interval of 95 % to either side of it.
 */
class FalseVerdictsTest {

    static final int TRIALS = 2000;
    private static final double NOMINAL = 0.025;
    private static final double ONE_AWAY = 0.01;
    private static final int SWEEP = 10;

    private final Well19937c random = new Well19937c(20260211);

    int repetitions() {
        return 300;
    }

    /** A rate against a limit. */
    private static final Criterion RATE = new Criterion("", "at(t, target) >= 0.3", "at(t, target) < 0.3");

    /** The difference of two rates of the same trials against a limit. */
    private static final Criterion DIFFERENCE =
            new Criterion("", "at(t, target - swap) >= 0.1", "at(t, target - swap) < 0.1");

    /** Whether some rate of a sweep is above a limit. */
    private static final Criterion SOME = new Criterion("", "any(t, target >= 0.3)", "all(t, target < 0.3)");

    /** The largest step of a sweep. */
    private static final Criterion STEP = new Criterion(
            "", "max(steps(t), next(target) - target) >= 0.1", "all(steps(t), next(target) - target < 0.1)");

    @Test
    void ofARateAgainstALimit() {
        double interval = 1.96 * Math.sqrt(0.3 * 0.7 / TRIALS);
        onTheLimit(RATE, 0.3, 0.3, TargetAndSwap.single());
        oneAway(RATE, 0.3 + interval, 0.3 - interval, TargetAndSwap.single());
    }

    @Test
    void ofADifferenceOfRates() {
        double interval = 1.96 * Math.sqrt((0.3 + 0.2 - 0.01) / TRIALS);
        onTheLimit(DIFFERENCE, 0.3, 0.3, TargetAndSwap.single());
        oneAway(DIFFERENCE, 0.3 + interval, 0.3 - interval, TargetAndSwap.single());
    }

    /** On the limit all rates of the sweep are on it. */
    @Test
    void ofSomeRateOfASweep() {
        double interval = 1.96 * Math.sqrt(0.3 * 0.7 / TRIALS);
        onTheLimit(SOME, 0.3, 0.3, TargetAndSwap.same(SWEEP));
        oneAway(SOME, 0.3 + interval, 0.3 - interval, TargetAndSwap.same(SWEEP));
    }

    /** All steps are on the limit at once. */
    @Test
    void ofTheLargestStepOfASweep() {
        double interval = 1.96 * Math.sqrt(2.0 * 0.25 / TRIALS);
        onTheLimit(STEP, 0.1, 0.1, TargetAndSwap.steps());
        oneAway(STEP, 0.1 + interval, 0.1 - interval, TargetAndSwap.steps());
    }

    private void onTheLimit(Criterion criterion, double holding, double failing, Function<Double, double[][]> rows) {
        assertRate(NOMINAL, "true, on the limit", Verdict.REFUTED, criterion, rows.apply(holding));
        // The limit itself belongs to the true side; a hair below it everything is false.
        assertRate(NOMINAL, "false, on the limit", Verdict.REPRODUCED, criterion, rows.apply(failing - 1e-9));
    }

    private void oneAway(Criterion criterion, double holding, double failing, Function<Double, double[][]> rows) {
        assertRate(ONE_AWAY, "true, one interval away", Verdict.REFUTED, criterion, rows.apply(holding));
        assertRate(ONE_AWAY, "false, one interval away", Verdict.REPRODUCED, criterion, rows.apply(failing));
    }

    private void assertRate(double allowed, String where, Verdict wrong, Criterion criterion, double[][] rates) {
        int found = 0;
        for (int repetition = 0; repetition < repetitions(); repetition++) {
            found += criterion.decide(evidence(rates)).verdict() == wrong ? 1 : 0;
        }
        // What a true rate of the size that is allowed may show.
        double margin = 2.0 * Math.sqrt(allowed * (1.0 - allowed) / repetitions());
        double share = (double) found / repetitions();
        assertTrue(share <= allowed + margin, criterion.reproduced() + ", " + where + ": " + share);
    }

    private Evidence evidence(double[][] rates) {
        List<List<String>> rows = new ArrayList<>();
        for (double[] rate : rates) {
            int target = new BinomialDistribution(random, TRIALS, rate[0]).sample();
            int rest = TRIALS - target;
            int swap = rest == 0 ? 0 : new BinomialDistribution(random, rest, rate[1] / (1.0 - rate[0])).sample();
            rows.add(List.of(
                    Integer.toString(rows.size()),
                    Integer.toString(TRIALS),
                    Double.toString((double) target / TRIALS),
                    Double.toString((double) swap / TRIALS)));
        }
        ResultTable table = new ResultTable("run/conditions.csv", List.of("J", "trials", "target", "swap"), rows);
        return new Evidence(Map.of("t", RowsSource.FromTable.of("run/conditions.csv")), name -> table);
    }

    /** True rates of target and swap, of a row each, that go with a truth. */
    private static final class TargetAndSwap {

        static Function<Double, double[][]> single() {
            return target -> new double[][] {{target, 0.2}};
        }

        static Function<Double, double[][]> same(int rows) {
            return target -> {
                double[][] rates = new double[rows][];
                Arrays.fill(rates, new double[] {target, 0.2});
                return rates;
            };
        }

        static Function<Double, double[][]> steps() {
            return step -> new double[][] {{0.35, 0.2}, {0.35 + step, 0.2}, {0.35 + 2 * step, 0.2}};
        }
    }
}
