package org.separatrix.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.separatrix.claims.criteria.ResultTable;

/**
 * How often the engine itself is wrong of what is counted or averaged: a rate, a difference, some rate of a sweep, the largest
 * step of one, and a mean over paired seeds.
 */
class FalseVerdictsTest extends FalseVerdicts {

    static final int TRIALS = 2000;
    private static final int SWEEP = 10;
    private static final int SEEDS = 12;

    @Override
    int repetitions() {
        return 300;
    }

    @Test
    void ofARateAgainstALimit() {
        double interval = 1.96 * Math.sqrt(0.3 * 0.7 / TRIALS);
        judge(atLeast("at(t, target)", 0.3), 0.3, interval, target -> drawn(new double[][] {{target, 0.2}}));
    }

    /** Of the same trials. */
    @Test
    void ofADifferenceOfRates() {
        double interval = 1.96 * Math.sqrt((0.3 + 0.2 - 0.01) / TRIALS);
        judge(
                atLeast("at(t, target - swap)", 0.1),
                0.1,
                interval,
                difference -> drawn(new double[][] {{0.2 + difference, 0.2}}));
    }

    /** On the limit all rates of the sweep are on it. */
    @Test
    void ofSomeRateOfASweep() {
        double interval = 1.96 * Math.sqrt(0.3 * 0.7 / TRIALS);
        judge(new Criterion("", "any(t, target >= 0.3)", "all(t, target < 0.3)"), 0.3, interval, target -> {
            double[][] rates = new double[SWEEP][];
            Arrays.fill(rates, new double[] {target, 0.2});
            return drawn(rates);
        });
    }

    /** All steps are on the limit at once. */
    @Test
    void ofTheLargestStepOfASweep() {
        double interval = 1.96 * Math.sqrt(2.0 * 0.25 / TRIALS);
        judge(
                new Criterion(
                        "",
                        "max(steps(t), next(target) - target) >= 0.1",
                        "all(steps(t), next(target) - target < 0.1)"),
                0.1,
                interval,
                step -> drawn(new double[][] {{0.35, 0.2}, {0.35 + step, 0.2}, {0.35 + 2 * step, 0.2}}));
    }

    /** Of differences between two conditions of a seed; seeds differ more than conditions. */
    @Test
    void ofAMeanOverSeeds() {
        DoubleFunction<ResultTable> draw = difference -> {
            List<List<String>> rows = new ArrayList<>();
            for (int seed = 0; seed < SEEDS; seed++) {
                double level = random().nextGaussian();
                double change = difference + 0.3 * random().nextGaussian();
                rows.add(List.of(Integer.toString(seed), "0", Double.toString(level)));
                rows.add(List.of(Integer.toString(seed), "1", Double.toString(level + change)));
            }
            return table(List.of("seed", "kind", "value"), rows);
        };
        String mean = "mean(by(t, seed), at(here[kind = 1], value) - at(here[kind = 0], value))";
        judge(atLeast(mean, 0.1), 0.1, half(mean, 0.1, draw), draw);
    }

    /** @param rates the true ones of target and swap, a row a condition */
    private ResultTable drawn(double[][] rates) {
        List<List<String>> rows = new ArrayList<>();
        for (double[] rate : rates) {
            int target = drawn(TRIALS, rate[0]);
            int rest = TRIALS - target;
            int swap = rest == 0 ? 0 : drawn(rest, rate[1] / (1.0 - rate[0]));
            rows.add(List.of(
                    Integer.toString(rows.size()),
                    Integer.toString(TRIALS),
                    share(target, TRIALS),
                    share(swap, TRIALS)));
        }
        return table(List.of("J", "trials", "target", "swap"), rows);
    }
}
