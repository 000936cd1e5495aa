package org.separatrix.study.router;

import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Table;

/**
 * Onset of oscillations of the count in J, over tokens: a row of {@code onset.csv}.
 *
 * @param tokens how many
 * @param onset mean of the measured J
 * @param predicted mean of the predicted J
 * @param difference mean of measured less predicted, over the tokens that have both
 * @param correlation of measured and predicted
 * @param beyond share of the tokens whose onset lies beyond the sweep
 */
public record OnsetRow(
        long tokens, Estimate onset, Estimate predicted, Estimate difference, Estimate correlation, Estimate beyond) {

    public static final Table<OnsetRow> TABLE = Table.of(
                    "onset.csv",
                    OnsetRow.class,
                    "From which inhibition on the count of active experts oscillates, measured and predicted; a row a series"
                            + " of J. An interval has no end towards tokens whose onset lies beyond the sweep.")
            .whole("tokens", "", "how many tokens met every J", OnsetRow::tokens)
            .estimate("onset", "", "measured J, mean over tokens", OnsetRow::onset)
            .estimate("predicted", "", "predicted J, mean over the tokens that have one", OnsetRow::predicted)
            .estimate(
                    "difference",
                    "",
                    "measured less predicted J, mean over the tokens that have both",
                    OnsetRow::difference)
            .estimate(
                    "correlation",
                    "",
                    "Pearson correlation of measured and predicted J over tokens",
                    OnsetRow::correlation)
            .estimate("beyond", "", "share of the tokens whose measured J lies beyond the sweep", OnsetRow::beyond)
            .build();
}
