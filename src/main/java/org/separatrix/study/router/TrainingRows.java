package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.separatrix.router.training.TrainingLedger;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/** What came of the training of one seed, as rows of tables. */
public final class TrainingRows {

    public static final String SEEDS = "training-seeds.csv";
    public static final String LOAD = "training-load.csv";

    static final String COLLAPSED = "collapsed";

    /** The quantities of {@code training-seeds.csv}, after the seed. */
    static final List<String> QUANTITIES = List.of(
            "value",
            "fitness",
            "dropped",
            "n_eff",
            "gini",
            "peak",
            "variation",
            "variation_per_step",
            COLLAPSED,
            "specialisation",
            "entropy");

    private static final int MOST_RANKS = 1024;

    private TrainingRows() {}

    /**
     * The rows of a seed.
     *
     * @param repetition which
     * @param ledger of the steps that count
     */
    public static List<TableRows> of(long repetition, TrainingLedger ledger, TrainingModel model) {
        return List.of(seeds(repetition, ledger), load(repetition, ledger, model));
    }

    private static TableRows seeds(long repetition, TrainingLedger ledger) {
        List<String> columns = new ArrayList<>(List.of("repetition"));
        columns.addAll(QUANTITIES);
        List<String> row = new ArrayList<>(List.of(Long.toString(repetition)));
        DoubleStream.of(
                        ledger.value(),
                        ledger.fitness(),
                        ledger.dropped(),
                        ledger.effectiveExperts(),
                        ledger.gini(),
                        ledger.peak(),
                        ledger.variation(),
                        ledger.variationPerStep(),
                        ledger.collapsed(),
                        ledger.specialisation(),
                        ledger.routingEntropy())
                .forEach(value -> row.add(ShortestDecimal.of(value)));
        return new TableRows(SEEDS, columns, List.of(row));
    }

    /** The load of the experts over the mean, largest first; of very many not each, so that a result fits a message. */
    private static TableRows load(long repetition, TrainingLedger ledger, TrainingModel model) {
        double[] sorted = ledger.load();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / model.experts();
        List<List<String>> rows = new ArrayList<>();
        for (int rank = 1; rank <= sorted.length; rank += 1 + sorted.length / MOST_RANKS) {
            rows.add(List.of(
                    Long.toString(repetition),
                    Integer.toString(rank),
                    ShortestDecimal.of(sorted[sorted.length - rank] / mean)));
        }
        return new TableRows(LOAD, List.of("repetition", "rank", "load"), rows);
    }
}
