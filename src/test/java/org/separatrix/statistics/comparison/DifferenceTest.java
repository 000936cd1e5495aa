package org.separatrix.statistics.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Shift;
import org.separatrix.statistics.outcomes.Criteria;
import org.separatrix.statistics.outcomes.Trials;

class DifferenceTest {

    private static final Criteria CRITERIA =
            new Criteria(List.of(0.0, Math.PI / 2), 0.3, 0.12, 0.095, 0.095, OptionalInt.empty());

    /**
     * Trials whose outcomes are decided by uniform numbers that may be shared.
     *
     * @param swap the share of swaps; the rest are reports of the target with a standard deviation of 0.2, and 0.1 guesses
     */
    static Sample sample(int n, double swap, Random noise, long seed) {
        float[] error = new float[n];
        short[] winner = new short[n];
        float[][] amplitude = new float[2][n];
        for (int trial = 0; trial < n; trial++) {
            double kind = noise.nextDouble();
            double spread = 0.2 * noise.nextGaussian();
            double guess = (2.0 * noise.nextDouble() - 1.0) * Math.PI;
            boolean swapped = kind < swap;
            error[trial] = (float) (kind > 0.9 ? guess : swapped ? Math.PI / 2 + spread : spread);
            winner[trial] = (short) (swapped ? 1 : 0);
            amplitude[0][trial] = swapped ? 0f : 0.5f;
            amplitude[1][trial] = swapped ? 0.5f : 0f;
        }
        return new Sample(
                CRITERIA,
                LongStream.range(0, n).toArray(),
                new Trials(error, error.clone(), winner, amplitude),
                seed,
                0);
    }

    /** How often the interval of each difference covers, and how often Holm calls any of them real where none is. */
    static void assertCovers(int n, double from, double to, boolean shared, int samples, double least, double family) {
        Map<String, Integer> covered = new HashMap<>();
        Map<String, Double> truth = Map.of(
                "target_wins", from - to,
                "alive_nontarget_only", to - from,
                "p_target", from - to,
                "p_nontarget", to - from,
                "p_guess", 0.0,
                "no_report", 0.0);
        int called = 0;
        for (int s = 0; s < samples; s++) {
            Sample a = sample(n, from, new Random(2L * s), 1);
            Sample b = sample(n, to, new Random(shared ? 2L * s : 2L * s + 1), shared ? 1 : 2);
            List<Difference> all = Difference.of(a, b);
            for (Difference of : all) {
                assertEquals(shared, of.paired());
                double by = truth.getOrDefault(of.name(), from == to ? 0.0 : Double.NaN);
                if (of.difference().low() <= by && by <= of.difference().high()) {
                    covered.merge(of.name(), 1, Integer::sum);
                }
            }
            double[] corrected =
                    Shift.corrected(all.stream().mapToDouble(Difference::p).toArray());
            called += Arrays.stream(corrected).anyMatch(p -> p < 0.05) ? 1 : 0;
        }
        for (String name : truth.keySet()) {
            int hits = covered.getOrDefault(name, 0);
            assertTrue(hits >= least * samples, name + ": " + hits + " of " + samples);
        }
        if (from == to) {
            assertTrue(called <= family * samples, "called real: " + called + " of " + samples);
        }
    }

    @Test
    void intervalsOfDifferencesCover() {
        assertCovers(300, 0.1, 0.2, false, 60, 0.87, 1.0);
    }

    @Test
    void thoseOnSharedNoiseCover() {
        assertCovers(300, 0.1, 0.15, true, 60, 0.87, 1.0);
    }

    @Test
    void seldomIsAnythingCalledRealThatIsNot() {
        assertCovers(200, 0.2, 0.2, false, 60, 0.87, 0.12);
    }

    @Test
    void sharedNoiseShortensTheInterval() {
        Sample a = sample(500, 0.1, new Random(4), 1);
        Difference paired = swap(Difference.of(a, sample(500, 0.15, new Random(4), 1)));
        Difference apart = swap(Difference.of(a, sample(500, 0.15, new Random(5), 2)));
        assertTrue(paired.paired());
        assertFalse(apart.paired());
        assertTrue(paired.difference().halfWidth() < 0.8 * apart.difference().halfWidth());
    }

    @Test
    void aConditionDoesNotDifferFromItself() {
        Sample a = sample(200, 0.1, new Random(4), 1);
        for (Difference of : Difference.of(a, a)) {
            assertEquals(0.0, of.difference().value(), of.name());
            assertTrue(Double.isNaN(of.p()) || of.p() == 1.0, of.name() + " " + of.p());
        }
    }

    @Test
    void trialsThatOnlyOneHasAreNoPairs() {
        Sample a = sample(300, 0.1, new Random(4), 1);
        Sample b = sample(100, 0.1, new Random(4), 1);
        Difference of = swap(Difference.of(a, b));
        assertTrue(of.paired());
        assertTrue(of.difference().halfWidth() > 0.01);
    }

    private static Difference swap(List<Difference> all) {
        return all.stream().filter(of -> of.name().equals("swap")).findFirst().orElseThrow();
    }
}
