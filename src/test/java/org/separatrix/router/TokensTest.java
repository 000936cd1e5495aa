package org.separatrix.router;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.noise.TrialRange;

class TokensTest {

    private static final RouterModel MODEL = RouterModel.of(256, 8);
    private static final ExpertSlice ALL = new ExpertSlice(0, 256);
    private static final TrialRange RANGE = new TrialRange(3L, 0L, 0L, 200);

    @Test
    void keepUnitVarianceAndTheirCorrelationFromTokenToToken() {
        TokenLogits logits = new TokenLogits(MODEL, TokenProtocol.REFERENCE, RANGE, ALL);
        logits.next();
        double[] before = flat(logits.next());
        double[] after = flat(logits.next());
        assertEquals(1.0, product(after, after), 0.02);
        assertEquals(0.9, product(before, after), 0.02);
    }

    @Test
    void ofASliceAreThoseOfTheWhole() {
        double[][] whole = new TokenLogits(MODEL, TokenProtocol.REFERENCE, RANGE, ALL).next();
        double[][] slice = new TokenLogits(MODEL, TokenProtocol.REFERENCE, RANGE, new ExpertSlice(7, 3)).next();
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(whole[7 + i], slice[i]);
        }
    }

    @Test
    void canBePlantedWithAMarginBehindTheLastWinner() {
        double[] token = TokenLogits.quantileToken(MODEL, 1e-3);
        int[] ranked = Ranking.top(token, 9);
        assertEquals(1e-3, token[ranked[7]] - token[ranked[8]], 1e-12);
        Set<Integer> groups = Arrays.stream(ranked).map(i -> i / 32).boxed().collect(Collectors.toSet());
        assertTrue(groups.size() >= 5, "the winners are spread over groups");
    }

    /** 256/8: from 0.157 on rank 9 would meet rank 10, and from 0.22 on rank 8 would meet rank 7. */
    @ParameterizedTest
    @CsvSource({
        "256, 8, 0.1",
        "256, 8, 0.157",
        "256, 8, 0.45",
        "256, 8, 3",
        "160, 8, 0.3",
        "64, 8, 1",
        "8, 2, 2.5",
        "4, 1, 9",
        "3, 2, 9",
        "2048, 64, 0.2"
    })
    void plantThePairAtEveryMarginCentredAndWithNobodyBetween(int experts, int k, double margin) {
        RouterModel model = RouterModel.of(experts, k);
        double[] token = TokenLogits.quantileToken(model, margin);
        double[] without = TokenLogits.quantileToken(model, 1e-9);
        int[] ranked = Ranking.top(token, experts);
        assertArrayEquals(Ranking.top(without, experts), ranked, "the ranks are where they were");
        assertEquals(margin, token[ranked[k - 1]] - token[ranked[k]], 1e-12);
        assertEquals(without[ranked[k]], 0.5 * (token[ranked[k - 1]] + token[ranked[k]]), 1e-8);
        for (int rank = 1; rank < experts; rank++) {
            assertTrue(token[ranked[rank - 1]] > token[ranked[rank]], "rank " + rank);
        }
    }

    @Test
    void keepAllOtherLogitsWhereTheMarginHasRoom() {
        double[] narrow = TokenLogits.quantileToken(MODEL, 1e-4);
        double[] wide = TokenLogits.quantileToken(MODEL, 0.15);
        int[] ranked = Ranking.top(narrow, 256);
        for (int rank = 1; rank <= 256; rank++) {
            assertEquals(rank == 8 || rank == 9, narrow[ranked[rank - 1]] != wide[ranked[rank - 1]], "rank " + rank);
        }
    }

    @Test
    void areOthersInAnotherDraw() {
        TokenProtocol free = Routers.one(new Tokens.Iid(), 1);
        double[] first = flat(new TokenLogits(MODEL, free, RANGE, ALL).next());
        double[] second = flat(new TokenLogits(MODEL, free.withDraw(1L), RANGE, ALL).next());
        assertEquals(1.0, product(second, second), 0.02);
        assertEquals(0.0, product(first, second), 0.02);
    }

    @Test
    void loseMostOfTheirWinnersSetsToALimitOfGroups() {
        TrialRange many = new TrialRange(3L, 0L, 0L, 4000);
        TokenProtocol free = Routers.one(new Tokens.Iid(), 1);
        double[][] plain = new TokenLogits(MODEL, free, many, ALL).next();
        double[][] limited = new TokenLogits(MODEL, free.withLimit(new GroupLimit(8, 4, 2)), many, ALL).next();
        int changedSets = 0;
        int changedSlots = 0;
        for (int stream = 0; stream < many.count(); stream++) {
            Set<Integer> winners = winners(plain, stream);
            winners.removeAll(winners(limited, stream));
            changedSets += winners.isEmpty() ? 0 : 1;
            changedSlots += winners.size();
        }
        assertEquals(0.86, changedSets / 4000.0, 0.02);
        assertEquals(0.177, changedSlots / 32000.0, 0.01);
    }

    private static Set<Integer> winners(double[][] logits, int stream) {
        double[] token = Arrays.stream(logits).mapToDouble(row -> row[stream]).toArray();
        return Arrays.stream(Ranking.top(token, 8)).boxed().collect(Collectors.toSet());
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double product(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / a.length;
    }
}
