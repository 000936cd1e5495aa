package org.separatrix.study.router;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.TableRows;

class CliffWidthTest {

    private static final SweptValues MARGINS =
            Sweeps.of(List.of(CliffWidth.MARGIN), List.of(List.of("0.01"), List.of("0.03"), List.of("0.05")));

    /** P = Φ(−m / 0.04), of 1,000 tokens. */
    private static final TableRows CLIFF = new TableRows(
            RoutingRows.CLIFF,
            List.of("condition", "tokens", "dropped"),
            List.of(
                    List.of("0", "1000", "0.401294"),
                    List.of("1", "1000", "0.226627"),
                    List.of("2", "1000", "0.105650")));

    @Test
    void tokensOfOneStreamCountOnceInTheIntervalOfTheWidth() {
        SweptSeries series = SweptSeries.over(MARGINS, CliffWidth.MARGIN).get(0);
        Estimate alone = CliffWidth.fit(CLIFF, series, condition -> 1000);
        Estimate byTens = CliffWidth.fit(CLIFF, series, condition -> 100);
        assertEquals(0.04, alone.value(), 1e-4);
        assertEquals(alone.value(), byTens.value(), 1e-9);
        assertEquals(Math.sqrt(10.0), byTens.halfWidth() / alone.halfWidth(), 1e-6);
    }
}
