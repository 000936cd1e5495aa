package org.separatrix.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void hasRoundTicksWithinItsEnds() {
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(Axis.linear("", 0, 1)));
        assertEquals(List.of("-4", "-2", "0", "2"), labels(Axis.linear("", -4.2, 3.9)));
        assertEquals(List.of("0", "0.005", "0.010", "0.015", "0.020"), labels(Axis.linear("", -0.001, 0.021)));
        assertEquals(List.of("0", "200", "400", "600", "800", "1000"), labels(Axis.linear("", 0, 1000)));
    }

    @Test
    void marksPowersOfTenAndWhatLiesBetweenOnALogarithmicScale() {
        assertEquals(List.of("0.2", "0.5", "1", "2", "5"), labels(Axis.logarithmic("", 0.18, 8.5)));
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10"), labels(Axis.logarithmic("", 0.001, 20)));
    }

    @Test
    void placesValuesFromZeroToOne() {
        assertEquals(0.5, Axis.linear("", -2, 4).fraction(1));
        assertEquals(0.5, Axis.logarithmic("", 0.1, 10).fraction(1), 1e-15);
        assertEquals(0.25, Axis.categories("", List.of("a", "b")).fraction(0));
    }

    @Test
    void needsTwoEnds() {
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("", 0, 1));
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream()
                .map(Axis.Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
