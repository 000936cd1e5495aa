package org.separatrix.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyWordsTest {

    @Test
    void keysAreCalledByTheWordsOfTheField() {
        assertEquals("cross-inhibition J_cross", KeyWords.axis("model.J-cross"));
        assertEquals("gain of the cue", KeyWords.axis("protocol.epochs.cue.gain"));
        assertEquals("training tokens", KeyWords.axis("router.training.tokens"));
    }

    @Test
    void longNumbersAreRounded() {
        assertEquals(
                "items [0, 2.094, -2.094]",
                KeyWords.described("protocol.items", "[0, 2.0943951023931953, -2.0943951023931953]"));
        assertEquals("J_cross 0.35", KeyWords.described("model.J-cross", "0.35"));
    }

    @Test
    void aParameterIsToldWhereItsKindHasIt() {
        SweptValues swept = Sweeps.of(
                List.of("coupling.kind", "coupling.delay", "model.J-cross"),
                List.of(
                        List.of("lockstep", "0", "0.3"),
                        List.of("lossy", "0", "0.3"),
                        List.of("delayed", "5", "0.3"),
                        List.of("delayed", "20", "0.3")),
                List.of(1, 1, 2));

        assertEquals("lockstep, J_cross 0.3", KeyWords.described(swept, 0, List.of()));
        assertEquals("delayed, delay 5", KeyWords.described(swept, 2, List.of("model.J-cross")));
        assertTrue(KeyWords.isOfAKind("coupling.delay", swept.keys()));
        assertFalse(KeyWords.isOfAKind("coupling.kind", swept.keys()));
    }
}
