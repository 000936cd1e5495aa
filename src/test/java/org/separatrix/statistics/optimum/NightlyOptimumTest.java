package org.separatrix.statistics.optimum;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage of the location and of the value there, for curves of different skewness and numbers of trials. */
@Tag("nightly")
class NightlyOptimumTest {

    private static final int SAMPLES = 300;
    private static final double LEAST = 0.93;

    @ParameterizedTest
    @CsvSource({"0.09,500", "0.09,2000", "0.15,500", "0.15,2000", "0.15,20000", "0.25,500", "0.25,2000"})
    void theIntervalsCover(double s, int trials) {
        OptimumTest.assertCovers(OptimumTest.skew(s), 0.3 * Math.pow(3.0, s), trials, SAMPLES, LEAST);
    }

    @ParameterizedTest
    @CsvSource({
        "0.08,0.47,500",
        "0.08,0.47,2000",
        "0.08,0.47,20000",
        "0.05,0.47,2000",
        "0.12,0.8,2000",
        "0.12,0.8,20000"
    })
    void theIntervalsCoverWhereOneSideIsSteep(double rise, double fall, int trials) {
        OptimumTest.assertCovers(OptimumTest.steep(0.3531, rise, fall), 0.3531, trials, SAMPLES, LEAST);
    }
}
