package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestKeyTest {

    @Test
    void distanceCountsInsertionsDeletionsAndReplacements() {
        assertEquals(0, NearestKey.distance("noise", "Noise"));
        assertEquals(1, NearestKey.distance("nois", "noise"));
        assertEquals(2, NearestKey.distance("trails", "trials"));
        assertEquals(5, NearestKey.distance("", "noise"));
    }

    @Test
    void aKeyInTheWrongBlockIsFoundByItsLastName() {
        assertEquals("model.J-cross", NearestKey.to("Jcross", Stream.of("name", "model.J-cross", "protocol.steps")));
    }
}
