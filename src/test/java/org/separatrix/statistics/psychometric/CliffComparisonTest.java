package org.separatrix.statistics.psychometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Hits;
import org.separatrix.statistics.psychometric.CliffComparison.Measurement;

class CliffComparisonTest {

    private static final double[] LEVELS = {0.0, 0.01, 0.02, 0.03, 0.04, 0.05};
    private static final int TRIALS = 1000;

    /** So many hits at each level, each on noise of its own, or all on the same. */
    private static Measurement measured(int reference, int noise, boolean shared, int... hits) {
        List<Hits> all = new ArrayList<>();
        for (int level = 0; level < hits.length; level++) {
            BitSet trials = new BitSet();
            trials.set(0, hits[level]);
            all.add(new Hits(trials, TRIALS, shared ? noise : noise + level));
        }
        return new Measurement(LEVELS, all, reference);
    }

    @Test
    void shiftsAreAgainstTheReferenceAndTogetherCorrected() {
        Measurement lockstep = measured(-1, 0, false, 100, 200, 500, 800, 900, 920);
        Measurement later = measured(0, 100, false, 100, 120, 300, 600, 860, 920);
        Measurement same = measured(0, 200, false, 100, 200, 500, 800, 900, 920);
        List<CliffComparison> all = CliffComparison.of(List.of(lockstep, later, same));

        CliffComparison of = all.get(1);
        double midpoint = all.get(0).midpoint().value().value();
        assertTrue(midpoint > 0.019 && midpoint < 0.022, () -> "midpoint " + midpoint);
        assertEquals(TRIALS, of.trials());
        assertEquals(
                of.midpoint().value().value() - midpoint, of.midpoint().shift().value(), 1e-15);
        assertTrue(of.midpoint().shift().low() > 0.0);
        assertTrue(of.midpoint().p() < 1e-6, () -> "p " + of.midpoint().p());
        assertEquals(0.0, all.get(2).midpoint().shift().value());
        assertEquals(1.0, all.get(2).midpoint().p(), 1e-6);
    }

    @Test
    void trialsOnSharedNoiseAreNotTakenForIndependentOnes() {
        int[] hits = {100, 200, 500, 800, 900, 920};
        CliffComparison alone =
                CliffComparison.of(List.of(measured(-1, 0, false, hits))).get(0);
        CliffComparison shared =
                CliffComparison.of(List.of(measured(-1, 0, true, hits))).get(0);
        assertEquals(alone.midpoint().value().value(), shared.midpoint().value().value());
        double wide = shared.crossing().value().halfWidth();
        assertTrue(wide > 1.05 * alone.crossing().value().halfWidth(), () -> "half width " + wide);
    }

    @Test
    void theCrossingIsWhereTheFittedRateIsOneHalf() {
        Measurement floorUnknown = measured(-1, 0, false, 370, 600, 800, 900, 950, 980);
        CliffComparison of = CliffComparison.of(List.of(floorUnknown)).get(0);
        assertEquals(0.0055, of.crossing().value().value(), 0.001);
        assertTrue(of.crossing().value().halfWidth() < 0.002);
        assertTrue(of.midpoint().value().high() - of.midpoint().value().low() > 0.004);
    }

    @Test
    void aStepIsRefutedWhereTheWidthExceedsTheSpacingOfTheLevels() {
        assertTrue(of(PsychometricTest.CUE).refutesStep());
        assertFalse(of(PsychometricTest.STEEP).refutesStep());
    }

    /** Of trials on noise of their own at each level. */
    private static CliffComparison of(Levels levels) {
        List<Hits> all = new ArrayList<>();
        for (int level = 0; level < levels.count(); level++) {
            BitSet trials = new BitSet();
            trials.set(0, (int) levels.hits()[level]);
            all.add(new Hits(trials, (int) levels.trials()[level], level));
        }
        return CliffComparison.of(List.of(new Measurement(levels.x(), all, -1))).get(0);
    }

    @Test
    void withoutAReferenceThereIsNoShift() {
        CliffComparison only = CliffComparison.of(List.of(measured(-1, 0, false, 100, 200, 500, 800, 900, 920)))
                .get(0);

        assertEquals(Double.NaN, only.width().shift().value());
        assertEquals(Double.NaN, only.width().shift().low());
        assertEquals(Double.NaN, only.width().p());
        assertEquals(List.of(), CliffComparison.of(List.of()));
    }

    @Test
    void aCliffThatTheRatesDoNotDetermineHasNoInterval() {
        CliffComparison flat = CliffComparison.of(List.of(measured(-1, 0, false, 900, 900, 900, 900, 900, 900)))
                .get(0);

        assertEquals(Double.NaN, flat.midpoint().value().value());
        assertEquals(Double.NaN, flat.midpoint().value().high());
        assertFalse(flat.refutesStep());
    }
}
