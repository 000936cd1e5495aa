package org.separatrix.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        "1e23, 1E+23",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "4.9e-324, 5E-324",
        "NaN, ''",
        "-Infinity, -inf"
    })
    void isWhatAPersonWouldWrite(double value, String text) {
        assertEquals(text, ShortestDecimal.of(value));
    }
}
