package org.separatrix.router.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.router.RouterLoop;
import org.separatrix.router.RouterModel;
import org.separatrix.router.Routers;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.TokenProtocol.Start;
import org.separatrix.router.Tokens;
import org.separatrix.statistics.Estimate;

/** The routing of noisy tokens against an independent measurement, within twice its interval. */
@Tag("optimized")
class RoutingTest {

    private static final RouterModel MODEL = RouterModel.of(256, 8);

    @ParameterizedTest
    @CsvSource({
        "CARRY, 0, 0.080, 0.012",
        "CARRY, 8, 0.049, 0.010",
        "CARRY, 24, 0.382, 0.024",
        "RESET, 0, 0.080, 0.012",
        "RESET, 8, 0.047, 0.008",
        "RESET, 24, 0.072, 0.012"
    })
    void misroutesAsManySlotsAsMeasured(Start start, double j, double expected, double within) {
        assertEquals(expected, scores(start, j).estimate(Observable.MISROUTING).value(), within);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.380, 4.98, 25.6, 3.23, 0.058, 0.015, 0.212, 0.391",
        "8, 0.124, 7.22, 14.1, 2.64, 0.055, -0.009, 0.079, 0.166",
        "24, 0.539, 7.96, 8.4, 2.12, 0.529, -0.293, 0.017, 0.010"
    })
    void showsTheOtherObservablesOfTheValley(
            double j,
            double jaccard,
            double active,
            double effective,
            double entropy,
            double stale,
            double excess,
            double flicker,
            double losers) {
        RoutingScores scores = scores(Start.CARRY, j);
        assertEquals(jaccard, scores.estimate(Observable.JACCARD).value(), 0.03);
        assertEquals(active, scores.estimate(Observable.ACTIVE).value(), 0.25);
        assertEquals(effective, scores.estimate(Observable.N_EFF).value(), 0.8);
        assertEquals(entropy, scores.estimate(Observable.ENTROPY).value(), 0.04);
        assertEquals(stale, scores.estimate(Observable.STALE).value(), 0.03);
        assertEquals(excess, scores.estimate(Observable.EXCESS_TURNOVER).value(), 0.02);
        assertEquals(flicker, scores.estimate(Observable.FLICKER).value(), 0.02);
        assertEquals(losers, scores.estimate(Observable.LOSERS_SHARE).value(), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"256, 8", "64, 8", "8, 2"})
    void hasAValleyWithTwoWalls(int experts, int k) {
        RouterModel model = RouterModel.of(experts, k);
        Estimate left = misrouting(model.withInhibition(0.0));
        Estimate floor = misrouting(model);
        Estimate right = misrouting(model.withInhibition(2.0 * k));
        assertTrue(left.value() - floor.value() > 1.5 * Math.hypot(left.halfWidth(), floor.halfWidth()));
        assertTrue(right.value() - floor.value() > 1.5 * Math.hypot(right.halfWidth(), floor.halfWidth()));
    }

    @Test
    void hasNoLeftWallWhenTokensAreShort() {
        TokenProtocol brief = TokenProtocol.REFERENCE.withDwell(25);
        double[] relative = {0.0, 0.25, 0.5, 1.0, 2.0};
        double last = 0.0;
        for (double r : relative) {
            Estimate estimate = run(MODEL.withInhibition(8.0 * r), brief, 400).estimate(Observable.MISROUTING);
            assertTrue(estimate.value() > last - estimate.halfWidth());
            last = estimate.value();
        }
    }

    @Test
    void dropsTheLastWinnerByACoinWhereItsMarginIsATenThousandth() {
        assertEquals(0.501, dropped(MODEL, 1e-4, 4000), 0.022);
        assertEquals(0.345, dropped(MODEL, 0.02, 4000), 0.020);
    }

    @Test
    void dropsItAlongAPsychometricCurveOfThePredictedWidth() {
        double[] margins = {0.005, 0.015, 0.025, 0.035, 0.045, 0.055, 0.065};
        double[] dropped = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            dropped[i] = dropped(MODEL.withNoise(0.1).withInhibition(0.0), margins[i], 1000);
        }
        DropCurve curve = DropCurve.fit(margins, dropped, 1000);
        assertEquals(0.338, curve.width().value() / 0.1, 0.036);
    }

    /** Beyond the margin at which ranks 8 and 9 would meet their neighbours, from 0.157 on. */
    @Test
    void dropsItTheLessTheWiderTheMarginIs() {
        RouterModel model = MODEL.withInhibition(11.0).withNoise(0.6);
        double before = 0.5;
        for (double margin : new double[] {0.05, 0.15, 0.25}) {
            double dropped = dropped(model, margin, 1000);
            assertTrue(dropped < before - 0.01, "margin " + margin + ": " + dropped);
            before = dropped;
        }
        assertEquals(0.0, dropped(model, 0.45, 1000), 0.003);
    }

    private static Estimate misrouting(RouterModel model) {
        return run(model, TokenProtocol.REFERENCE, 300).estimate(Observable.MISROUTING);
    }

    private static RoutingScores scores(Start start, double j) {
        return run(MODEL.withInhibition(j), TokenProtocol.REFERENCE.withStart(start), 400);
    }

    private static double dropped(RouterModel model, double margin, int streams) {
        return run(model, Routers.one(new Tokens.Margin(margin), 100), streams)
                .estimate(Observable.DROPPED)
                .value();
    }

    private static RoutingScores run(RouterModel model, TokenProtocol protocol, int streams) {
        TrialRange range = new TrialRange(11L, 0L, 0L, streams);
        RouterLoop loop = new RouterLoop(Kernel.best(), model, protocol, range, 1, 0);
        RoutingScorer scorer = new RoutingScorer(model, protocol, range);
        loop.tokens(protocol.count(), scorer::token);
        return scorer.scores();
    }
}
