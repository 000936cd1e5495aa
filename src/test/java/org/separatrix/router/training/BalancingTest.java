package org.separatrix.router.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.separatrix.noise.Stream;

class BalancingTest {

    private static final TrainingModel MODEL = new TrainingModel(16, 4, 1, 32, 0.05, 0.0, 1.0, 0.0, 0.0, 0.0);

    private static double[][] draw(String purpose, double popular) {
        Stream stream = Stream.of(purpose);
        double[][] scores = new double[32][16];
        for (int token = 0; token < 32; token++) {
            for (int i = 0; i < 16; i++) {
                scores[token][i] = stream.normal(token * 16L + i) + (i == 0 ? popular : 0.0);
            }
        }
        return scores;
    }

    private static Offer offer(double popular) {
        return new Offer(MODEL, draw("scores", popular), () -> draw("opinions", 0.0));
    }

    @Test
    void withoutBalanceThePopularExpertHoldsEveryToken() {
        assertEquals(32, new Unbalanced().assign(offer(50.0)).load(16)[0]);
    }

    @Test
    void capacityKeepsTheBestAndDropsTheRest() {
        int[] load = new Capacity(1.25).assign(offer(50.0)).load(16);
        assertEquals(10, load[0]);
        assertTrue(Arrays.stream(load).sum() < 32 * 4);
    }

    @Test
    void expertChoiceGivesEveryExpertTheSame() {
        int[] fair = new int[16];
        Arrays.fill(fair, 8);
        assertArrayEquals(fair, new ExpertChoice().assign(offer(50.0)).load(16));
    }

    @Test
    void sinkhornHardlySeesThatAnExpertIsPopular() {
        assertTrue(new Sinkhorn(8).assign(offer(5.0)).load(16)[0] < 16);
    }

    /** e^(-2000) is 0: the expert has a share of no token, which is no share of 0/0. */
    @Test
    void sinkhornLeavesAnExpertAloneThatNobodyCouldChoose() {
        assertEquals(0, new Sinkhorn(8).assign(offer(-2000.0)).load(16)[0]);
    }

    @Test
    void deferredAcceptanceLeavesNoTokenAndExpertThatWouldRatherHaveEachOther() {
        Offer offer = offer(1.0);
        double[][] opinions = offer.opinions().get();
        int[][] experts = new DeferredAcceptance(1.0).assign(offer).experts();
        double[] leastOpinion = new double[16];
        double[] leastScore = new double[32];
        boolean[][] held = new boolean[32][16];
        Arrays.fill(leastOpinion, Double.MAX_VALUE);
        Arrays.fill(leastScore, Double.MAX_VALUE);
        int[] load = new int[16];
        for (int token = 0; token < 32; token++) {
            for (int expert : experts[token]) {
                held[token][expert] = true;
                load[expert]++;
                leastOpinion[expert] = Math.min(leastOpinion[expert], opinions[token][expert]);
                leastScore[token] = Math.min(leastScore[token], offer.scores()[token][expert]);
            }
        }
        for (int token = 0; token < 32; token++) {
            for (int expert = 0; expert < 16; expert++) {
                boolean expertWould = load[expert] < 8 || opinions[token][expert] > leastOpinion[expert];
                boolean tokenWould = experts[token].length < 4 || offer.scores()[token][expert] > leastScore[token];
                assertFalse(!held[token][expert] && expertWould && tokenWould, "a pair that blocks");
            }
        }
        assertTrue(Arrays.stream(load).max().orElseThrow() <= 8);
    }

    @Test
    void biasFallsWhereLoadIsAboveTheMean() {
        double[] bias = new double[2];
        new SignBias(0.1).adapt(bias, new double[] {1.5, 0.5}, () -> new double[2]);
        assertArrayEquals(new double[] {-0.1, 0.1}, bias, 1e-12);
    }

    @Test
    void auxiliaryLossMovesTheBiasAgainstLoadAndProbability() {
        double[] bias = new double[2];
        new AuxiliaryLoss(0.1).adapt(bias, new double[] {1.5, 0.5}, () -> new double[] {0.75, 0.25});
        assertArrayEquals(new double[] {-0.1 * 2 * 0.75 * 0.25, 0.1 * 2 * 0.25 * 0.75}, bias, 1e-12);
    }
}
