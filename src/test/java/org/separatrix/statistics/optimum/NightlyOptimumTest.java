package org.separatrix.statistics.optimum;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage of the location and of the value there, for curves of different skewness and numbers of trials. */
@Tag("nightly")
class NightlyOptimumTest {

    @ParameterizedTest
    @CsvSource({"0.09,500", "0.09,2000", "0.15,500", "0.15,2000", "0.15,20000", "0.25,500", "0.25,2000"})
    void theIntervalsCover(double s, int trials) {
        OptimumTest.assertCovers(OptimumTest.PLACES, s, trials, 300, 0.93);
    }
}
