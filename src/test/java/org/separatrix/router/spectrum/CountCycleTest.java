package org.separatrix.router.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.router.GroupLimit;
import org.separatrix.router.RouterLoop;
import org.separatrix.router.RouterModel;
import org.separatrix.router.RouterModel.Pool;
import org.separatrix.router.Routers;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.Tokens;

class CountCycleTest {

    private static final RouterModel MODEL = RouterModel.of(256, 8).withNoise(0.0);
    private static final int GROUPS = 8;
    private static final int TOKENS = 10;

    /** Nothing in it is fitted; it comes out some per cent low, since the harmonics are left out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void predictsTokenByTokenFromWhereOnTheCountOscillatesOnLateSums(int delay) {
        for (int token = 0; token < TOKENS; token++) {
            double onset = onset(token, delay);
            assertTrue(swing(token, delay, 0.9 * onset) < 0.02, "at rest below " + onset);
            assertTrue(swing(token, delay, 1.3 * onset) > 0.02, "oscillates above " + onset);
        }
    }

    @Test
    void findsItFarAboveTheWorkingPointWithoutDelayAndBelowItWithTwoStaleTicks() {
        assertTrue(onset(0, 0) > 20.0);
        assertTrue(onset(0, 2) < 8.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void agreesWithTheLinearOnsetWhereAllExpertsTie(int delay) {
        RouterModel tied = new RouterModel(256, 8, 0.0, 1.0, 0.0, 0.2, 0.5, 10.0, 1.0, 50.0, 0.0, Pool.HOMEOSTATIC);
        double linear = GroupTickMap.oscillationOnset(tied, new double[256], GROUPS, delay, 0.2, 3.5);
        double cycle = new CountCycle(tied, GROUPS, delay)
                .onset(new double[256], 0.2, 10.0, 0.002)
                .orElseThrow();
        assertEquals(linear, cycle, 0.03 * linear);
    }

    @Test
    void isNotThereWithoutInhibitionToSpeakOf() {
        assertTrue(new CountCycle(MODEL, GROUPS, 1)
                .onset(Routers.token(MODEL, 3L, 0), 0.5, 2.0, 0.01)
                .isEmpty());
    }

    private static double onset(int token, int delay) {
        return new CountCycle(MODEL, GROUPS, delay)
                .onset(Routers.token(MODEL, 3L, token), 1.0, 90.0, 0.01)
                .orElseThrow();
    }

    /** By how much the count goes to and fro late in a long token. */
    private static double swing(int token, int delay, double inhibition) {
        TokenProtocol protocol = new TokenProtocol(
                new Tokens.Iid(), 1, 0, 1001, TokenProtocol.Start.RESET, GroupLimit.NONE, List.of(), 0L);
        RouterLoop loop = new RouterLoop(
                Kernel.SCALAR,
                MODEL.withInhibition(inhibition),
                protocol,
                new TrialRange(3L, 0L, token, 1),
                GROUPS,
                delay);
        double swing = 0.0;
        double last = 0.0;
        for (int tick = 0; tick < 1000; tick++) {
            double count = 0.0;
            for (double[] group : loop.step()) {
                count += group[0];
            }
            swing += tick >= 900 ? Math.abs(count - last) / 200.0 : 0.0;
            last = count;
        }
        return swing;
    }
}
