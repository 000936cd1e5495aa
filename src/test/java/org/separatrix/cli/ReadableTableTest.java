package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.tables.TableRows;

class ReadableTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            0.25 | 0.24   | 0.26   | 0.2500 ±0.010
            5.0  | 5.0    | 9.5    | 5.000 [5.000, 9.500]
            0.0  | 0.0    | 0.0019 | 0.000 [0.000, 0.001900]
            12.5 | none   | 13.25  | 12.50 [–, 13.25]
            12.5 | 11.875 | none   | 12.50 [11.88, –]
            12.5 | none   | none   | 12.5
            """)
    void aValueStandsWithItsIntervalAndWithBothEndsWhereItIsNotInTheMiddle(
            String value, String low, String high, String cell) {
        TableRows table = new TableRows(
                "some.csv", List.of("x", "x_low", "x_high"), List.of(List.of(value, orEmpty(low), orEmpty(high))));

        TableRows readable = ReadableTable.of(table);

        assertEquals(List.of("x"), readable.columns());
        assertEquals(cell, readable.rows().get(0).get(0));
    }

    private static String orEmpty(String cell) {
        return cell == null ? "" : cell;
    }
}
