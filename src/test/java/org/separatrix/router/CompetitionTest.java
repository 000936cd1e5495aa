package org.separatrix.router;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.router.RouterModel.Pool;

/** The competition without noise. */
@Tag("optimized")
class CompetitionTest {

    /** No logits: all experts tie. */
    private static final RouterModel TIED =
            new RouterModel(256, 8, 0.0, 8.0, 0.0, 0.2, 0.5, 10.0, 1.0, 50.0, 0.0, Pool.HOMEOSTATIC);

    @ParameterizedTest
    @CsvSource({"256, 8", "160, 8", "64, 8", "8, 2"})
    void picksExactlyTheTopKOfFourHundredTokensAtAnyInhibition(int experts, int k) {
        TrialRange range = new TrialRange(1L, 0L, 0L, 400);
        TokenProtocol protocol = Routers.one(new Tokens.Iid(), 100);
        double[][] logits =
                new TokenLogits(RouterModel.of(experts, k), protocol, range, new ExpertSlice(0, experts)).next();
        for (double relative : new double[] {0.0, 0.5, 1.0, 1.25, 1.5, 2.0}) {
            RouterModel model = RouterModel.of(experts, k).withNoise(0.0).withInhibition(relative * k);
            double[] rates = Routers.rates(Kernel.best(), model, protocol, range, 1)[0];
            for (int stream = 0; stream < range.count(); stream++) {
                int of = stream;
                double[] ends = new double[experts];
                Arrays.setAll(ends, i -> rates[i * range.count() + of]);
                double[] token =
                        Arrays.stream(logits).mapToDouble(row -> row[of]).toArray();
                assertArrayEquals(sorted(Ranking.top(token, k)), sorted(Ranking.top(ends, k)));
            }
        }
    }

    @Test
    void ofTiedExpertsSettlesAtAnInhibitionOf3Point9AndOscillatesAt4() {
        assertTrue(deviation(TIED.withInhibition(3.9), 0) < 1e-9);
        assertEquals(0.084, deviation(TIED.withInhibition(4.0), 0), 0.01);
    }

    /** d' = λ d + const from d = 0, so that d(3t) − d(2t) over d(2t) − d(t) is exp(λ t). */
    @ParameterizedTest
    @CsvSource({"0.8, -0.2001", "0.95, -0.05", "1.05, 0.05", "1.2, 0.1999"})
    void growsDifferencesBetweenTiedExpertsAtThePredictedRate(double relative, double expected) {
        double rate = 8.0 / 256.0;
        double temperature = 0.02;
        double inhibition = relative * 8.0 * temperature / (rate * (1.0 - rate));
        double atRest = -inhibition / 8.0 * (8.0 - rate) - temperature * Math.log(rate / (1.0 - rate));
        RouterModel model = new RouterModel(
                256, 8, 1e-9, inhibition, 0.0, temperature, atRest, 10.0, 0.05, 50.0, 0.0, Pool.INHIBITION_ONLY);
        int ticks = 2000;
        double one = spread(model, ticks);
        double two = spread(model, 2 * ticks);
        double three = spread(model, 3 * ticks);
        double lifetimes = ticks * model.dt() / model.tau();
        assertEquals(expected, Math.log((three - two) / (two - one)) / lifetimes, 0.002);
    }

    @Test
    void startsToOscillateOnSumsThatAreOneTickOldAtAnInhibitionOfAboutTen() {
        int tokens = 24;
        double[] onset = new double[tokens];
        for (double j = 5.0; j < 20.0; j += 0.5) {
            double[] deviation =
                    deviations(RouterModel.of(256, 8).withNoise(0.0).withInhibition(j), 1, tokens, 400);
            for (int token = 0; token < tokens; token++) {
                onset[token] = onset[token] == 0.0 && deviation[token] > 0.02 ? j : onset[token];
            }
        }
        double mean = Arrays.stream(onset).average().orElseThrow();
        assertTrue(mean > 8.7 && mean < 12.7, "onset at " + mean);
    }

    /** Standard deviation over time of the sum in the second half of a token. */
    private static double deviation(RouterModel model, int delay) {
        return deviations(model, delay, 1, 20_000)[0];
    }

    private static double[] deviations(RouterModel model, int delay, int tokens, int ticks) {
        TokenProtocol protocol = Routers.one(new Tokens.Iid(), ticks + 1);
        TrialRange range = new TrialRange(1L, 0L, 0L, tokens);
        RouterLoop loop = new RouterLoop(Kernel.best(), model, protocol, range, 8, delay);
        double[][] sums = new double[tokens][ticks / 2];
        for (int tick = 0; tick < ticks; tick++) {
            double[][] partial = loop.step();
            for (int token = 0; token < tokens && tick >= ticks / 2; token++) {
                for (double[] group : partial) {
                    sums[token][tick - ticks / 2] += group[token];
                }
            }
        }
        return Arrays.stream(sums).mapToDouble(CompetitionTest::deviation).toArray();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    private static double spread(RouterModel model, int ticks) {
        TrialRange range = new TrialRange(1L, 0L, 0L, 1);
        double[] rates = Routers.rates(Kernel.best(), model, Routers.one(new Tokens.Iid(), ticks), range, 1)[0];
        return Arrays.stream(rates).max().orElseThrow()
                - Arrays.stream(rates).min().orElseThrow();
    }

    private static int[] sorted(int[] set) {
        return Arrays.stream(set).sorted().toArray();
    }
}
