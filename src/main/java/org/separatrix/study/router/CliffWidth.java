package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.separatrix.router.observation.DropCurve;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.TableRows;

/** {@code cliff-width.csv}: the width W of P(rank k is dropped) = Φ(−m/W) over the margin m, a row a series of margins. */
public final class CliffWidth {

    public static final String TABLE = "cliff-width.csv";
    static final String MARGIN = "router.tokens.margin";

    private CliffWidth() {}

    /**
     * The fits.
     *
     * @param noise σ of a condition
     * @param streams of a condition: tokens of one stream may be dropped together, and count once
     * @return the table, or none where no margins were swept
     */
    static List<TableRows> of(
            Map<String, TableRows> tables, SweptValues swept, IntToDoubleFunction noise, IntUnaryOperator streams) {
        TableRows cliff = tables.get(RoutingRows.CLIFF);
        List<SweptSeries> series = SweptSeries.over(swept, MARGIN);
        if (cliff == null || series.isEmpty()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(swept.keys());
        columns.remove(MARGIN);
        columns.addAll(List.of("width", "width_low", "width_high", "relative_width", "relative_low", "relative_high"));
        List<List<String>> rows = new ArrayList<>();
        for (SweptSeries margins : series) {
            List<String> row = new ArrayList<>(margins.others());
            Estimate width = fit(cliff, margins, streams);
            double sigma = noise.applyAsDouble(margins.conditions().get(0));
            RouterSpectrumRows.addTo(row, width);
            RouterSpectrumRows.addTo(
                    row, new Estimate(width.value() / sigma, width.low() / sigma, width.high() / sigma));
            rows.add(row);
        }
        return List.of(new TableRows(TABLE, columns, rows));
    }

    /** NaN where the points do not determine a width. */
    static Estimate fit(TableRows cliff, SweptSeries margins, IntUnaryOperator streams) {
        double[] tokens = margins.numbers(cliff, "tokens");
        double independent = IntStream.range(0, tokens.length)
                .mapToDouble(i -> Math.min(
                        tokens[i], streams.applyAsInt(margins.conditions().get(i))))
                .average()
                .orElseThrow();
        try {
            return DropCurve.fit(margins.x(), margins.numbers(cliff, "dropped"), independent)
                    .width();
        } catch (IllegalArgumentException undetermined) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
    }
}
