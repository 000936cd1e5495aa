package org.separatrix.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void isTheFractionOfHits() {
        assertEquals(0.094, new Rate(47, 500).value());
    }

    /** Newcombe, Stat. Med. 17, 857 (1998), table I: 81 of 263 and 15 of 148. */
    @Test
    void hasTheIntervalOfTheTextbook() {
        assertEquals(0.2553, new Rate(81, 263).low(), 5e-5);
        assertEquals(0.3662, new Rate(81, 263).high(), 5e-5);
        assertEquals(0.0624, new Rate(15, 148).low(), 5e-5);
        assertEquals(0.1605, new Rate(15, 148).high(), 5e-5);
    }

    @Test
    void hasBoundsOfExactlyZeroAndOneAtItsEnds() {
        for (int of = 1; of <= 3000; of++) {
            assertEquals(0.0, new Rate(0, of).low());
            assertEquals(1.0, new Rate(of, of).high());
        }
        assertEquals(0.1611, new Rate(0, 20).high(), 5e-5);
        assertEquals(1.0 - 0.1611, new Rate(20, 20).low(), 5e-5);
    }

    @Test
    void isUnknownOfNoTrials() {
        Rate nothing = new Rate(0, 0);

        assertTrue(Double.isNaN(nothing.value()));
        assertTrue(Double.isNaN(nothing.low()));
        assertTrue(Double.isNaN(nothing.high()));
    }

    @Test
    void neverCountsMoreHitsThanTrials() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rate(-1, 1));
    }
}
