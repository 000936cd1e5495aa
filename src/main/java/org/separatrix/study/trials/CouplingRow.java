package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Traffic;
import org.separatrix.record.ResultsFolder;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.ActivitySummary;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.GroupSums;
import org.separatrix.statistics.Reading;
import org.separatrix.study.Notes;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * Measurements of the coupling of a condition, a row of {@code coupling.csv}. A message goes from one ring to one
 * other in one tick of one trial; ages and periods are in ticks. An age is negative where the sender was ahead. Of a
 * mean, amplitude, period or relaxation time there is a 95 % interval over trials.
 *
 * @param stalenessP50 NaN where ages are counted in classes too wide to tell
 * @param stalenessP95 likewise
 * @param stalenessMax {@link Column#UNKNOWN} of no messages
 * @param skewMax {@link Column#UNKNOWN} of no ticks
 */
record CouplingRow(
        long trials,
        Estimate messagesPerTick,
        long messagesSent,
        long messagesSaved,
        long messagesLost,
        Estimate stalenessMean,
        double stalenessP50,
        double stalenessP95,
        long stalenessMax,
        Estimate skewMean,
        long skewMax,
        ActivitySummary activity,
        Prediction prediction) {

    static final Table<CouplingRow> TABLE = Table.of(
                    ResultsFolder.COUPLING,
                    CouplingRow.class,
                    "What was measured of the coupling of the rings, a row a condition. A message is what one ring says to"
                            + " one other in one tick of one trial. The predictions are those of the map from tick to tick"
                            + " for rings that are all driven alike in the end.")
            .whole("trials", "", "trials that are there", CouplingRow::trials)
            .estimate(
                    "messages_per_tick",
                    "",
                    "messages that were sent in a tick of a trial, on average",
                    CouplingRow::messagesPerTick)
            .whole("messages_sent", "", "messages that were sent", CouplingRow::messagesSent)
            .whole(
                    "messages_saved",
                    "",
                    "messages that lockstep would send and that were not sent",
                    CouplingRow::messagesSaved)
            .whole("messages_lost", "", "messages that were sent and did not arrive", CouplingRow::messagesLost)
            .estimate(
                    "staleness_mean",
                    "ticks",
                    "mean age of the activity that a ring is inhibited by; negative where the sender was ahead",
                    CouplingRow::stalenessMean)
            .number("staleness_p50", "ticks", "median of these ages", CouplingRow::stalenessP50)
            .number("staleness_p95", "ticks", "95th percentile of these ages", CouplingRow::stalenessP95)
            .whole("staleness_max", "ticks", "largest of these ages", CouplingRow::stalenessMax)
            .estimate(
                    "skew_mean",
                    "ticks",
                    "mean of how far the ring that had taken most ticks was ahead of the one that had taken fewest",
                    CouplingRow::skewMean)
            .whole("skew_max", "ticks", "largest of these leads", CouplingRow::skewMax)
            .estimate(
                    "activity_mean",
                    "",
                    "mean over the second half of the constant drive of A, the sum of the mean rates of the rings",
                    row -> row.activity.mean().quantity())
            .estimate(
                    "oscillation_amplitude",
                    "",
                    "amplitude of the largest periodic component of A, root mean square over trials",
                    row -> row.activity.amplitude().quantity())
            .estimate("oscillation_period", "ticks", "period of that component", row -> row.activity
                    .period()
                    .quantity())
            .estimate(
                    "relaxation_time",
                    "ticks",
                    "time from the last change of the drive until the mean course of A stays within 1/e of its largest"
                            + " distance from its final value",
                    row -> row.activity.relaxation().quantity())
            .columns(predicted())
            .build();

    /** @param notes told why cells are empty */
    static CouplingRow of(Measures measures, Prediction prediction, List<Notes.Row> notes) {
        Traffic traffic = measures.traffic();
        GroupSums byGroup = measures.byGroup();
        Histogram ages = traffic.staleness();
        Histogram skew = traffic.skew();
        double trials = measures.activity().totalTrials();
        double p50 = quantile("staleness_p50", ages, 0.5, notes);
        double p95 = quantile("staleness_p95", ages, 0.95, notes);
        ActivitySummary activity = ActivitySummary.of(measures.activity());
        note("activity_mean", activity.mean(), notes);
        note("oscillation_amplitude", activity.amplitude(), notes);
        note("oscillation_period", activity.period(), notes);
        note("relaxation_time", activity.relaxation(), notes);
        notes.addAll(prediction.notes());
        return new CouplingRow(
                measures.activity().totalTrials(),
                byGroup.mean(Measures.SENT, (double) traffic.sent() / traffic.ticks(), traffic.ticks() / trials),
                traffic.sent(),
                traffic.saved(),
                traffic.lost(),
                byGroup.mean(Measures.AGE, ages.mean(), ages.count() / trials),
                p50,
                p95,
                most(ages),
                byGroup.mean(Measures.APART, skew.mean(), skew.count() / trials),
                most(skew),
                activity,
                prediction);
    }

    private static List<Column<CouplingRow>> predicted() {
        List<Column<CouplingRow>> columns = new ArrayList<>();
        for (Column.Number<Prediction> column : Prediction.COLUMNS) {
            ToDoubleFunction<Prediction> value = column.value();
            columns.add(Column.number(
                    column.name(), column.unit(), column.meaning(), row -> value.applyAsDouble(row.prediction)));
        }
        return columns;
    }

    private static void note(String column, Reading reading, List<Notes.Row> notes) {
        if (!reading.note().isEmpty()) {
            notes.add(new Notes.Row(column, reading.note()));
        }
    }

    private static double quantile(String column, Histogram ages, double fraction, List<Notes.Row> notes) {
        Optional<Histogram.Count> found = ages.quantile(fraction);
        if (found.isEmpty()) {
            return Double.NaN;
        }
        Histogram.Count at = found.get();
        if (at.from() == at.to()) {
            return at.from();
        }
        notes.add(new Notes.Row(
                column,
                "between " + at.from() + " and " + at.to() + " ticks: ages beyond " + Histogram.EXACT
                        + " ticks are counted in classes"));
        return Double.NaN;
    }

    private static long most(Histogram histogram) {
        return histogram.count() == 0 ? Column.UNKNOWN : histogram.most();
    }
}
