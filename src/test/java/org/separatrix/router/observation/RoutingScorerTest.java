package org.separatrix.router.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.noise.TrialRange;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.GroupReading;
import org.separatrix.router.Ranking;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenLogits;
import org.separatrix.router.TokenProtocol;

class RoutingScorerTest {

    private static final RouterModel MODEL = RouterModel.of(8, 2);
    private static final TokenProtocol PROTOCOL = TokenProtocol.REFERENCE;
    private static final TrialRange RANGE = new TrialRange(1L, 0L, 0L, 1);

    @Test
    void scoresASlotThatWentToTheWrongExpert() {
        RoutingScorer scorer = new RoutingScorer(MODEL, PROTOCOL, RANGE);
        TokenLogits tokens = new TokenLogits(MODEL, PROTOCOL, RANGE, new ExpertSlice(0, 8));
        for (int token = 0; token < 2; token++) {
            double[] logits =
                    Arrays.stream(tokens.next()).mapToDouble(row -> row[0]).toArray();
            int[] ranked = Ranking.top(logits, 3);
            double[] rates = new double[8];
            rates[ranked[0]] = 1.0;
            rates[ranked[1]] = 0.4;
            rates[ranked[2]] = 0.6;
            scorer.token(readings(rates));
        }
        RoutingScores scores = scorer.scores();
        assertEquals(0.5, value(scores, Observable.MISROUTING));
        assertEquals(1.0, value(scores, Observable.DROPPED));
        assertEquals(2.0, value(scores, Observable.ACTIVE));
        assertEquals(1.0 - 1.0 / 3.0, value(scores, Observable.JACCARD), 1e-12);
        assertEquals(0.2, value(scores, Observable.LOSERS_SHARE), 1e-12);
        assertEquals(0.2, value(scores, Observable.SHARE_RANK_K), 1e-12);
        assertEquals(0.3, value(scores, Observable.SHARE_RANK_K_PLUS_1), 1e-12);
        assertEquals(
                0.5 * Math.log(2.0) + 0.2 * Math.log(5.0) + 0.3 * Math.log(1.0 / 0.3),
                value(scores, Observable.ENTROPY),
                1e-12);
        assertEquals(9.0, value(scores, Observable.SETTLE));
        assertEquals(5.0 * 10.0 / (2.0 * 2.0 * 50.0), value(scores, Observable.FLICKER), 1e-12);
    }

    @Test
    void scoresHowFarTheCountHasMovedSinceTheLastReading() {
        RoutingScorer scorer = new RoutingScorer(MODEL, PROTOCOL, RANGE);
        scorer.token(readings(new double[] {1.0, 0.75, 0.0, 0.0, 0.0, 0.0, 0.0, 0.25}));
        scorer.token(readings(new double[] {1.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.25}));
        assertEquals(0.5, value(scorer.scores(), Observable.COUNT_SWING));
    }

    /** Two groups of four. */
    private static List<GroupReading> readings(double[] rates) {
        return List.of(
                new GroupReading(new ExpertSlice(0, 4), Arrays.copyOf(rates, 4), new int[] {2}, new int[] {9}),
                new GroupReading(new ExpertSlice(4, 4), Arrays.copyOfRange(rates, 4, 8), new int[] {3}, new int[] {7}));
    }

    private static double value(RoutingScores scores, Observable observable) {
        return scores.estimate(observable).value();
    }
}
