package org.separatrix.study.trials;

import java.util.List;
import org.separatrix.statistics.outcomes.ConditionSummary;

/** What an axis of rates is called: of how many trials they are, where that is the same in all conditions. */
final class TrialCount {

    private TrialCount() {}

    static String axis(List<ConditionSummary> summaries) {
        long[] trials = summaries.stream()
                .mapToLong(ConditionSummary::trials)
                .distinct()
                .toArray();
        return trials.length == 1 ? "fraction of " + trials[0] + " trials" : "fraction of the trials";
    }
}
