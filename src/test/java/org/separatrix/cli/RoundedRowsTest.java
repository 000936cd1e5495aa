package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

class RoundedRowsTest {

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
            double value, Double low, Double high, String cell) {
        Estimate estimate = new Estimate(value, low == null ? Double.NaN : low, high == null ? Double.NaN : high);
        Table<Estimate> table = Table.of("some.csv", Estimate.class, "An estimate.")
                .estimate("x", "", "some number", of -> of)
                .build();
        Rows<Estimate> rows =
                new Rows<>(table, List.of("condition"), List.of(new Rows.Row<>(0, List.of("0"), estimate)));

        assertEquals(List.of(List.of("condition", "x"), List.of("0", cell)), RoundedRows.of(rows));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.123456789012, 0.123457", "1.9785119238633126E-12, 1.98e-12", "1.0E-8, 1E-8"})
    void aNumberIsAsLongAsCanBeRead(double value, String cell) {
        Table<Double> table = Table.of("some.csv", Double.class, "A number.")
                .number("p", "", "some number", of -> of)
                .build();
        Rows<Double> rows = new Rows<>(table, List.of(), List.of(new Rows.Row<>(0, List.of(), value)));

        assertEquals(List.of(List.of("p"), List.of(cell)), RoundedRows.of(rows));
    }
}
