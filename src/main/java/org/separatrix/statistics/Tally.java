package org.separatrix.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Counts the trials of one condition as they come. Every count is independent of the order of the trials; the
 * moments of the error are exact to the bit only when the trials come in their own order, in pieces of any size.
 */
public final class Tally {

    private final Criteria criteria;
    private final Windows windows;

    private long trials;
    private long target;
    private final long[] reports;
    private long blend;
    private long other;
    private long noReport;

    private final long[] alive;
    private long aliveAll;
    private long aliveTargetOnly;
    private long aliveNontargetOnly;
    private long aliveNone;

    private long targetWins;
    private long nontargetWins;
    private long ties;

    private final ErrorMoments errors = new ErrorMoments();

    public Tally(Criteria criteria) {
        this.criteria = criteria;
        windows = new Windows(criteria.items(), criteria.window());
        reports = new long[criteria.rings()];
        alive = new long[criteria.rings()];
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
            trials++;
            addReport(more.error()[trial]);
            addEndState(more.amplitude(), trial);
            addWinner(more.winner()[trial]);
        }
    }

    private void addReport(double error) {
        if (Double.isNaN(error)) {
            noReport++;
            return;
        }
        boolean hit = windows.target(error);
        int swap = windows.swap(error);
        if (hit) {
            target++;
        }
        if (swap != Windows.NONE) {
            reports[swap]++;
        }
        if (windows.blend(error)) {
            blend++;
        } else if (!hit && swap == Windows.NONE) {
            other++;
        }
        errors.add(error);
    }

    private void addEndState(float[][] amplitude, int trial) {
        boolean targetAlive = amplitude[0][trial] > criteria.bumpThreshold();
        int held = 0;
        for (int ring = 0; ring < amplitude.length; ring++) {
            if (amplitude[ring][trial] > criteria.bumpThreshold()) {
                alive[ring]++;
                held++;
            }
        }
        if (held == amplitude.length) {
            aliveAll++;
        } else if (held == 0) {
            aliveNone++;
        } else if (!targetAlive) {
            aliveNontargetOnly++;
        } else if (held == 1) {
            aliveTargetOnly++;
        }
    }

    private void addWinner(short winner) {
        if (winner == Trials.TIE) {
            ties++;
        } else if (winner == 0) {
            targetWins++;
        } else {
            nontargetWins++;
        }
    }

    /** What the trials so far come to. */
    public ConditionSummary summary() {
        return new ConditionSummary(
                trials,
                criteria.chance(),
                criteria.chanceSwap(),
                rate(target),
                rates(Arrays.copyOfRange(reports, 1, reports.length)),
                rate(blend),
                rate(other),
                rate(noReport),
                rates(alive),
                rate(aliveAll),
                rate(aliveTargetOnly),
                rate(aliveNontargetOnly),
                rate(aliveNone),
                rate(targetWins),
                rate(nontargetWins),
                rate(ties),
                errors.mean(),
                errors.standardDeviation(),
                errors.meanAbsolute());
    }

    private Rate rate(long hits) {
        return new Rate(hits, trials);
    }

    private List<Rate> rates(long[] hits) {
        return Arrays.stream(hits).mapToObj(this::rate).toList();
    }
}
