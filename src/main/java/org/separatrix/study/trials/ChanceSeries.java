package org.separatrix.study.trials;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.separatrix.statistics.outcomes.ConditionSummary;

/** What a uniform guess scores in the conditions, with what it is called in a legend. */
record ChanceSeries(String label, ToDoubleFunction<ConditionSummary> rate) {

    /** One where a swap is as likely by chance as a report of the target, and two elsewhere, that of the target first. */
    static List<ChanceSeries> of(List<ConditionSummary> summaries) {
        boolean same = summaries.stream()
                .allMatch(summary -> summary.rings() == 1 || summary.chanceSwap() == summary.chance());
        return same
                ? List.of(new ChanceSeries("chance", ConditionSummary::chance))
                : List.of(
                        new ChanceSeries("chance of the target", ConditionSummary::chance),
                        new ChanceSeries("chance of a swap", ConditionSummary::chanceSwap));
    }
}
