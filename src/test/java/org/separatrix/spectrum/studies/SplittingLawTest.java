package org.separatrix.spectrum.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SplittingLawTest {

    private static SplittingLaw.Seed seed(double prefactor, String outcome) {
        return new SplittingLaw.Seed(
                List.of(0.1, 0.4), List.of(0.1 * prefactor, 0.4 * prefactor), 1, Optional.of(outcome));
    }

    /** What is left of coexistence at the smallest strength alone gives no slope, and may give no outcome. */
    private static SplittingLaw.Seed vanished() {
        return new SplittingLaw.Seed(List.of(0.1), List.of(0.2), 0, Optional.empty());
    }

    @Test
    void seedsWithoutASlopeCountButAreNotFitted() {
        SplittingLaw law = SplittingLaw.of(List.of(seed(1.0, "fold"), vanished(), seed(4.0, "fold")));

        PowerLaw power = law.power().orElseThrow();
        assertEquals(2, power.series());
        assertEquals(1.0, power.exponent(), 1e-12);
        assertEquals(2.0, power.prefactor(), 1e-12);
        assertTrue(power.prefactorLow() < 1.0 && power.prefactorHigh() > 4.0, power.toString());
        assertEquals(3, law.seeds());
        assertEquals(5, law.spectra());
        assertEquals(2, law.rotationsPicked());
        assertEquals(Map.of("fold", 2), law.outcomes());
    }

    @Test
    void oneSlopeHasNoInterval() {
        SplittingLaw law = SplittingLaw.of(List.of(seed(1.0, "gone"), vanished()));

        assertTrue(law.power().isEmpty());
        assertEquals(Map.of("gone", 1), law.outcomes());
    }

    @Test
    void everyStrengthHasASize() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SplittingLaw.Seed(List.of(0.1, 0.2), List.of(0.1), 0, Optional.empty()));
    }
}
