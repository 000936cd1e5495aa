package org.separatrix.statistics.psychometric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Hits;
import org.separatrix.statistics.psychometric.CliffComparison.Measurement;

/** How often the intervals of psychometric functions and of their differences cover, where the truth is known. */
class CoverageTest {

    private static final double[] LEVELS = {0.0, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.08};
    private static final double MIDPOINT = 0.02;
    private static final double LAPSE = 0.02;

    /** A rise from a floor, of a width. */
    private static Measurement drawn(Random random, int trials, double floor, double width, int reference, int noise) {
        List<Hits> all = new ArrayList<>();
        double scale = width / Family.LOGISTIC.quartiles();
        for (int level = 0; level < LEVELS.length; level++) {
            double p = floor + (1.0 - floor - LAPSE) * Family.LOGISTIC.at((LEVELS[level] - MIDPOINT) / scale);
            BitSet hits = new BitSet();
            for (int trial = 0; trial < trials; trial++) {
                hits.set(trial, random.nextDouble() < p);
            }
            all.add(new Hits(hits, trials, noise + level));
        }
        return new Measurement(LEVELS, all, reference);
    }

    private static boolean covers(Estimate of, double truth) {
        return !(of.low() > truth) && !(of.high() < truth);
    }

    /** What is known of three equal functions, of which two are compared with the first. */
    static void assertCovers(int trials, double floor, double width, int samples, double least, double family) {
        double scale = width / Family.LOGISTIC.quartiles();
        double crossing = MIDPOINT + scale * Family.LOGISTIC.inverse((0.5 - floor) / (1.0 - floor - LAPSE));
        Random random = new Random(11);
        int[] covered = new int[6];
        int called = 0;
        for (int sample = 0; sample < samples; sample++) {
            List<CliffComparison> all = CliffComparison.of(List.of(
                    drawn(random, trials, floor, width, -1, 0),
                    drawn(random, trials, floor, width, 0, 100),
                    drawn(random, trials, floor, width, 0, 200)));
            CliffComparison of = all.get(0);
            CliffComparison other = all.get(1);
            boolean[] now = {
                covers(of.midpoint().value(), MIDPOINT),
                covers(of.width().value(), width),
                covers(of.crossing().value(), crossing),
                covers(other.midpoint().shift(), 0.0),
                covers(other.width().shift(), 0.0),
                covers(other.crossing().shift(), 0.0)
            };
            for (int i = 0; i < now.length; i++) {
                covered[i] += now[i] ? 1 : 0;
            }
            called += all.stream()
                            .flatMap(one -> Stream.of(one.midpoint(), one.width(), one.crossing()))
                            .anyMatch(compared -> compared.p() < 0.05)
                    ? 1
                    : 0;
        }
        List<String> names =
                List.of("midpoint", "width", "crossing", "midpoint_shift", "width_shift", "crossing_shift");
        for (int i = 0; i < covered.length; i++) {
            int hits = covered[i];
            String name = names.get(i);
            assertTrue(hits >= least * samples, () -> name + ": " + hits + " of " + samples);
        }
        assertTrue(called <= family * samples, "called real: " + called + " of " + samples);
    }

    @Test
    void intervalsOfACurveWithAFloorCover() {
        assertCovers(200, 0.1, 0.0176, 20, 0.8, 0.2);
    }

    @Test
    void thoseNearAFloorOfOneHalfCover() {
        assertCovers(100, 0.45, 0.0176, 20, 0.8, 0.2);
    }
}
