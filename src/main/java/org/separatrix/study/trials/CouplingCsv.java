package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Traffic;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.ActivitySummary;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.GroupSums;
import org.separatrix.statistics.Reading;
import org.separatrix.study.Notes;
import org.separatrix.tables.ShortestDecimal;

/**
 * {@code coupling.csv} and {@code staleness.csv}: what was measured of the coupling, a row a condition, and how old what
 * the rings felt was, a row an age.
 *
 * <p>A message is what one ring says to one other in one tick of one trial; ages and periods are in ticks. An age is
 * negative where the sender was ahead. Of a mean, amplitude, period or relaxation time there is a 95 % interval over
 * trials.
 */
final class CouplingCsv {

    static final List<String> STALENESS_COLUMNS = List.of("age", "messages", "fraction", "age_to");

    private CouplingCsv() {}

    /** The cells of a condition by column, and notes on those that are empty. */
    static Map<String, String> cells(int condition, Measures measures, Prediction prediction, Notes notes) {
        Traffic traffic = measures.traffic();
        GroupSums byGroup = measures.byGroup();
        Histogram ages = traffic.staleness();
        double trials = measures.activity().totalTrials();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("trials", Long.toString(measures.activity().totalTrials()));
        put(
                cells,
                "messages_per_tick",
                byGroup.mean(Measures.SENT, (double) traffic.sent() / traffic.ticks(), traffic.ticks() / trials));
        cells.put("messages_sent", Long.toString(traffic.sent()));
        cells.put("messages_saved", Long.toString(traffic.saved()));
        cells.put("messages_lost", Long.toString(traffic.lost()));
        put(cells, "staleness_mean", byGroup.mean(Measures.AGE, ages.mean(), ages.count() / trials));
        quantile(cells, "staleness_p50", ages, 0.5, condition, notes);
        quantile(cells, "staleness_p95", ages, 0.95, condition, notes);
        cells.put("staleness_max", most(ages));
        Histogram skew = traffic.skew();
        put(cells, "skew_mean", byGroup.mean(Measures.APART, skew.mean(), skew.count() / trials));
        cells.put("skew_max", most(skew));
        ActivitySummary activity = ActivitySummary.of(measures.activity());
        put(cells, "activity_mean", activity.mean(), condition, notes);
        put(cells, "oscillation_amplitude", activity.amplitude(), condition, notes);
        put(cells, "oscillation_period", activity.period(), condition, notes);
        put(cells, "relaxation_time", activity.relaxation(), condition, notes);
        cells.putAll(prediction.cells());
        prediction.notes().forEach((column, note) -> notes.add(condition, column, note));
        return cells;
    }

    /** The ages that were felt, the cells of a row each. */
    static List<List<String>> staleness(Histogram ages) {
        List<List<String>> rows = new ArrayList<>();
        for (Histogram.Count age : ages.counts()) {
            rows.add(List.of(
                    Integer.toString(age.from()),
                    Long.toString(age.times()),
                    ShortestDecimal.of((double) age.times() / ages.count()),
                    Integer.toString(age.to())));
        }
        return rows;
    }

    private static void put(Map<String, String> cells, String column, Reading reading, int condition, Notes notes) {
        put(cells, column, reading.quantity());
        notes.add(condition, column, reading.note());
    }

    private static void put(Map<String, String> cells, String column, Estimate quantity) {
        cells.put(column, ShortestDecimal.of(quantity.value()));
        cells.put(column + "_low", ShortestDecimal.of(quantity.low()));
        cells.put(column + "_high", ShortestDecimal.of(quantity.high()));
    }

    private static void quantile(
            Map<String, String> cells, String column, Histogram ages, double fraction, int condition, Notes notes) {
        Optional<Histogram.Count> found = ages.quantile(fraction);
        boolean exact = found.isPresent() && found.get().from() == found.get().to();
        cells.put(column, exact ? ShortestDecimal.of(found.get().from()) : "");
        if (found.isPresent() && !exact) {
            notes.add(
                    condition,
                    column,
                    "between " + found.get().from() + " and " + found.get().to() + " ticks: ages beyond "
                            + Histogram.EXACT + " ticks are counted in classes");
        }
    }

    private static String most(Histogram histogram) {
        return histogram.count() == 0 ? "" : Integer.toString(histogram.most());
    }
}
