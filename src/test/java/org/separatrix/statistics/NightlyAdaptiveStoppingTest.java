package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same with 2,000 samples, over all rates. */
@Tag("nightly")
class NightlyAdaptiveStoppingTest {

    private final AdaptiveStoppingTest stopping = new AdaptiveStoppingTest();

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.01, 0.05, 0.1, 0.3, 0.5, 0.8, 0.99})
    void wilsonCoversWhenStoppedByItsWidth(double p) {
        double coverage = stopping.coverage(p, 0.01, 2000);
        assertTrue(coverage >= 0.93 && coverage <= 0.985, p + ": " + coverage);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5})
    void aConfidenceSequenceSeldomExcludesTheTruth(double p) {
        double excluded = stopping.falseVerdicts(p, false, 1000);
        assertTrue(excluded <= 0.05, p + ": " + excluded);
    }
}
