package org.separatrix.statistics.outcomes;

import java.util.Arrays;
import java.util.List;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.mixture.HeldReports;
import org.separatrix.statistics.mixture.MixtureSummary;

/**
 * Counts the trials of one condition as they come. Every count is independent of the order of the trials; the
 * moments of the error are exact to the bit only when the trials come in their own order, in pieces of any size.
 */
public final class Tally {

    private final Criteria criteria;
    private final OutcomeCounts counts;
    private final ErrorMoments errors = new ErrorMoments();
    private final HeldReports held;

    public Tally(Criteria criteria) {
        this.criteria = criteria;
        held = new HeldReports(criteria.items(), criteria.grid());
        counts = new OutcomeCounts(criteria);
    }

    /**
     * Adds consecutive trials.
     *
     * @param more of as many rings as the criteria have items; not modified
     */
    public void add(Trials more) {
        if (more.rings() != criteria.rings()) {
            throw new IllegalArgumentException(more.rings() + " rings, but " + criteria.rings() + " items");
        }
        for (int trial = 0; trial < more.count(); trial++) {
            if (counts.add(more, trial) != Outcome.NO_REPORT) {
                errors.add(more.error()[trial]);
                held.add(more.error()[trial], counts.held());
            }
        }
    }

    /** What the trials so far come to. */
    public ConditionSummary summary() {
        return new ConditionSummary(
                counts.trials,
                criteria.chance(),
                criteria.chanceSwap(),
                rate(counts.target),
                rates(Arrays.copyOfRange(counts.reports, 1, counts.reports.length)),
                rate(counts.blend),
                rate(counts.other),
                rate(counts.noReport),
                rates(counts.alive),
                rate(counts.aliveAll),
                rate(counts.aliveTargetOnly),
                rate(counts.aliveNontargetOnly),
                rate(counts.aliveNone),
                rate(counts.targetWins),
                rate(counts.nontargetWins),
                rate(counts.ties),
                errors.mean(),
                errors.standardDeviation(),
                errors.meanAbsolute(),
                MixtureSummary.of(held));
    }

    private Rate rate(long hits) {
        return new Rate(hits, counts.trials);
    }

    private List<Rate> rates(long[] hits) {
        return Arrays.stream(hits).mapToObj(this::rate).toList();
    }
}
