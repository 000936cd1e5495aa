package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** What is known of a rate after trials that were stopped by looking at it. */
class AdaptiveStoppingTest {

    static final int FIRST = 1000;
    static final int BLOCK = 200;
    static final int MOST = 20_000;

    private final Random seeds = new Random(17);

    /** The share of samples whose Wilson's interval covers, when it is shorter than the goal. */
    double coverage(double p, double goal, int samples) {
        int covered = 0;
        Random random = new Random(seeds.nextLong());
        BinomialDistribution first = new BinomialDistribution(new Well19937c(seeds.nextLong()), FIRST, p);
        for (int sample = 0; sample < samples; sample++) {
            long hits = first.sample();
            long n = FIRST;
            Rate rate = new Rate(hits, n);
            while ((rate.high() - rate.low()) / 2.0 > goal && n < MOST) {
                for (int trial = 0; trial < BLOCK; trial++) {
                    hits += random.nextDouble() < p ? 1 : 0;
                }
                n += BLOCK;
                rate = new Rate(hits, n);
            }
            covered += rate.low() <= p && p <= rate.high() ? 1 : 0;
        }
        return (double) covered / samples;
    }

    /** The share of samples in which the true rate is ever excluded. */
    double falseVerdicts(double p, boolean wilson, int samples) {
        int excluded = 0;
        Random random = new Random(seeds.nextLong());
        for (int sample = 0; sample < samples; sample++) {
            long hits = 0;
            boolean ever = false;
            for (long n = BLOCK; n <= MOST && !ever; n += BLOCK) {
                for (int trial = 0; trial < BLOCK; trial++) {
                    hits += random.nextDouble() < p ? 1 : 0;
                }
                Rate rate = new Rate(hits, n);
                ever = wilson ? p < rate.low() || p > rate.high() : ConfidenceSequence.excludes(p, hits, n);
            }
            excluded += ever ? 1 : 0;
        }
        return (double) excluded / samples;
    }

    @Test
    void wilsonCoversWhenStoppedByItsWidth() {
        for (double p : new double[] {0.02, 0.3}) {
            double coverage = coverage(p, 0.015, 300);
            assertTrue(coverage >= 0.91, p + ": " + coverage);
        }
    }

    @Test
    void aConfidenceSequenceSeldomExcludesTheTruthHoweverOftenOneLooks() {
        double sequence = falseVerdicts(0.1, false, 60);
        double wilson = falseVerdicts(0.1, true, 60);
        assertTrue(sequence <= 0.05, "excluded in " + sequence);
        assertTrue(wilson >= 0.15, "what it is for: " + wilson);
    }
}
