package org.separatrix.statistics.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMomentsTest {

    private static final int SAMPLES = 1000;

    /** Errors about 0, of which some are swaps to an item at a right angle and some are guesses. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0, 20", "0.0, 0.0, 500", "0.002, 0.0, 100", "0.002, 0.0, 500", "0.002, 0.0, 2000", "0.01, 0.0, 50",
        "0.05, 0.0, 30", "0.2, 0.0, 20", "0.2, 0.0, 200", "0.5, 0.0, 100", "0.0, 0.1, 50", "0.0, 0.1, 500",
        "0.3, 0.3, 50", "0.0, 1.0, 30", "0.0, 1.0, 500"
    })
    void coverTheMomentsOfMixtures(double swaps, double guesses, int trials) {
        Random random = new Random(5);
        ErrorMoments population = sample(random, swaps, guesses, 1_000_000);
        List<Function<ErrorMoments, Moment>> moments =
                List.of(ErrorMoments::mean, ErrorMoments::standardDeviation, ErrorMoments::meanAbsolute);
        int[] covered = new int[moments.size()];
        for (int i = 0; i < SAMPLES; i++) {
            ErrorMoments sample = sample(random, swaps, guesses, trials);
            for (int m = 0; m < covered.length; m++) {
                double right = moments.get(m).apply(population).value();
                Moment of = moments.get(m).apply(sample);
                covered[m] += of.low() <= right && right <= of.high() ? 1 : 0;
            }
        }
        assertTrue(
                Arrays.stream(covered).allMatch(count -> count >= 0.925 * SAMPLES),
                "of " + SAMPLES + " cover " + Arrays.toString(covered));
    }

    @Test
    void areNarrowWhereThereAreManyTrials() {
        ErrorMoments sample = sample(new Random(1), 0.2, 0.0, 20_000);

        for (Moment of : List.of(sample.mean(), sample.standardDeviation(), sample.meanAbsolute())) {
            assertTrue(of.low() < of.value() && of.value() < of.high(), of.toString());
            assertTrue(of.high() - of.low() < 0.02, of.toString());
        }
    }

    @Test
    void haveNoIntervalWithFewTrials() {
        ErrorMoments nineteen = sample(new Random(1), 0.0, 0.0, 19);

        for (Moment of : List.of(nineteen.mean(), nineteen.standardDeviation(), nineteen.meanAbsolute())) {
            assertTrue(Double.isNaN(of.low()) && Double.isNaN(of.high()), of.toString());
        }
    }

    /** Equal errors are no proof that all are: one more could lie anywhere. */
    @Test
    void haveAnIntervalWhereAllErrorsAreEqual() {
        ErrorMoments equal = new ErrorMoments();
        IntStream.range(0, 99).forEach(trial -> equal.add(0.0));

        assertEquals(new Moment(0.0, -Math.PI / 100, Math.PI / 100), equal.mean());
        assertEquals(new Moment(0.0, 0.0, Math.PI / 10), equal.standardDeviation());
        assertEquals(new Moment(0.0, 0.0, Math.PI / 100), equal.meanAbsolute());
    }

    private static ErrorMoments sample(Random random, double swaps, double guesses, int trials) {
        ErrorMoments moments = new ErrorMoments();
        for (int trial = 0; trial < trials; trial++) {
            double kind = random.nextDouble();
            double error = 0.15 * random.nextGaussian();
            if (kind < swaps) {
                error += Math.PI / 2.0;
            } else if (kind < swaps + guesses) {
                error = 2.0 * Math.PI * (random.nextDouble() - 0.5);
            }
            moments.add(error);
        }
        return moments;
    }
}
