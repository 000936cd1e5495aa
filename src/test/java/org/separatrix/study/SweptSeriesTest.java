package org.separatrix.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Rows;

class SweptSeriesTest {

    private static final SweptValues SWEPT = Sweeps.of(
            List.of("router.J", "router.start"),
            List.of(
                    List.of("8", "carry"),
                    List.of("8", "reset"),
                    List.of("0", "carry"),
                    List.of("0", "reset"),
                    List.of("24", "carry")));

    @Test
    void wordsAndPairsOfValuesAreNoAxis() {
        SweptValues words =
                Sweeps.of(List.of("router.start", "router.J"), List.of(List.of("carry", "0"), List.of("reset", "8")));
        assertTrue(SweptSeries.of(words).isEmpty());
    }

    @Test
    void aSeedIsNoAxis() {
        SweptValues draws = Sweeps.of(
                List.of("model.J-cross", "model.heterogeneity.seed"),
                List.of(
                        List.of("0.2", "1"),
                        List.of("0.3", "1"),
                        List.of("0.4", "1"),
                        List.of("0.2", "2"),
                        List.of("0.3", "2"),
                        List.of("0.4", "2"),
                        List.of("0.2", "3")));
        assertEquals(
                List.of("model.J-cross", "model.J-cross", "model.J-cross"),
                SweptSeries.of(draws).stream().map(SweptSeries::key).toList());
        assertTrue(SweptSeries.over(draws, "model.heterogeneity.seed").isEmpty());
    }

    @Test
    void seriesRunOverTheLastNumericKeyInRisingOrder() {
        List<SweptSeries> series = SweptSeries.of(SWEPT);
        assertEquals(2, series.size());
        assertEquals(List.of(2, 0, 4), series.get(0).conditions());
        assertArrayEquals(new double[] {0.0, 8.0, 24.0}, series.get(0).x());
        assertEquals(List.of(3, 1), series.get(1).conditions());
    }

    @Test
    void rowsAreFoundByConditionAndMissingOnesAreNotKnown() {
        Rows<Notes.Row> rows = new Rows<>(
                Notes.TABLE,
                SWEPT.frontNames(),
                List.of(
                        new Rows.Row<>(0, SWEPT.front(0), new Notes.Row("eight", "")),
                        new Rows.Row<>(2, SWEPT.front(2), new Notes.Row("nil", ""))));
        SweptSeries carry = SweptSeries.of(SWEPT).get(0);
        assertArrayEquals(new double[] {3.0, 5.0, Double.NaN}, carry.numbers(rows, row -> row.subject()
                .length()));
        assertEquals(
                List.of(new Estimate(3, 2, 4), new Estimate(5, 4, 6), Estimate.NONE), carry.estimates(rows, row -> {
                    double length = row.subject().length();
                    return new Estimate(length, length - 1, length + 1);
                }));
    }

    @Test
    void aRowOfASeriesStandsBehindTheOtherKeys() {
        Rows<Notes.Row> rows =
                SweptSeries.rows(Notes.TABLE, SWEPT, SweptSeries.of(SWEPT), series -> new Notes.Row(series.key(), ""));
        assertEquals(List.of("router.start", "subject", "note"), rows.header());
        assertEquals(List.of("carry"), rows.rows().get(0).front());
        assertEquals(List.of("reset"), rows.rows().get(1).front());
    }
}
