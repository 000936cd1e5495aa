package org.separatrix.router.observation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

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
