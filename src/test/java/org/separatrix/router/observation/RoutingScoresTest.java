package org.separatrix.router.observation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;

class RoutingScoresTest {

    private static RoutingScores of(double[] sums, double[] weights) {
        RoutingScores scores = RoutingScores.zeros(sums.length);
        for (int stream = 0; stream < sums.length; stream++) {
            scores.add(Observable.STALE, stream, sums[stream], weights[stream]);
        }
        return scores;
    }

    @Test
    void estimateAMeanWithStudentsInterval() {
        Estimate estimate =
                of(new double[] {1.0, 2.0, 3.0}, new double[] {1.0, 1.0, 1.0}).estimate(Observable.STALE);
        assertEquals(2.0, estimate.value(), 1e-12);
        assertEquals(4.302653 / Math.sqrt(3.0), estimate.halfWidth(), 1e-5);
    }

    @Test
    void estimateAShareOfWhatVariesFromStreamToStream() {
        Estimate estimate = of(new double[] {1.0, 4.0}, new double[] {2.0, 8.0}).estimate(Observable.STALE);
        assertEquals(0.5, estimate.value(), 1e-12);
        assertEquals(0.0, estimate.halfWidth(), 1e-12);
    }

    @Test
    void estimateARareShareWithWilsonsInterval() {
        double[] none = new double[2000];
        double[] ones = new double[2000];
        Arrays.fill(ones, 1.0);
        Estimate never = of(none, ones).estimate(Observable.STALE);
        assertEquals(0.0, never.low());
        assertEquals(new Rate(0, 2000).high(), never.high(), 1e-6);

        double[] thrice = new double[2000];
        Arrays.fill(thrice, 100, 103, 1.0);
        Estimate rare = of(thrice, ones).estimate(Observable.STALE);
        assertEquals(new Rate(3, 2000).low(), rare.low(), 1e-5);
        assertEquals(new Rate(3, 2000).high(), rare.high(), 1e-5);

        Estimate always = of(ones, ones).estimate(Observable.STALE);
        assertEquals(1.0, always.high());
        assertEquals(new Rate(2000, 2000).low(), always.low(), 1e-6);
    }

    /** Ten tokens of a stream that go wrong together are one event, not ten. */
    @Test
    void estimateARareShareOfTokensThatAreAlikeByTheirStreams() {
        double[] sums = new double[200];
        double[] weights = new double[200];
        Arrays.fill(weights, 10.0);
        Arrays.fill(sums, 0, 2, 10.0);
        Estimate estimate = of(sums, weights).estimate(Observable.STALE);
        assertEquals(new Rate(2, 200).low(), estimate.low(), 1e-4);
        assertEquals(new Rate(2, 200).high(), estimate.high(), 1e-4);
    }

    @Test
    void coverARareShare() {
        int covered = 0;
        double[] ones = new double[400];
        Arrays.fill(ones, 1.0);
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            double p = 0.03 * random.nextDouble();
            double[] hits = random.doubles(400).map(u -> u < p ? 1.0 : 0.0).toArray();
            Estimate estimate = of(hits, ones).estimate(Observable.STALE);
            covered += estimate.low() <= p && p <= estimate.high() ? 1 : 0;
        }
        assertTrue(covered >= 935, "covered " + covered);
    }

    @Test
    void sayNothingOfWhatWasNotObserved() {
        assertTrue(Double.isNaN(of(new double[] {1.0}, new double[] {1.0})
                .estimate(Observable.SETTLE)
                .value()));
    }

    @Test
    void joinInOrder() {
        RoutingScores joined = RoutingScores.concat(List.of(
                of(new double[] {1.0, 2.0}, new double[] {1.0, 1.0}), of(new double[] {3.0}, new double[] {1.0})));
        assertArrayEquals(new double[] {1.0, 2.0, 3.0}, joined.sums()[Observable.STALE.ordinal()]);
    }
}
