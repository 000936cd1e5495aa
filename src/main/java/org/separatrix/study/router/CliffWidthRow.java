package org.separatrix.study.router;

import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.router.observation.DropCurve;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.psychometric.Family;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * The width of the cliff over a series of margins: a row of {@code cliff-width.csv}.
 *
 * @param width W
 * @param relative W/σ, σ the noise of the first condition of the series
 */
public record CliffWidthRow(Estimate width, Estimate relative) {

    static final String MARGIN = "router.tokens.margin";

    public static final Table<CliffWidthRow> TABLE = Table.of(
                    "cliff-width.csv",
                    CliffWidthRow.class,
                    "How wide the cliff is: W of P(rank k is dropped) = Phi(-margin/W), fitted by maximum likelihood; a row a"
                            + " series of margins.")
            .estimate("width", "logits", "W, the margin at which 16 % of the tokens are dropped", CliffWidthRow::width)
            .number("relative_width", "logits", "W over the noise of an expert", row -> row.relative()
                    .value())
            .number("relative_low", "logits", "lower end of the 95 % interval of relative_width", row -> row.relative()
                    .low())
            .number("relative_high", "logits", "upper end of the 95 % interval of relative_width", row -> row.relative()
                    .high())
            .estimate(
                    "quartile_width",
                    "logits",
                    "width as that of psychometric functions: from 25 to 75 % of the span, 1.349 W",
                    CliffWidthRow::quartiles)
            .build();

    /** Of Φ(−m/W), the distance between ¼ and ¾. */
    private Estimate quartiles() {
        double factor = Family.NORMAL.quartiles();
        return new Estimate(factor * width.value(), factor * width.low(), factor * width.high());
    }

    /** @return the rows, none where no margins were swept */
    static Rows<CliffWidthRow> of(Rows<CliffRow> cliff, SweptValues swept, Experiment experiment) {
        List<SweptSeries> all = SweptSeries.over(swept, MARGIN);
        return cliff.isEmpty() || all.isEmpty()
                ? new Rows<>(TABLE, List.of(), List.of())
                : SweptSeries.rows(TABLE, swept, all, series -> of(cliff, series, experiment));
    }

    private static CliffWidthRow of(Rows<CliffRow> cliff, SweptSeries series, Experiment experiment) {
        double[] tokens = series.numbers(cliff, CliffRow::tokens);
        // Tokens of one stream may be dropped together, and count once.
        double[] independent = IntStream.range(0, tokens.length)
                .mapToDouble(i -> Math.min(
                        tokens[i], experiment.router(series.conditions().get(i)).streams()))
                .toArray();
        Estimate width = DropCurve.width(
                series.x(), series.numbers(cliff, row -> row.dropped().value()), independent);
        double sigma = experiment.router(series.conditions().get(0)).model().noise();
        return new CliffWidthRow(width, new Estimate(width.value() / sigma, width.low() / sigma, width.high() / sigma));
    }
}
