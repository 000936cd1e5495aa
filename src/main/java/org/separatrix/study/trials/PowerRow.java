package org.separatrix.study.trials;

import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Table;

/**
 * The power of the fluctuations of an observable at a frequency, a row of {@code power.csv}.
 *
 * @param omega the angular frequency, radians a step, in [0, π]
 */
record PowerRow(long trials, String observable, double omega, Estimate power) {

    static final Table<PowerRow> TABLE = Table.of(
                    "power.csv",
                    PowerRow.class,
                    "The power spectrum of the fluctuations, a row a frequency of an observable of a condition.")
            .whole("trials", "", "trials that are there", PowerRow::trials)
            .text(
                    "observable",
                    "dominance, the mean rate of ring 0 − that of ring 1, or amplitude_k, of the bump of ring k",
                    PowerRow::observable)
            .number("omega", "rad/step", "angular frequency, in [0, pi]", PowerRow::omega)
            .estimate("power", "", "power spectral density there", PowerRow::power)
            .build();
}
