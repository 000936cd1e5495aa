package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.CliffComparison.Measurement;

class CliffComparisonTest {

    private static final double[] LEVELS = {0.0, 0.01, 0.02, 0.03};
    private static final int TRIALS = 1000;

    /** So many hits at each level, on noise of its own. */
    private static Measurement measured(int reference, int noise, int... hits) {
        List<Hits> all = new ArrayList<>();
        for (int level = 0; level < hits.length; level++) {
            BitSet trials = new BitSet();
            trials.set(0, hits[level]);
            all.add(new Hits(trials, TRIALS, noise + level));
        }
        return new Measurement(LEVELS, all, reference);
    }

    @Test
    void shiftsAreAgainstTheReferenceAndTogetherCorrected() {
        Measurement lockstep = measured(-1, 0, 100, 400, 600, 900);
        Measurement later = measured(0, 100, 50, 200, 450, 800);
        Measurement same = measured(0, 200, 100, 400, 600, 900);
        List<CliffComparison> all = CliffComparison.of(List.of(lockstep, later, same));

        CliffComparison of = all.get(1);
        double midpoint = all.get(0).midpoint().value().value();
        assertEquals(0.015, midpoint, 1e-12);
        assertEquals(TRIALS, of.trials());
        assertEquals(
                of.midpoint().value().value() - midpoint, of.midpoint().shift().value(), 1e-15);
        assertTrue(of.midpoint().shift().low() > 0.0);
        // The smallest of the six probabilities counts six times.
        assertEquals(6.0 * of.midpoint().shift().p(), of.midpoint().p(), 1e-15);
        assertEquals(1.0, all.get(2).crossing().p());
    }

    @Test
    void withoutAReferenceThereIsNoShift() {
        List<CliffComparison> all = CliffComparison.of(List.of(measured(-1, 0, 100, 400, 600, 900)));

        assertEquals(Double.NaN, all.get(0).width().shift().value());
        assertEquals(Double.NaN, all.get(0).width().shift().low());
        assertEquals(Double.NaN, all.get(0).width().p());
        assertEquals(List.of(), CliffComparison.of(List.of()));
    }

    @Test
    void aCliffThatTheRatesDoNotDetermineHasNoInterval() {
        CliffComparison flat =
                CliffComparison.of(List.of(measured(-1, 0, 900, 900, 900, 900))).get(0);

        assertEquals(Double.NaN, flat.crossing().value().value());
        assertEquals(Double.NaN, flat.crossing().value().high());
    }
}
