package org.separatrix.study.trials;

import java.util.List;
import java.util.Locale;
import org.separatrix.experiment.AdaptiveTrials;
import org.separatrix.statistics.ConfidenceSequence;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * What adaptive trials have saved: the row of {@code adaptive.csv}.
 *
 * @param trials of all conditions
 * @param fixed trials of a design that gives every condition as many as the one that had most
 * @param worst the largest half-width
 * @param reached conditions that have come to the goal
 */
record AdaptiveRow(AdaptiveTrials goal, long conditions, long trials, long fixed, double worst, long reached) {

    static final Table<AdaptiveRow> TABLE = Table.of(
                    "adaptive.csv",
                    AdaptiveRow.class,
                    "What adaptive trials have saved, against a design that gives every condition as many trials as the one"
                            + " that had most, with the same worst half-width.")
            .text("of", "the rate that decides", row -> row.goal.of())
            .text(
                    "rule",
                    "Wilson: a condition ends where the half-width of Wilson's interval is small enough; confidence"
                            + " sequence: where one tells the rate from a threshold, which is valid whenever one looks",
                    row -> row.goal.threshold().isPresent() ? "confidence sequence" : "Wilson")
            .number("goal", "", "the half-width, or the threshold", row -> row.goal
                    .halfWidth()
                    .orElseGet(() -> row.goal.threshold().orElseThrow()))
            .whole("conditions", "", "how many there are", AdaptiveRow::conditions)
            .whole("reached", "", "of these, how many have come to the goal", AdaptiveRow::reached)
            .whole("trials", "", "of all conditions", AdaptiveRow::trials)
            .whole("fixed_trials", "", "of the design with as many in every condition", AdaptiveRow::fixed)
            .number("saving", "", "1 − trials / fixed_trials", row -> 1.0 - (double) row.trials / row.fixed)
            .number("worst_half_width", "", "the largest half-width of Wilson's interval", AdaptiveRow::worst)
            .build();

    /** Of a run that has trials. */
    static Rows<AdaptiveRow> rows(AdaptiveTrials goal, List<ConditionSummary> summaries) {
        long trials = 0;
        long most = 0;
        double worst = 0.0;
        long reached = 0;
        for (ConditionSummary summary : summaries) {
            Rate rate = rate(goal.of(), summary);
            double half = (rate.high() - rate.low()) / 2.0;
            trials += rate.of();
            most = Math.max(most, rate.of());
            worst = Math.max(worst, half);
            reached += goal.threshold().isPresent()
                    ? ConfidenceSequence.excludes(goal.threshold().getAsDouble(), rate.hits(), rate.of()) ? 1 : 0
                    : half <= goal.halfWidth().orElseThrow() ? 1 : 0;
        }
        AdaptiveRow row = new AdaptiveRow(goal, summaries.size(), trials, most * summaries.size(), worst, reached);
        return new Rows<>(TABLE, List.of(), List.of(new Rows.Row<>(-1, List.of(), row)));
    }

    private static Rate rate(String of, ConditionSummary summary) {
        return switch (of.toLowerCase(Locale.ROOT)) {
            case "target" -> summary.target();
            case "swap" -> summary.swap();
            case "blend" -> summary.blend();
            case "other" -> summary.other();
            case "no_report" -> summary.noReport();
            case "alive_all" -> summary.aliveAll();
            case "alive_target_only" -> summary.aliveTargetOnly();
            case "alive_nontarget_only" -> summary.aliveNontargetOnly();
            case "alive_none" -> summary.aliveNone();
            case "target_wins" -> summary.targetWins();
            case "nontarget_wins" -> summary.nontargetWins();
            case "ties" -> summary.ties();
            default -> throw new IllegalArgumentException(of + " is no rate");
        };
    }
}
