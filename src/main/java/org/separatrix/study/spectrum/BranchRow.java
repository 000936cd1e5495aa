package org.separatrix.study.spectrum;

import org.separatrix.tables.Table;

/** A row that belongs to a branch of fixed points. */
interface BranchRow {

    /** The name of the branch. */
    String branch();

    /** The σ that the transfer function is averaged over, 0 without noise. */
    double noise();

    /** Begins a table of such rows with the columns of the branch. */
    static <R extends BranchRow> Table.Builder<R> table(String file, Class<R> rowType, String meaning) {
        return Table.of(file, rowType, meaning)
                .text("branch", "branch of fixed points: coexistence, asymmetric, winner or silent", R::branch)
                .number(
                        "noise",
                        "input",
                        "standard deviation of the noise that the transfer function is averaged over; 0 without noise",
                        R::noise);
    }
}
