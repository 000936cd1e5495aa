package org.separatrix.router;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/** What it does to the count of active experts that the groups feel old sums of each other. */
@Tag("optimized")
class StaleSumsTest {

    private static final int TOKENS = 24;
    private static final int TICKS = 400;
    private static final double STEP = 0.5;

    @Test
    void oneStaleTickBringsTheOscillationToTheEdgeOfTheWorkingPoint() {
        double[] onset = onsets(1, 5.0, 20.0);

        double mean = Arrays.stream(onset).average().orElseThrow();
        assertTrue(8.7 <= mean && mean <= 12.7, Arrays.toString(onset));
    }

    @Test
    void withoutDelayTheWorkingPointIsFarFromIt() {
        double[] onset = onsets(0, 16.0, 32.0);
        assertTrue(Arrays.stream(onset).min().orElseThrow() > 24.0, Arrays.toString(onset));
    }

    @Test
    void theOlderTheSumsTheSoonerItOscillates() {
        double two = Arrays.stream(onsets(2, 3.0, 12.0)).average().orElseThrow();
        double three = Arrays.stream(onsets(3, 2.0, 8.0)).average().orElseThrow();
        assertTrue(three < two && two < 8.0, two + ", " + three);
    }

    /** The least J of each token at which the count keeps moving; the last one where it does not. */
    private static double[] onsets(int delay, double from, double to) {
        double[] onset = new double[TOKENS];
        Arrays.fill(onset, to);
        for (double j = to; j >= from; j -= STEP) {
            double[] swing = swing(delay, j);
            for (int token = 0; token < TOKENS; token++) {
                onset[token] = swing[token] > 0.02 && onset[token] <= j + STEP ? j : onset[token];
            }
        }
        return onset;
    }

    /** By how much S of each token goes to and fro from tick to tick in its last ticks. */
    private static double[] swing(int delay, double j) {
        RouterLoop loop = new RouterLoop(
                Kernel.best(),
                RouterModel.of(256, 8).withNoise(0.0).withInhibition(j),
                Routers.one(new Tokens.Iid(), TICKS),
                new TrialRange(3L, 0L, 0L, TOKENS),
                8,
                delay);
        double[] swing = new double[TOKENS];
        double[] last = new double[TOKENS];
        for (int tick = 0; tick < TICKS - 1; tick++) {
            double[][] groups = loop.step();
            for (int token = 0; token < TOKENS; token++) {
                double s = 0.0;
                for (double[] group : groups) {
                    s += group[token];
                }
                swing[token] += tick >= TICKS - 101 ? Math.abs(s - last[token]) / 200.0 : 0.0;
                last[token] = s;
            }
        }
        return swing;
    }
}
