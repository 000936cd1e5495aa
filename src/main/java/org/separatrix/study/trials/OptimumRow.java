package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.statistics.optimum.Measured;
import org.separatrix.statistics.optimum.Optimum;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.Notes;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * The best place along one swept key, a row of {@code optimum.csv}.
 *
 * @param series the conditions that differ in this key alone
 * @param measured the criterion in those that have enough trials
 * @param trials of these in all
 */
record OptimumRow(Criterion criterion, SweptSeries series, Measured measured, long trials, Optimum optimum) {

    static final Table<OptimumRow> TABLE = Table.of(
                    "optimum.csv",
                    OptimumRow.class,
                    "The best place along every swept number of five values or more, with the other swept keys fixed, by"
                            + " several criteria. Polynomials of degree 2 to 5 in the logarithm of the key (in the key"
                            + " where not all of its values are positive) go through the conditions around the best; the"
                            + " interval is the hull of their bootstrap intervals. Conditions at most 0.02 apart there make"
                            + " it short.")
            .text("along", "the key whose best value is meant; its own column is empty", row -> row.series.key())
            .text(
                    "criterion",
                    "what is best: target (most reports of the target), target_minus_swap, mean_abs_error (least) or"
                            + " alive_target_only",
                    row -> row.criterion.word())
            .whole("conditions", "", "how many are compared", row -> row.measured.count())
            .whole("trials", "", "of these in all", OptimumRow::trials)
            .text(
                    "scale",
                    "log where all values of the key are positive, else linear",
                    row -> row.measured.logarithmic() ? "log" : "linear")
            .estimate("location", "of the key", "where the fitted criterion is best", row -> row.optimum.location())
            .number(
                    "best",
                    "of the key",
                    "the condition that measured best; it scatters over a flat top",
                    row -> row.optimum.best())
            .estimate(
                    "value",
                    "of the criterion",
                    "the fitted criterion at the location",
                    row -> row.criterion.printed(row.optimum.value()))
            .text(
                    "interior",
                    "yes where the best inner condition is better than both ends of the sweep, each at a one-sided 5 %",
                    row -> row.optimum.isInterior() ? "yes" : "no")
            .number(
                    "interior_p",
                    "",
                    "probability of so large a difference from the worse separated end without one, times the number of"
                            + " inner conditions",
                    row -> row.optimum.interior())
            .text(
                    "note",
                    "what is to be known of it, in words",
                    row -> row.optimum.widened()
                            ? "conditions far apart: the location rests on the shape of the polynomials"
                            : "")
            .build();

    /**
     * The rows of all keys.
     *
     * @param notes told of keys with too few values
     */
    static Rows<OptimumRow> rows(SweptValues swept, List<ConditionSummary> summaries, Notes notes) {
        List<Rows.Row<OptimumRow>> rows = new ArrayList<>();
        for (String key : swept.keys()) {
            List<SweptSeries> all = SweptSeries.over(swept, key);
            List<SweptSeries> enough =
                    all.stream().filter(series -> Measured.suffices(series.x())).toList();
            if (!all.isEmpty() && enough.isEmpty()) {
                notes.add(
                        all.get(0).conditions().get(0),
                        TABLE.file(),
                        "no best " + key + ": it has fewer than " + Measured.FEWEST + " values");
            }
            enough.parallelStream()
                    .map(series -> of(series, summaries)
                            .map(row -> new Rows.Row<>(-1, front(swept, series), row))
                            .toList())
                    .toList()
                    .forEach(rows::addAll);
        }
        return new Rows<>(TABLE, swept.keys(), rows);
    }

    private static List<String> front(SweptValues swept, SweptSeries series) {
        List<String> front = new ArrayList<>(series.others());
        front.add(swept.keys().indexOf(series.key()), "");
        return front;
    }

    private static Stream<OptimumRow> of(SweptSeries series, List<ConditionSummary> summaries) {
        return Arrays.stream(Criterion.values()).flatMap(criterion -> of(criterion, series, summaries).stream());
    }

    private static Optional<OptimumRow> of(Criterion criterion, SweptSeries series, List<ConditionSummary> summaries) {
        List<ConditionSummary> all =
                series.conditions().stream().map(summaries::get).toList();
        int[] known = IntStream.range(0, all.size())
                .filter(i -> criterion.error(all.get(i)) > 0.0)
                .toArray();
        double[] x = Arrays.stream(known).mapToDouble(i -> series.x()[i]).toArray();
        if (!Measured.suffices(x)) {
            return Optional.empty();
        }
        Measured measured = new Measured(
                x,
                Arrays.stream(known)
                        .mapToDouble(i -> criterion.value(all.get(i)))
                        .toArray(),
                Arrays.stream(known)
                        .mapToDouble(i -> criterion.error(all.get(i)))
                        .toArray());
        long trials = Arrays.stream(known).mapToLong(i -> all.get(i).trials()).sum();
        return Optional.of(new OptimumRow(criterion, series, measured, trials, Optimum.of(measured)));
    }
}
