package org.separatrix.statistics.psychometric;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage of every interval of {@code cliff.csv}, and the family error of what is called real there. */
@Tag("nightly")
class NightlyCoverageTest {

    @ParameterizedTest
    @CsvSource({
        "100, 0.37, 0.0176",
        "100, 0.10, 0.0176",
        "100, 0.45, 0.0176",
        "100, 0.49, 0.0176",
        "500, 0.37, 0.0176",
        "500, 0.10, 0.0176",
        "500, 0.45, 0.0176",
        "500, 0.10, 0.006",
        "2000, 0.37, 0.0176"
    })
    void theIntervalsCover(int trials, double floor, double width) {
        CoverageTest.assertCovers(trials, floor, width, 400, 0.92, 0.07);
    }
}
