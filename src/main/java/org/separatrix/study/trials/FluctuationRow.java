package org.separatrix.study.trials;

import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Table;

/**
 * How an observable fluctuates, a row of {@code fluctuations.csv}.
 *
 * @param trials that are there
 * @param observable {@link #DOMINANCE}, or the amplitude of the bump of a ring
 * @param variance of the observable
 * @param relaxationTime of its slowest mode, steps
 */
public record FluctuationRow(long trials, String observable, Estimate variance, Estimate relaxationTime) {

    /** The mean rate of ring 0 less that of ring 1. */
    public static final String DOMINANCE = "dominance";

    public static final Table<FluctuationRow> TABLE = Table.of(
                    "fluctuations.csv",
                    FluctuationRow.class,
                    "How the rings fluctuate about where they settle, a row an observable of a condition.")
            .whole("trials", "", "trials that are there", FluctuationRow::trials)
            .text(
                    "observable",
                    "dominance, the mean rate of ring 0 − that of ring 1, or amplitude_k, of the bump of ring k",
                    FluctuationRow::observable)
            .estimate("variance", "", "variance of the observable", FluctuationRow::variance)
            .estimate(
                    "relaxation_time",
                    "steps",
                    "relaxation time of its slowest mode, from the tail of the autocovariance",
                    FluctuationRow::relaxationTime)
            .build();
}
