package org.separatrix.router.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceLeadTest {

    /** Against 40 simulations of E independent leads with binomial draws each: 0.45 at 0.92 of 64, 0.62 at 0.85 of 256. */
    @ParameterizedTest
    @CsvSource({"64, 256, 0.90, 0.05", "64, 256, 0.92, 0.45", "64, 256, 0.94, 0.95", "256, 1024, 0.85, 0.62"})
    void getsAwayAsOftenAsInSimulations(int experts, int tokens, double ratio, double expected) {
        assertEquals(expected, lead(experts, tokens, 1500).escape(ratio, 1500), 0.12);
    }

    @ParameterizedTest
    @CsvSource({"64, 256, 0.9326", "256, 1024, 0.8527"})
    void tipsTheLoadBeforeTheEvenStateIsUnstable(int experts, int tokens, double expected) {
        double ratio = lead(experts, tokens, 1500).tippingRatio();
        assertEquals(expected, ratio, 0.002);
        assertTrue(ratio < new PopularityBalance(experts, 8).tippingRatio() - 0.1);
    }

    /** A load that counts from the middle on does not show who gets away at the end. */
    @Test
    void countsWhoGetsAwayInTimeToGatherLoad() {
        ChanceLead lead = lead(64, 256, 1500);
        int latest = lead.latest(0.93);
        assertTrue(latest > 750 && latest < 1450, () -> "latest " + latest);
        assertTrue(lead.tips(0.93) < lead.escape(0.93, 1500) - 0.05);
        assertEquals(lead.escape(0.93, latest), lead.tips(0.93));
    }

    @Test
    void comesLaterTheMoreTokensAverageItOutAndSoonerTheMoreStepsThereAre() {
        double ratio = lead(64, 256, 500).tippingRatio();
        assertTrue(lead(64, 128, 500).tippingRatio() < ratio - 0.02);
        assertTrue(lead(64, 256, 1000).tippingRatio() < ratio - 0.02);
    }

    @Test
    void neverComesWhereNoLeadGrows() {
        assertEquals(0.0, lead(64, 256, 1500).tips(0.4));
    }

    private static ChanceLead lead(int experts, int tokens, int steps) {
        return new ChanceLead(new PopularityBalance(experts, 8), tokens, 0.05, steps);
    }
}
