package org.separatrix.results;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Traffic;
import org.separatrix.statistics.ActivitySummary;

/**
 * {@code coupling.csv} and {@code staleness.csv}: what was measured of the coupling, a row a condition, and how old what
 * the rings felt was, a row an age.
 *
 * <p>A message is what one ring says to one other in one tick of one trial; ages and periods are in ticks. An age is
 * negative where the sender was ahead; beyond 63 ticks ages are taken together in quarters of an octave.
 */
final class CouplingCsv {

    private static final List<String> COLUMNS = List.of(
            "trials",
            "messages_per_tick",
            "messages_sent",
            "messages_saved",
            "messages_lost",
            "staleness_mean",
            "staleness_p50",
            "staleness_p95",
            "staleness_max",
            "skew_mean",
            "skew_max",
            "activity_mean",
            "oscillation_amplitude",
            "oscillation_period",
            "relaxation_time");

    private CouplingCsv() {}

    /** @param measures a condition each, in sweep order, of no trials where none are there */
    static String of(SweptValues swept, List<Measures> measures, List<Prediction> predictions) {
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(swept.keys());
        header.addAll(COLUMNS);
        header.addAll(Prediction.COLUMNS);
        List<List<String>> rows = new ArrayList<>();
        for (int condition = 0; condition < measures.size(); condition++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(condition)));
            row.addAll(swept.rows().get(condition));
            row.addAll(cells(measures.get(condition)));
            row.addAll(predictions.get(condition).cells());
            rows.add(row);
        }
        return Csv.of(header, rows);
    }

    /** The ages that were felt. */
    static String staleness(SweptValues swept, List<Measures> measures) {
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(swept.keys());
        header.addAll(List.of("age", "messages", "fraction"));
        List<List<String>> rows = new ArrayList<>();
        for (int condition = 0; condition < measures.size(); condition++) {
            Histogram ages = measures.get(condition).traffic().staleness();
            for (var age : ages.counts().entrySet()) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(condition)));
                row.addAll(swept.rows().get(condition));
                row.add(age.getKey().toString());
                row.add(age.getValue().toString());
                row.add(ShortestDecimal.of((double) age.getValue() / ages.count()));
                rows.add(row);
            }
        }
        return Csv.of(header, rows);
    }

    private static List<String> cells(Measures measures) {
        Traffic traffic = measures.traffic();
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(measures.activity().trials()));
        cells.add(ShortestDecimal.of((double) traffic.sent() / traffic.ticks()));
        cells.add(Long.toString(traffic.sent()));
        cells.add(Long.toString(traffic.saved()));
        cells.add(Long.toString(traffic.lost()));
        cells.add(ShortestDecimal.of(traffic.staleness().mean()));
        cells.add(ShortestDecimal.of(traffic.staleness().quantile(0.5)));
        cells.add(ShortestDecimal.of(traffic.staleness().quantile(0.95)));
        cells.add(most(traffic.staleness()));
        cells.add(ShortestDecimal.of(traffic.skew().mean()));
        cells.add(most(traffic.skew()));
        ActivitySummary activity = ActivitySummary.of(measures.activity());
        cells.add(ShortestDecimal.of(activity.mean()));
        cells.add(ShortestDecimal.of(activity.amplitude()));
        cells.add(ShortestDecimal.of(activity.period()));
        cells.add(ShortestDecimal.of(activity.relaxation()));
        return cells;
    }

    private static String most(Histogram histogram) {
        return histogram.count() == 0 ? "" : Integer.toString(histogram.most());
    }
}
