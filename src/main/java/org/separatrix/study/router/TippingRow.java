package org.separatrix.study.router;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.router.training.PopularityBalance;
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Thresholds;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * Where the load tips over a series of gains of popularity: a row of {@code tipping.csv}. Measured and expected are the same
 * event: the effective number of experts of the load of the steps that count is below nine tenths.
 *
 * @param plural the last gain before the mean over seeds tips
 * @param tipped the first gain at which it is tipped
 * @param derived the gain above which the even state is unstable
 * @param seeds how many at the first gain
 * @param tipping mean over seeds of the gain at which each of them tips, where every seed is plural at the first gain and
 *     tipped at the last
 * @param byChance the gain at which chance is expected to tip half of the even starts
 */
public record TippingRow(double plural, double tipped, double derived, long seeds, Estimate tipping, double byChance) {

    static final String GAIN = "router.training.G";

    public static final Table<TippingRow> TABLE = Table.of(
                    "tipping.csv",
                    TippingRow.class,
                    "From which gain of popularity on the load is no longer shared by nine of ten experts, measured and"
                            + " expected; a row a series of gains.")
            .number(
                    "G_plural",
                    "",
                    "last swept gain at which the load is shared, by the mean over seeds",
                    TippingRow::plural)
            .number("G_tipped", "", "first swept gain at which it is not", TippingRow::tipped)
            .number(
                    "G_derived",
                    "",
                    "gain above which the even state is unstable, derived for popularity alone",
                    TippingRow::derived)
            .whole("seeds", "", "how many seeds the experts were trained with", TippingRow::seeds)
            .estimate(
                    "G_tipping",
                    "",
                    "gain at which a seed tips, halfway between two of the sweep, mean over seeds; empty where a seed is"
                            + " tipped at the first gain or shared at the last",
                    TippingRow::tipping)
            .number(
                    "G_by_chance",
                    "",
                    "gain at which chance is expected to tip half of the even starts; empty where more than popularity is"
                            + " at work",
                    TippingRow::byChance)
            .build();

    /**
     * The rows.
     *
     * @param byChance G/T by the first condition of a series, NaN or absent where it is not known
     * @return none where no gains were swept
     */
    static Rows<TippingRow> of(
            Rows<TrainingSeedRow> seeds,
            Rows<TrainingRow> training,
            SweptValues swept,
            Experiment experiment,
            Map<Integer, Double> byChance) {
        List<SweptSeries> all = SweptSeries.over(swept, GAIN);
        return training.isEmpty() || all.isEmpty()
                ? new Rows<>(TABLE, List.of(), List.of())
                : SweptSeries.rows(TABLE, swept, all, series -> {
                    int first = series.conditions().get(0);
                    TrainingSettings settings = experiment.router(first).training();
                    return of(seeds, training, series, settings, byChance.getOrDefault(first, Double.NaN));
                });
    }

    private static TippingRow of(
            Rows<TrainingSeedRow> seeds,
            Rows<TrainingRow> training,
            SweptSeries series,
            TrainingSettings settings,
            double ratioByChance) {
        PopularityBalance balance = balance(settings);
        double[] x = series.x();
        double[] effective =
                series.numbers(training, row -> row.mean(TrainingQuantity.N_EFF).value());
        int tipped = (int) IntStream.range(0, effective.length)
                .takeWhile(i -> balance.isPlural(effective[i]))
                .count();
        boolean[][] plural = series.conditions().stream()
                .map(condition -> plural(seeds.of(condition), balance))
                .toArray(boolean[][]::new);
        double temperature = settings.model().temperature();
        return new TippingRow(
                tipped == 0 ? Double.NaN : x[tipped - 1],
                tipped == x.length ? Double.NaN : x[tipped],
                temperature * balance.tippingRatio(),
                plural[0].length,
                Thresholds.within(x, plural).mean(),
                temperature * ratioByChance);
    }

    static PopularityBalance balance(TrainingSettings settings) {
        return new PopularityBalance(
                settings.model().experts(), settings.model().k());
    }

    private static boolean[] plural(Rows<TrainingSeedRow> seeds, PopularityBalance balance) {
        double[] effective = seeds.numbers(row -> row.value(TrainingQuantity.N_EFF));
        boolean[] plural = new boolean[effective.length];
        for (int seed = 0; seed < plural.length; seed++) {
            plural[seed] = balance.isPlural(effective[seed]);
        }
        return plural;
    }
}
