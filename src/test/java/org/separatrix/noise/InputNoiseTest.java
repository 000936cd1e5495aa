package org.separatrix.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Every tolerance is five standard errors of the statistic under independent standard normals. */
class InputNoiseTest {

    private static final double FIVE_SIGMA = 5.0;
    private static final int NEURONS = 48;
    private static final int PAIRS = NEURONS / 2;

    @Test
    void momentsAndTailsAreThoseOfANormal() {
        int words = 20_000_000;
        Stream stream = InputNoise.stream(1, 0, 0, 0);
        double[] power = new double[5];
        int[] beyond = new int[6];
        for (int n = 0; n < words; n++) {
            long bits = stream.bits(n);
            tally(BoxMuller.cosine(bits), power, beyond);
            tally(BoxMuller.sine(bits), power, beyond);
        }
        double draws = 2.0 * words;
        // The variance of x^k is E x^2k − (E x^k)²: 1, 2, 15, 96.
        assertZ("mean", power[1] / draws, 0.0, 1.0, draws);
        assertZ("variance", power[2] / draws, 1.0, 2.0, draws);
        assertZ("third moment", power[3] / draws, 0.0, 15.0, draws);
        assertZ("fourth moment", power[4] / draws, 3.0, 96.0, draws);
        double[] tail = {1.0, 0.31731050786, 0.04550026390, 0.00269979606, 6.3342484e-5, 5.7330e-7};
        for (int k = 1; k < tail.length; k++) {
            assertZ("beyond " + k + " sigma", beyond[k] / draws, tail[k], tail[k] * (1.0 - tail[k]), draws);
        }
    }

    @Test
    void theCellsOfTheHistogramAreEquallyFull() {
        int words = 4_000_000;
        int cells = 64;
        Stream stream = InputNoise.stream(2, 0, 0, 0);
        int[] angle = new int[cells];
        int[] radius = new int[cells];
        for (int n = 0; n < words; n++) {
            long bits = stream.bits(n);
            double x = BoxMuller.cosine(bits);
            double y = BoxMuller.sine(bits);
            angle[(int) Math.min(cells - 1, (Math.atan2(y, x) / (2.0 * Math.PI) + 0.5) * cells)]++;
            radius[(int) Math.min(cells - 1, Math.exp(-0.5 * (x * x + y * y)) * cells)]++;
        }
        assertFlat("angle", angle, words);
        assertFlat("radius", radius, words);
    }

    @Test
    void theTwoNormalsOfAPairAreIndependent() {
        Stream stream = InputNoise.stream(3, 0, 0, 0);
        Correlations pairs = new Correlations();
        for (int n = 0; n < 10_000_000; n++) {
            long bits = stream.bits(n);
            pairs.add(BoxMuller.cosine(bits), BoxMuller.sine(bits));
        }
        pairs.assertNone("pair");
    }

    @Test
    void neuronsAndStepsAreIndependent() {
        Stream stream = InputNoise.stream(4, 0, 0, 0);
        Correlations neighbours = new Correlations();
        Correlations steps = new Correlations();
        Correlations antipodesAStepLater = new Correlations();
        for (int step = 0; step < 100_000; step++) {
            for (int i = 0; i < PAIRS; i++) {
                double x = InputNoise.at(stream, step, i, NEURONS);
                neighbours.add(x, InputNoise.at(stream, step, i + 1, NEURONS));
                steps.add(x, InputNoise.at(stream, step + 1, i, NEURONS));
                antipodesAStepLater.add(x, InputNoise.at(stream, step + 1, i + PAIRS, NEURONS));
            }
        }
        neighbours.assertNone("neighbours");
        steps.assertNone("consecutive steps");
        antipodesAStepLater.assertNone("antipodes a step later");
    }

    @Test
    void adjacentStreamsAreIndependent() {
        Correlations trials = new Correlations();
        Correlations rings = new Correlations();
        Correlations conditions = new Correlations();
        Correlations seeds = new Correlations();
        for (int trial = 0; trial < 50_000; trial++) {
            Stream here = InputNoise.stream(5, 6, trial, 0);
            Stream nextTrial = InputNoise.stream(5, 6, trial + 1, 0);
            Stream nextRing = InputNoise.stream(5, 6, trial, 1);
            Stream nextCondition = InputNoise.stream(5, 7, trial, 0);
            Stream nextSeed = InputNoise.stream(6, 6, trial, 0);
            for (int n = 0; n < 40; n++) {
                double x = here.normal(n);
                trials.add(x, nextTrial.normal(n));
                rings.add(x, nextRing.normal(n));
                conditions.add(x, nextCondition.normal(n));
                seeds.add(x, nextSeed.normal(n));
            }
        }
        trials.assertNone("trials");
        rings.assertNone("rings");
        conditions.assertNone("conditions");
        seeds.assertNone("seeds");
    }

    private static void tally(double x, double[] power, int[] beyond) {
        double p = 1.0;
        for (int k = 0; k < power.length; k++) {
            power[k] += p;
            p *= x;
        }
        for (int k = (int) Math.min(beyond.length - 1, Math.abs(x)); k > 0; k--) {
            beyond[k]++;
        }
    }

    private static void assertFlat(String name, int[] counts, int draws) {
        double expected = (double) draws / counts.length;
        double chi2 = 0.0;
        for (int count : counts) {
            chi2 += (count - expected) * (count - expected) / expected;
        }
        int freedom = counts.length - 1;
        assertEquals(freedom, chi2, FIVE_SIGMA * Math.sqrt(2.0 * freedom), name);
    }

    private static void assertZ(String name, double value, double expected, double variance, double draws) {
        double z = (value - expected) / Math.sqrt(variance / draws);
        assertTrue(Math.abs(z) < FIVE_SIGMA, name + " is " + value + ", z = " + z);
    }

    /** The mean products of x and y, of their absolute values and of their squares and signs. */
    private static final class Correlations {
        private static final double MEAN_ABSOLUTE = Math.sqrt(2.0 / Math.PI);

        private double product;
        private double absolute;
        private double square;
        private double sign;
        private double mixed;
        private int draws;

        void add(double x, double y) {
            product += x * y;
            absolute += (Math.abs(x) - MEAN_ABSOLUTE) * (Math.abs(y) - MEAN_ABSOLUTE);
            square += (x * x - 1.0) * (y * y - 1.0);
            sign += Math.signum(x) * Math.signum(y);
            mixed += x * (y * y - 1.0) + (x * x - 1.0) * y;
            draws++;
        }

        void assertNone(String name) {
            double absoluteVariance = 1.0 - 2.0 / Math.PI;
            assertZ(name + ": product", product / draws, 0.0, 1.0, draws);
            assertZ(name + ": |x| |y|", absolute / draws, 0.0, absoluteVariance * absoluteVariance, draws);
            assertZ(name + ": x² y²", square / draws, 0.0, 4.0, draws);
            assertZ(name + ": signs", sign / draws, 0.0, 1.0, draws);
            assertZ(name + ": x y² + x² y", mixed / draws, 0.0, 4.0, draws);
        }
    }
}
