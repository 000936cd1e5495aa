package org.separatrix.statistics.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.statistics.Estimate;

class PairedSharesTest {

    @Test
    void theDifferenceIsOfThePairsThatDiffer() {
        Estimate more = new PairedShares(3, 9, 60).difference();
        Estimate less = new PairedShares(9, 3, 60).difference();
        assertEquals(0.1, more.value(), 1e-15);
        // By hand: p = 4/62 and 10/62, difference 6/62, standard error sqrt((14/62 - (6/62)^2) / 62).
        double middle = 6.0 / 62.0;
        assertEquals(middle - 1.959964 * Math.sqrt((14.0 / 62.0 - middle * middle) / 62.0), more.low(), 1e-7);
        assertEquals(-more.low(), less.high(), 1e-15);
        assertEquals(-more.high(), less.low(), 1e-15);
    }

    /** That no pair differs says little of few pairs. */
    @Test
    void theIntervalHasAWidthWhereNoPairDiffers() {
        Estimate few = new PairedShares(0, 0, 10).difference();
        Estimate many = new PairedShares(0, 0, 1000).difference();
        assertEquals(0.0, few.value());
        assertTrue(few.high() > 0.2 && few.low() < -0.2, few.toString());
        assertTrue(many.high() > 0.002 && many.high() < 0.004, many.toString());
    }

    /** Over all counts of pairs that differ, weighted by their probabilities. */
    @ParameterizedTest
    @CsvSource({"50, 0.02, 0.02", "50, 0.1, 0.02", "100, 0.05, 0.05", "100, 0.3, 0.1", "400, 0.002, 0.002"})
    void theIntervalCovers(int pairs, double first, double second) {
        double covered = 0.0;
        for (int onlyFirst = 0; onlyFirst <= pairs; onlyFirst++) {
            double p = new BinomialDistribution(null, pairs, first).probability(onlyFirst);
            if (p < 1e-12) {
                continue;
            }
            BinomialDistribution rest = new BinomialDistribution(null, pairs - onlyFirst, second / (1.0 - first));
            for (int onlySecond = 0; onlySecond <= pairs - onlyFirst; onlySecond++) {
                Estimate difference = new PairedShares(onlyFirst, onlySecond, pairs).difference();
                boolean covers = difference.low() <= second - first && second - first <= difference.high();
                covered += covers ? p * rest.probability(onlySecond) : 0.0;
            }
        }
        assertTrue(covered >= 0.94, pairs + " pairs: " + covered);
    }

    @Test
    void countsMustBeOfThePairs() {
        assertThrows(IllegalArgumentException.class, () -> new PairedShares(6, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> new PairedShares(0, 0, 0));
    }
}
