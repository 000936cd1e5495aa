package org.separatrix.statistics;

import java.util.Arrays;
import java.util.List;
import org.separatrix.statistics.mixture.Held;
import org.separatrix.statistics.mixture.HeldReports;
import org.separatrix.statistics.mixture.MixtureSummary;

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
    private final HeldReports held;

    public Tally(Criteria criteria) {
        this.criteria = criteria;
        held = new HeldReports(criteria.items(), criteria.grid());
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
            Held state = addEndState(more.amplitude(), trial);
            if (!Float.isNaN(more.error()[trial])) {
                held.add(more.error()[trial], state);
            }
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

    private Held addEndState(float[][] amplitude, int trial) {
        boolean targetAlive = amplitude[0][trial] > criteria.bumpThreshold();
        int count = 0;
        for (int ring = 0; ring < amplitude.length; ring++) {
            if (amplitude[ring][trial] > criteria.bumpThreshold()) {
                alive[ring]++;
                count++;
            }
        }
        Held state = Held.of(targetAlive, count, amplitude.length);
        aliveAll += state == Held.ALL ? 1 : 0;
        aliveNone += state == Held.NONE ? 1 : 0;
        aliveNontargetOnly += state == Held.NONTARGET_ONLY ? 1 : 0;
        aliveTargetOnly += state == Held.TARGET_ONLY ? 1 : 0;
        return state;
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
                errors.meanAbsolute(),
                MixtureSummary.of(held));
    }

    private Rate rate(long hits) {
        return new Rate(hits, trials);
    }

    private List<Rate> rates(long[] hits) {
        return Arrays.stream(hits).mapToObj(this::rate).toList();
    }
}
