package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.router.training.ChanceLead;
import org.separatrix.router.training.PopularityBalance;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.router.training.Unbalanced;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/**
 * {@code tipping.csv}: between which gains of popularity the load no longer stays with nine of ten experts, beside the gain
 * that is derived for popularity alone, and the one at which chance is expected to tip half of the even starts. Measured
 * and expected are the same event: the effective number of experts of the load of the steps that count is below nine tenths.
 *
 * <p>{@code G_tipping} is the mean over seeds of the gain at which each of them tips, halfway between two of the sweep;
 * only where every seed is plural at the first gain and tipped at the last.
 */
public final class Tipping {

    public static final String TABLE = "tipping.csv";

    private static final String GAIN = "router.training.G";
    private static final String CONDITION = "condition";

    private final Map<String, TableRows> tables;
    private final SweptSeries series;
    private final TrainingSettings settings;

    private Tipping(Map<String, TableRows> tables, SweptSeries series, TrainingSettings settings) {
        this.tables = tables;
        this.series = series;
        this.settings = settings;
    }

    /**
     * The intervals.
     *
     * @param settings of the conditions
     * @return the table, or none where no gains were swept
     */
    static List<TableRows> of(
            Map<String, TableRows> tables, SweptValues swept, IntFunction<TrainingSettings> settings) {
        List<SweptSeries> all = SweptSeries.over(swept, GAIN);
        if (!tables.containsKey(TrainingSummary.TABLE) || all.isEmpty()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(swept.keys());
        columns.remove(GAIN);
        columns.addAll(List.of("G_plural", "G_tipped", "G_derived"));
        columns.addAll(List.of("seeds", "G_tipping", "G_tipping_low", "G_tipping_high", "G_by_chance"));
        List<List<String>> rows = all.stream()
                .map(series -> new Tipping(
                                tables,
                                series,
                                settings.apply(series.conditions().get(0)))
                        .row())
                .toList();
        return List.of(new TableRows(TABLE, columns, rows));
    }

    private List<String> row() {
        double[] effective = series.numbers(tables.get(TrainingSummary.TABLE), "n_eff");
        int tipped = 0;
        while (tipped < effective.length && isPlural(effective[tipped])) {
            tipped++;
        }
        double temperature = settings.model().temperature();
        double[] gains = tippingGains();
        List<String> row = new ArrayList<>(series.others());
        row.add(tipped == 0 ? "" : ShortestDecimal.of(series.x()[tipped - 1]));
        row.add(tipped == effective.length ? "" : ShortestDecimal.of(series.x()[tipped]));
        row.add(ShortestDecimal.of(temperature * balance().tippingRatio()));
        row.add(Integer.toString(seeds(0).rows().size()));
        RouterSpectrumRows.addTo(row, series.mean(gains));
        row.add(ShortestDecimal.of(temperature * ratioByChance()));
        return row;
    }

    private boolean isPlural(double effective) {
        return effective >= ChanceLead.PLURALITY * settings.model().experts();
    }

    private PopularityBalance balance() {
        return new PopularityBalance(
                settings.model().experts(), settings.model().k());
    }

    /** NaN where more than popularity is at work, or where some are ahead from the beginning. */
    private double ratioByChance() {
        TrainingModel model = settings.model();
        boolean derived = settings.balancing() instanceof Unbalanced
                && settings.start() == TrainingSettings.Start.UNIFORM
                && model.temperature() > 0.0
                && model.affinitySpread() == 0.0
                && model.skillGain() == 0.0;
        return derived
                ? new ChanceLead(balance(), model.tokens(), model.rate(), settings.steps()).tippingRatio()
                : Double.NaN;
    }

    /** By seed: the area under "plural" over the gain; none where the sweep does not reach from one to the other. */
    private double[] tippingGains() {
        double[] x = series.x();
        boolean[][] plural = new boolean[x.length][];
        Arrays.setAll(plural, this::plural);
        int seeds = plural[0].length;
        double[] gains = new double[seeds];
        Arrays.fill(gains, x[0]);
        for (int seed = 0; seed < seeds; seed++) {
            if (Arrays.stream(plural).anyMatch(of -> of.length != seeds)
                    || !plural[0][seed]
                    || plural[x.length - 1][seed]) {
                return new double[0];
            }
            for (int i = 1; i < x.length; i++) {
                double half = (x[i] - x[i - 1]) / 2.0;
                gains[seed] += (plural[i - 1][seed] ? half : 0.0) + (plural[i][seed] ? half : 0.0);
            }
        }
        return gains;
    }

    private boolean[] plural(int point) {
        double[] effective = seeds(point).numbers("n_eff");
        boolean[] plural = new boolean[effective.length];
        for (int seed = 0; seed < plural.length; seed++) {
            plural[seed] = isPlural(effective[seed]);
        }
        return plural;
    }

    private TableRows seeds(int point) {
        return tables.get(TrainingRows.SEEDS)
                .where(CONDITION, Integer.toString(series.conditions().get(point)));
    }
}
