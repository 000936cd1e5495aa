package org.separatrix.spectrum.tickmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;

/** The cycles of two independent programs, at drive 5 and a delay of 20 ticks without noise unless said. */
class LimitCyclesTest {

    private static final double LAST = 40.0;

    private static LimitCycles cycles(int rings, double noise, int delay) {
        return new LimitCycles(Models.rings(rings), 5.0, noise, delay);
    }

    @Test
    void theOnsetIsSubcriticalAndTheCyclesTurnAtAFold() {
        LimitCycles.Branch branch = cycles(2, 0.0, 20).branch(LAST, 9.8).orElseThrow();
        assertEquals(9.7555538071, branch.onset(), 1e-9);
        assertEquals(60.30510624, branch.onsetPeriod(), 1e-7);
        assertEquals(-350.491306, branch.slope(), 1e-4);
        assertEquals(1, branch.folds().size());
        LimitCycles.Cycle fold = branch.folds().get(0);
        assertEquals(9.0683286417, fold.jCross(), 1e-9);
        assertEquals(60.73468954, fold.period(), 1e-7);
        assertEquals(0.2319283, fold.peakToPeak(), 1e-6);
        assertEquals(0.0, fold.within(), 1e-6);
        for (LimitCycles.Cycle cycle : branch.cycles()) {
            assertTrue(cycle.residual() < 1e-11 && cycle.tail() < 2e-10, cycle.toString());
        }
    }

    /** The fold by itself, as it stands beside the onset of a measured coupling. */
    @Test
    void theFoldBelowASubcriticalOnsetIsFoundAlone() {
        LimitCycles.Edge edge = edge(0.0, 20);
        assertEquals(9.0683286417, edge.fold(), 1e-9);
        assertEquals(60.73468954, edge.period(), 1e-7);
        assertEquals("", edge.note());
        LimitCycles.Edge none = edge(0.29, 10);
        assertTrue(Double.isNaN(none.fold()) && none.note().contains("supercritical"), none.toString());
    }

    private static LimitCycles.Edge edge(double noise, int delay) {
        SymmetricStates states = new SymmetricStates(Models.rings(2), 5.0, noise);
        TickMapOnset onset =
                TickMapOnset.ofOscillation(new TickMap(states, delay, 1), LAST).orElseThrow();
        return new LimitCycles(Models.rings(2), 5.0, noise, delay, states).edge(onset);
    }

    /** Two rings never keep in step, three and more do. */
    @Test
    void ringsKeepInStepOrNot() {
        List<LimitCycles.Cycle> two = cycles(2, 0.0, 20).at(LAST, 9.9);
        assertEquals(1, two.size());
        assertEquals(60.0179565, two.get(0).period(), 1e-6);
        assertEquals(0.2952904971, two.get(0).peakToPeak(), 2e-7);
        assertTrue(two.get(0).within() < 0.0);
        assertTrue(two.get(0).across() > 0.0);
        // A deviation carried along a trajectory of the map itself, over 1500 and 600 periods.
        assertEquals(0.408592, cycles(2, 0.0, 20).at(LAST, 10.375).get(0).across(), 1e-4);
        assertEquals(-0.829436, cycles(3, 0.0, 20).at(LAST, 10.375).get(0).across(), 1e-4);
    }

    /** The coefficient changes its sign there: the onset is subcritical for less noise. */
    @Test
    void theOnsetIsDegenerateAtAChencinerPoint() {
        assertEquals(0.0, coefficient(0.2799641331), 1e-5);
        assertTrue(coefficient(0.27) < 0.0);
        assertTrue(coefficient(0.29) > 0.0);
        assertEquals(
                List.of(), cycles(2, 0.29, 10).branch(LAST, 14.0).orElseThrow().folds());
    }

    private static double coefficient(double noise) {
        return cycles(2, noise, 10).onset(LAST).orElseThrow().slope();
    }

    /** Above the fold the map itself goes on turning, below it comes to rest. */
    @Test
    void theMapItselfOscillatesAboveTheFoldOnly() {
        assertTrue(swing(9.07) > 0.2);
        assertTrue(swing(9.06) < 1e-3);
    }

    /** The range of m over the last 200 of 6000 ticks from silence, with the first 1000 at a J_cross of 9.9. */
    private static double swing(double jCross) {
        Model model = Models.rings(2);
        DrivenRing ring = new DrivenRing(model, 5.0, 0.0);
        double[] means = new double[6000];
        double cosine = 0.0;
        double low = 1.0;
        double high = 0.0;
        for (int t = 0; t + 1 < means.length; t++) {
            double felt = t < 20 ? 0.0 : means[t - 20];
            double[][] f = ring.moments(-model.j0() * means[t] - (t < 1000 ? 9.9 : jCross) * felt, model.j1() * cosine);
            means[t + 1] = means[t] + ring.share() * (f[0][0] - means[t]);
            cosine += ring.share() * (f[0][1] - cosine);
            low = t > 5800 ? Math.min(low, means[t]) : low;
            high = t > 5800 ? Math.max(high, means[t]) : high;
        }
        return high - low;
    }

    @Test
    void withoutDelayThereAreNone() {
        assertThrows(IllegalArgumentException.class, () -> cycles(2, 0.0, 0));
        assertEquals(Optional.empty(), cycles(2, 0.0, 1).branch(LAST, LAST));
    }
}
