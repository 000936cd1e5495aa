package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {

    private static final ActivityWindow WINDOW = new ActivityWindow(150, 650);

    private static ActivitySummary of(IntToDoubleFunction activity) {
        ActivityRecorder recorder = new ActivityRecorder(WINDOW, 1);
        for (int tick = 0; tick < WINDOW.to(); tick++) {
            recorder.record(tick, new double[] {activity.applyAsDouble(tick)});
        }
        return ActivitySummary.of(recorder.sums());
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.3, 5.8, 10.0, 20.6, 60.3, 75.0})
    void amplitudeAndPeriodOfASinusoidAreFound(double period) {
        ActivitySummary summary = of(tick -> 0.8 + 0.05 * Math.sin(2.0 * Math.PI * tick / period + 1.0));

        assertEquals(0.05, summary.amplitude(), 0.002);
        assertEquals(period, summary.period(), 0.01 * period);
        assertEquals(0.8, summary.mean(), 0.01);
        assertTrue(Double.isNaN(summary.relaxation()));
    }

    @Test
    void theFastestOscillationHasPeriodTwo() {
        ActivitySummary summary = of(tick -> tick % 2 == 0 ? 0.3 : -0.3);

        assertEquals(2.0, summary.period(), 1e-9);
    }

    @Test
    void relaxationIsTheTimeConstantOfAnExponential() {
        ActivitySummary summary = of(tick -> 1.0 + 0.5 * Math.exp(-(tick - 150) / 40.0));

        assertEquals(40.0, summary.relaxation(), 2.0);
    }

    @Test
    void whatStandsStillHasNeitherPeriodNorRelaxation() {
        ActivitySummary summary = of(tick -> 0.7);

        assertEquals(0.0, summary.amplitude(), 1e-12);
        assertTrue(Double.isNaN(summary.period()));
        assertTrue(Double.isNaN(summary.relaxation()));
        assertEquals(0.7, summary.mean(), 1e-9);
    }

    @Test
    void sumsAreTheSameToTheBitHoweverTrialsAreCut() {
        Random random = new Random(1);
        double[][] activity = new double[WINDOW.to()][30];
        for (double[] row : activity) {
            for (int trial = 0; trial < row.length; trial++) {
                row[trial] = random.nextDouble();
            }
        }
        ActivitySums whole = sums(activity, 0, 30);
        ActivitySums pieces = sums(activity, 17, 30).plus(sums(activity, 0, 17));

        assertEquals(30, pieces.trials());
        assertArrayEquals(whole.course(), pieces.course());
        assertArrayEquals(whole.power(), pieces.power());
    }

    private static ActivitySums sums(double[][] activity, int from, int to) {
        ActivityRecorder recorder = new ActivityRecorder(WINDOW, to - from);
        for (int tick = 0; tick < WINDOW.to(); tick++) {
            recorder.record(tick, Arrays.copyOfRange(activity[tick], from, to));
        }
        return recorder.sums();
    }

    @Test
    void thePowersAreThoseOfTheDefinition() {
        double[][] samples = new double[16][1];
        Random random = new Random(2);
        double mean = 0.0;
        for (double[] row : samples) {
            row[0] = random.nextGaussian();
            mean += row[0] / 16;
        }
        double[][] power = Periodogram.of(samples);
        for (int j = 1; j <= 8; j++) {
            double x = 0.0;
            double y = 0.0;
            for (int t = 0; t < 16; t++) {
                double weighted = Math.pow(Math.sin(Math.PI * t / 16), 2) * (samples[t][0] - mean);
                x += weighted * Math.cos(2 * Math.PI * j * t / 16);
                y -= weighted * Math.sin(2 * Math.PI * j * t / 16);
            }
            double scale = 2.0 / 8;
            assertEquals(scale * scale * (x * x + y * y), power[j - 1][0], 1e-14);
        }
    }

    @Test
    void shortWindowsAreLookedAtAsFarAsTheyGo() {
        for (int length = 1; length < 10; length++) {
            ActivityWindow window = new ActivityWindow(5, 5 + length);
            ActivityRecorder recorder = new ActivityRecorder(window, 2);
            for (int tick = 5; tick < 5 + length; tick++) {
                recorder.record(tick, new double[] {0.5, 0.5});
            }
            assertEquals(0.5, ActivitySummary.of(recorder.sums()).mean(), 1e-9);
        }
    }
}
