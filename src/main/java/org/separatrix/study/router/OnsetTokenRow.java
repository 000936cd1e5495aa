package org.separatrix.study.router;

import org.separatrix.tables.Table;

/**
 * Onset of oscillations of the count in J for one token: a row of {@code onset-tokens.csv}.
 *
 * @param token which stream it is of, from 0
 * @param onset measured
 * @param predicted by harmonic balance; NaN where none is found
 */
public record OnsetTokenRow(long token, double onset, double predicted) {

    public static final Table<OnsetTokenRow> TABLE = Table.of(
                    "onset-tokens.csv",
                    OnsetTokenRow.class,
                    "From which inhibition on the count of active experts oscillates; a row a token.")
            .whole("token", "", "which token, from 0", OnsetTokenRow::token)
            .number(
                    "onset",
                    "",
                    "measured J, halfway between two of the sweep; the first or the last of the sweep where it lies beyond",
                    OnsetTokenRow::onset)
            .number(
                    "predicted",
                    "",
                    "J above which a cycle exists, predicted by harmonic balance; empty where none is found between half of"
                            + " the first and twice the last J of the sweep",
                    OnsetTokenRow::predicted)
            .build();
}
