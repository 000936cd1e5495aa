package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.record.RunStore;
import org.separatrix.statistics.outcomes.Criteria;
import org.separatrix.statistics.outcomes.Outcome;
import org.separatrix.statistics.outcomes.OutcomeCounts;
import org.separatrix.statistics.outcomes.Trials;

/** Looks for a trial of a past run that came out in a certain way, as {@code conditions.csv} counts it. */
public final class OutcomeSearch {

    private final RunStore store;
    private final Condition condition;
    private final Criteria criteria;
    private long found;

    public OutcomeSearch(RunStore store, Condition condition) {
        this.store = store;
        this.condition = condition;
        this.criteria = Export.criteria(condition);
    }

    /**
     * The index of a trial of the condition, in the order of the trials.
     *
     * @param nth 1: the first of this outcome
     * @return empty where the record holds fewer
     */
    public OptionalLong find(Outcome outcome, long nth) {
        found = 0;
        List<Batch> batches = new ArrayList<>();
        store.forEachBatch(batch -> {
            if (batch.condition() == condition.index() && batch.trials() > 0) {
                batches.add(batch);
            }
        });
        for (Batch batch : batches) {
            Trials trials = store.find(batch.condition(), batch.firstTrial())
                    .map(row -> TrialsPayload.read(row.payload(), batch.trials(), criteria.rings())
                            .trials())
                    .orElseThrow();
            OutcomeCounts counts = new OutcomeCounts(criteria);
            for (int trial = 0; trial < trials.count(); trial++) {
                if (counts.add(trials, trial) == outcome && ++found == nth) {
                    return OptionalLong.of(batch.firstTrial() + trial);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** How many the last search has met. */
    public long found() {
        return found;
    }
}
