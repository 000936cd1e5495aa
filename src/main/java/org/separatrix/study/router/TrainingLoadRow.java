package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.separatrix.tables.Table;

/**
 * The load of an expert after a training with one seed: a row of {@code training-load.csv}.
 *
 * @param repetition which seed, from 0
 * @param rank of the expert by its load, from 1
 * @param load over the mean load
 */
public record TrainingLoadRow(long repetition, int rank, double load) {

    public static final Table<TrainingLoadRow> TABLE = Table.of(
                    "training-load.csv",
                    TrainingLoadRow.class,
                    "How the load is shared out after the training, over the second half of its steps; a row an expert. Of"
                            + " more than 1024 experts not each has a row.")
            .whole("repetition", "", "which seed of the condition, from 0", TrainingLoadRow::repetition)
            .whole("rank", "", "rank of the expert by its load, from 1", TrainingLoadRow::rank)
            .number("load", "", "slots of the expert over the mean of all experts", TrainingLoadRow::load)
            .build();

    private static final int MOST_RANKS = 1024;

    /** Largest first; of very many not each, so that a result fits a message. */
    static List<TrainingLoadRow> of(long repetition, double[] load) {
        double[] sorted = load.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        List<TrainingLoadRow> rows = new ArrayList<>();
        for (int rank = 1; rank <= sorted.length; rank += 1 + sorted.length / MOST_RANKS) {
            rows.add(new TrainingLoadRow(repetition, rank, sorted[sorted.length - rank] / mean));
        }
        return rows;
    }
}
