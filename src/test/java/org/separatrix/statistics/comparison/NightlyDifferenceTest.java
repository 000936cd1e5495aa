package org.separatrix.statistics.comparison;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage of the intervals of differences, and the family error of what is called real. */
@Tag("nightly")
class NightlyDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "200, 0.1, 0.2, false",
        "200, 0.1, 0.15, true",
        "1000, 0.05, 0.1, false",
        "1000, 0.05, 0.07, true",
        "200, 0.2, 0.2, false",
        "1000, 0.1, 0.1, false"
    })
    void theIntervalsCover(int trials, double from, double to, boolean shared) {
        DifferenceTest.assertCovers(trials, from, to, shared, 500, 0.93, 0.06);
    }
}
