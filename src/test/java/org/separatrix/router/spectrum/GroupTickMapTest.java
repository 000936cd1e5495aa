package org.separatrix.router.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.router.RouterLoop;
import org.separatrix.router.RouterModel;
import org.separatrix.router.RouterModel.Pool;
import org.separatrix.router.Routers;
import org.separatrix.router.Tokens;

class GroupTickMapTest {

    /** No logits, and noise that is but a start. */
    private static final RouterModel TIED =
            new RouterModel(256, 8, 0.0, 1.0, 0.0, 0.2, 0.5, 10.0, 1.0, 50.0, 1e-6, Pool.HOMEOSTATIC);

    @Test
    void predictsWhereTiedExpertsOscillateOnSumsThatAreOneTickOld() {
        double onset = GroupTickMap.oscillationOnset(TIED, new double[256], 8, 1, 1.0, 3.5);
        assertEquals(2.36, onset, 0.01);
        assertTrue(swing(onset - 0.02) < 0.001);
        assertTrue(swing(onset + 0.02) > 0.02);
    }

    @Test
    void agreesWithTheClosedFormWithoutDelay() {
        double onset = new TiedState(TIED).lockstepInhibition();
        GroupTickMap below = new GroupTickMap(RoutedState.of(TIED.withInhibition(onset - 0.02), new double[256]), 1, 0);
        assertFalse(below.unstable());
        assertEquals(1.0, below.multipliers().spectralRadius(), 0.02);
    }

    @Test
    void findsTheRoutedStateStableWhereTheStartOfATokenIsNot() {
        RouterModel model = RouterModel.of(256, 8).withInhibition(14.0);
        assertFalse(new GroupTickMap(RoutedState.of(model, Routers.token(model, 1L, 1)), 8, 1).unstable());
    }

    @Test
    void leavesDifferencesOfTheReplicasOfTheThresholdAlone() {
        RouterModel model = RouterModel.of(64, 8);
        GroupTickMap map = new GroupTickMap(RoutedState.of(model, Routers.token(model, 1L, 0)), 4, 2);
        assertEquals(3, map.multipliers().multiplicity(1.0, 1e-6));
    }

    @Test
    void refusesAnIntervalWithoutOnset() {
        assertThrows(
                IllegalArgumentException.class,
                () -> GroupTickMap.oscillationOnset(RouterModel.of(8, 2), new double[8], 2, 0, 0.1, 0.2));
    }

    /** The range of the count late in a long token. */
    private static double swing(double inhibition) {
        TrialRange range = new TrialRange(1L, 0L, 0L, 1);
        RouterLoop loop = new RouterLoop(
                Kernel.best(), TIED.withInhibition(inhibition), Routers.one(new Tokens.Iid(), 5000), range, 8, 1);
        double least = Double.MAX_VALUE;
        double most = 0.0;
        for (int tick = 0; tick < 4999; tick++) {
            double sum = 0.0;
            for (double[] group : loop.step()) {
                sum += group[0];
            }
            least = tick > 4500 ? Math.min(least, sum) : least;
            most = tick > 4500 ? Math.max(most, sum) : most;
        }
        return most - least;
    }
}
