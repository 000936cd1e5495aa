package org.separatrix.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0.094, 0.094",
        "0.30000000000000004, 0.30000000000000004",
        "1, 1.0",
        "-0.0, 0.0",
        "250, 250.0",
        "2.0E-3, 0.002",
        "1e-7, 1E-7",
        "2.5e22, 2.5E+22",
        "NaN, ''",
        "-Infinity, -inf"
    })
    void isWhatAPersonWouldWrite(double value, String text) {
        assertEquals(text, ShortestDecimal.of(value));
    }

    @Test
    void readsBackAsTheSameDoubleAndIsNeverLongerThanJavaWritesIt() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? random.nextDouble() : random.nextInt(1, 5000) / 5000.0;
            String text = ShortestDecimal.of(value);

            assertEquals(value, Double.parseDouble(text));
            assertTrue(text.length() <= Double.toString(value).length() || value < 1e-3, text);
        }
    }
}
