package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.mixture.Held;
import org.separatrix.statistics.mixture.HeldFit;
import org.separatrix.statistics.mixture.MixtureSummary;
import org.separatrix.tables.Table;

/**
 * What the standard mixture takes the reports of an end state for, a row of {@code causes.csv}.
 *
 * @param share of the trials with a report that ended so
 */
record CauseRow(Held held, Rate share, double target, double nontarget, double guess) {

    static final Table<CauseRow> TABLE = Table.of(
                    "causes.csv",
                    CauseRow.class,
                    "Fitted causes of the reports beside the true ones: what the standard mixture takes the reports of each"
                            + " end state for, a row a state and condition.")
            .text(
                    "held",
                    "items held in the end: all, target_only, nontarget_only (and not the target), none, or some (the"
                            + " target and not all others)",
                    row -> row.held().word())
            .estimate("share", "", "share of the trials with a report that ended so", CauseRow::share)
            .number("as_target", "", "mean probability that such a report is of the target", CauseRow::target)
            .number("as_nontarget", "", "mean probability that it is of a non-target", CauseRow::nontarget)
            .number("as_guess", "", "mean probability that it is a guess", CauseRow::guess)
            .build();

    /** Those of a condition: none of states that cannot be with so many rings, or that have not been. */
    static List<CauseRow> of(MixtureSummary mixture) {
        List<CauseRow> rows = new ArrayList<>();
        mixture.standard().ifPresent(fit -> {
            for (Held held : Held.values()) {
                long count = mixture.held().getOrDefault(held, 0L);
                if (count > 0) {
                    rows.add(of(held, new Rate(count, fit.fit().reports()), fit));
                }
            }
        });
        return rows;
    }

    private static CauseRow of(Held held, Rate share, HeldFit fit) {
        List<Double> parts = Objects.requireNonNull(fit.responsibilities().get(held));
        int last = parts.size() - 1;
        return new CauseRow(held, share, parts.get(0), last > 1 ? parts.get(1) : Double.NaN, parts.get(last));
    }
}
