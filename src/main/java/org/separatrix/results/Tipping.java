package org.separatrix.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.separatrix.router.training.PopularityBalance;
import org.separatrix.router.training.TrainingModel;

/**
 * {@code tipping.csv}: between which gains of popularity the load no longer stays with nine of ten experts, beside the gain
 * that is derived for popularity alone.
 */
final class Tipping {

    static final String TABLE = "tipping.csv";

    private static final String GAIN = "router.training.G";
    private static final double PLURALITY = 0.9;

    private Tipping() {}

    /**
     * The intervals.
     *
     * @param models of the conditions
     * @return the table, or none where no gains were swept
     */
    static List<TableRows> of(Map<String, TableRows> tables, SweptValues swept, IntFunction<TrainingModel> models) {
        TableRows training = tables.get(TrainingSummary.TABLE);
        List<SweptSeries> all = SweptSeries.over(swept, GAIN);
        if (training == null || all.isEmpty()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(swept.keys());
        columns.remove(GAIN);
        columns.addAll(List.of("G_plural", "G_tipped", "G_derived"));
        List<List<String>> rows = new ArrayList<>();
        for (SweptSeries series : all) {
            List<String> row = new ArrayList<>(series.others());
            addTo(row, series, training, models.apply(series.conditions().get(0)));
            rows.add(row);
        }
        return List.of(new TableRows(TABLE, columns, rows));
    }

    /** The last gain with most experts at work, the first with fewer; empty where the sweep does not reach it. */
    private static void addTo(List<String> row, SweptSeries series, TableRows training, TrainingModel model) {
        double[] effective = series.numbers(training, "n_eff");
        int tipped = 0;
        while (tipped < effective.length && effective[tipped] >= PLURALITY * model.experts()) {
            tipped++;
        }
        PopularityBalance balance = new PopularityBalance(model.experts(), model.k());
        row.add(tipped == 0 ? "" : ShortestDecimal.of(series.x()[tipped - 1]));
        row.add(tipped == effective.length ? "" : ShortestDecimal.of(series.x()[tipped]));
        row.add(ShortestDecimal.of(model.temperature() * balance.tippingRatio()));
    }
}
