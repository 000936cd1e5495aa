package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundedFrontTest {

    @Test
    void roundsLongNumbersAndLeavesShortOnesAndWords() {
        assertEquals(
                List.of(List.of("0", "0.1", "lockstep"), List.of("1", "0.215443", "event-triggered")),
                RoundedFront.of(List.of(
                        List.of("0", "0.1", "lockstep"), List.of("1", "0.2154434690031884", "event-triggered"))));
    }

    @Test
    void keepsApartWhatDiffersInLaterDigits() {
        assertEquals(
                List.of(List.of("0.34850001"), List.of("0.34850002")),
                RoundedFront.of(List.of(List.of("0.348500012345"), List.of("0.348500021234"))));
        assertEquals(
                List.of(List.of("0.3485000000000000"), List.of("0.3485000000000001")),
                RoundedFront.of(List.of(List.of("0.34850000000000003"), List.of("0.34850000000000009"))));
    }

    @Test
    void roundsEqualValuesAlike() {
        assertEquals(
                List.of(List.of("0.333333"), List.of("0.333333")),
                RoundedFront.of(List.of(List.of("0.3333333333333333"), List.of("0.3333333333333333"))));
    }
}
