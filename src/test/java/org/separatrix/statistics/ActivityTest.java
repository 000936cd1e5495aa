package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {

    private static final ActivityWindow WINDOW = new ActivityWindow(150, 650);

    private static ActivitySummary of(IntToDoubleFunction activity) {
        ActivityRecorder recorder = new ActivityRecorder(WINDOW, new int[1]);
        for (int tick = 0; tick < WINDOW.to(); tick++) {
            recorder.record(tick, new double[] {activity.applyAsDouble(tick)});
        }
        return ActivitySummary.of(recorder.sums());
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.3, 5.8, 10.0, 20.6, 60.3, 75.0})
    void amplitudeAndPeriodOfASinusoidAreFound(double period) {
        ActivitySummary summary = of(tick -> 0.8 + 0.05 * Math.sin(2.0 * Math.PI * tick / period + 1.0));

        assertEquals(0.05, summary.amplitude().value(), 0.002);
        assertEquals(period, summary.period().value(), 0.01 * period);
        assertEquals(0.8, summary.mean().value(), 0.01);
        assertTrue(Double.isNaN(summary.relaxation().value()));
    }

    @Test
    void theFastestOscillationHasPeriodTwo() {
        ActivitySummary summary = of(tick -> tick % 2 == 0 ? 0.3 : -0.3);

        assertEquals(2.0, summary.period().value(), 1e-9);
    }

    @Test
    void relaxationIsTheTimeConstantOfAnExponential() {
        ActivitySummary summary = of(tick -> 1.0 + 0.5 * Math.exp(-(tick - 150) / 40.0));

        assertEquals(40.0, summary.relaxation().value(), 2.0);
    }

    private static ActivitySummary of(int steps, IntToDoubleFunction activity) {
        ActivityRecorder recorder = new ActivityRecorder(new ActivityWindow(0, steps), new int[1]);
        for (int tick = 0; tick < steps; tick++) {
            recorder.record(tick, new double[] {activity.applyAsDouble(tick)});
        }
        return ActivitySummary.of(recorder.sums());
    }

    /** From the fastest to a quarter of the window, and beyond that nothing, with a reason. */
    @ParameterizedTest
    @CsvSource({
        "12000, 60, true", "12000, 294.8, true", "12000, 1999, true", "12000, 5000, false", "3000, 300, true",
        "3000, 1100, false", "100000, 90, true", "100000, 777.7, true", "100000, 8123, true", "100000, 12100, true",
        "1000000, 33333, true", "1000000, 47.3, true", "1000000, 120000, true", "350, 300, false", "350, 100, true"
    })
    void anyPeriodIsFoundOrNoteSaysWhyNot(int steps, double period, boolean found) {
        for (double phase = 0.0; phase < 6.0; phase += 0.7) {
            double at = phase;
            ActivitySummary summary = of(steps, tick -> 0.8 + 0.3 * Math.sin(2.0 * Math.PI * tick / period + at));
            if (found) {
                assertEquals(period, summary.period().value(), 0.005 * period);
                assertEquals(0.3, summary.amplitude().value(), 0.006);
            } else {
                assertTrue(Double.isNaN(summary.period().value()), summary.toString());
                assertTrue(Double.isNaN(summary.amplitude().value()), summary.toString());
                assertTrue(summary.period().note().contains("protocol.steps"), summary.toString());
            }
        }
    }

    @Test
    void theLargerOfTwoOscillationsCountsBeItFastOrSlow() {
        ActivitySummary slow =
                of(40_000, tick -> 0.5 + 0.3 * Math.sin(tick / 300.0) + 0.05 * Math.sin(2.0 * Math.PI * tick / 17.0));
        assertEquals(600.0 * Math.PI, slow.period().value(), 10.0);
        ActivitySummary fast =
                of(40_000, tick -> 0.5 + 0.05 * Math.sin(tick / 300.0) + 0.3 * Math.sin(2.0 * Math.PI * tick / 17.0));
        assertEquals(17.0, fast.period().value(), 0.05);
    }

    /** The course is exact near its beginning, however long the window. */
    @ParameterizedTest
    @CsvSource({"500, 40", "6000, 33", "200000, 25", "200000, 300", "200000, 9000", "1000000, 12"})
    void aRelaxationIsFoundInAnyWindow(int steps, double time) {
        ActivitySummary summary = of(steps, tick -> 1.0 + 0.5 * Math.exp(-tick / time));

        assertEquals(time, summary.relaxation().value(), 1.0 + 0.02 * time);
    }

    /** From crest to crest there is half a period; the envelope passes 1/e at the relaxation time. */
    @ParameterizedTest
    @CsvSource({"500, 60, 80", "6000, 60, 400", "100000, 60, 400", "100000, 60, 3000", "1000000, 60, 8000"})
    void aDampedOscillationRelaxesWithItsEnvelopeInAnyWindow(int steps, double period, double time) {
        ActivitySummary summary =
                of(steps, tick -> 1.0 + 0.5 * Math.exp(-tick / time) * Math.cos(2.0 * Math.PI * tick / period));

        assertEquals(time, summary.relaxation().value(), 0.5 * period + 0.1 * time);
    }

    @Test
    void theIntervalsCover() {
        int mean = 0;
        int amplitude = 0;
        int period = 0;
        int relaxation = 0;
        int seeds = 64;
        for (int seed = 0; seed < seeds; seed++) {
            ActivitySummary found = noisy(new Random(seed), 24, 0.1, 0.0);
            mean += covers(found.mean(), 0.8) ? 1 : 0;
            amplitude += covers(found.amplitude(), 0.1) ? 1 : 0;
            period += covers(found.period(), 37.0) ? 1 : 0;
            relaxation += covers(noisy(new Random(seed), 24, 0.0, 0.8).relaxation(), 60.0) ? 1 : 0;
        }
        // Six standard errors below 0.95 of 64.
        int least = 50;
        String counts = mean + " " + amplitude + " " + period + " " + relaxation;
        assertTrue(mean >= least && amplitude >= least && period >= least && relaxation >= least, counts);
    }

    private static boolean covers(Reading reading, double truth) {
        return reading.quantity().low() <= truth && truth <= reading.quantity().high();
    }

    /** Trials with an oscillation of random phase, an exponential course, and correlated noise. */
    private static ActivitySummary noisy(Random random, int trials, double amplitude, double course) {
        ActivityWindow window = new ActivityWindow(0, 600);
        ActivityRecorder recorder = new ActivityRecorder(
                window,
                IntStream.range(0, trials)
                        .map(trial -> Jackknife.groupOf(trial))
                        .toArray());
        double[] noise = new double[trials];
        double[] phase = random.doubles(trials).map(x -> 2.0 * Math.PI * x).toArray();
        for (int tick = 0; tick < 600; tick++) {
            double[] activity = new double[trials];
            for (int trial = 0; trial < trials; trial++) {
                noise[trial] = 0.9 * noise[trial] + 0.01 * random.nextGaussian();
                activity[trial] = 0.8
                        + noise[trial]
                        + course * Math.exp(-tick / 60.0)
                        + amplitude * Math.sin(2.0 * Math.PI * tick / 37.0 + phase[trial]);
            }
            recorder.record(tick, activity);
        }
        return ActivitySummary.of(recorder.sums());
    }

    @Test
    void whatStandsStillHasNeitherPeriodNorRelaxation() {
        ActivitySummary summary = of(tick -> 0.7);

        assertEquals(0.0, summary.amplitude().value(), 1e-12);
        assertTrue(Double.isNaN(summary.period().value()));
        assertTrue(Double.isNaN(summary.relaxation().value()));
        assertEquals(0.7, summary.mean().value(), 1e-9);
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

        assertEquals(30, pieces.totalTrials());
        assertArrayEquals(whole.trials(), pieces.trials());
        assertArrayEquals(whole.course(), pieces.course());
        assertArrayEquals(whole.early(), pieces.early());
        assertArrayEquals(whole.scatter(), pieces.scatter());
        assertArrayEquals(whole.earlyScatter(), pieces.earlyScatter());
        for (int r = 0; r < whole.power().size(); r++) {
            assertArrayEquals(whole.power().get(r), pieces.power().get(r));
        }
    }

    private static ActivitySums sums(double[][] activity, int from, int to) {
        ActivityRecorder recorder = new ActivityRecorder(
                WINDOW,
                IntStream.range(from, to).map(trial -> Jackknife.groupOf(trial)).toArray());
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
            ActivityRecorder recorder = new ActivityRecorder(window, new int[2]);
            for (int tick = 5; tick < 5 + length; tick++) {
                recorder.record(tick, new double[] {0.5, 0.5});
            }
            assertEquals(0.5, ActivitySummary.of(recorder.sums()).mean().value(), 1e-9);
        }
    }
}
