package org.separatrix.statistics.outcomes;

import org.separatrix.statistics.mixture.Held;

/**
 * How many trials of one condition came out how. Every count is independent of the order of the trials.
 *
 * <p>The windows of target and swap may overlap where two items are near each other, so that their counts need not add up
 * to the trials.
 */
public final class OutcomeCounts {

    private final Windows windows;
    private final double bumpThreshold;

    long trials;
    long target;
    final long[] reports;
    long blend;
    long other;
    long noReport;

    final long[] alive;
    long aliveAll;
    long aliveTargetOnly;
    long aliveNontargetOnly;
    long aliveNone;

    private Held held = Held.NONE;

    long targetWins;
    long nontargetWins;
    long ties;

    public OutcomeCounts(Criteria criteria) {
        windows = new Windows(criteria.items(), criteria.window());
        bumpThreshold = criteria.bumpThreshold();
        reports = new long[criteria.rings()];
        alive = new long[criteria.rings()];
    }

    /** Adds a trial of as many rings as the criteria have items. */
    public Outcome add(Trials of, int trial) {
        trials++;
        addEndState(of.amplitude(), trial);
        addWinner(of.winner()[trial]);
        return addReport(of.error()[trial]);
    }

    private Outcome addReport(double error) {
        if (Double.isNaN(error)) {
            noReport++;
            return Outcome.NO_REPORT;
        }
        boolean hit = windows.target(error);
        int swap = windows.swap(error);
        if (hit) {
            target++;
        }
        if (swap != Windows.NONE) {
            reports[swap]++;
        }
        if (hit) {
            return Outcome.TARGET;
        }
        if (swap != Windows.NONE) {
            return Outcome.SWAP;
        }
        if (windows.blend(error)) {
            blend++;
            return Outcome.BLEND;
        }
        other++;
        return Outcome.OTHER;
    }

    private void addEndState(float[][] amplitude, int trial) {
        boolean targetAlive = amplitude[0][trial] > bumpThreshold;
        int count = 0;
        for (int ring = 0; ring < amplitude.length; ring++) {
            if (amplitude[ring][trial] > bumpThreshold) {
                alive[ring]++;
                count++;
            }
        }
        held = Held.of(targetAlive, count, amplitude.length);
        aliveAll += held == Held.ALL ? 1 : 0;
        aliveNone += held == Held.NONE ? 1 : 0;
        aliveNontargetOnly += held == Held.NONTARGET_ONLY ? 1 : 0;
        aliveTargetOnly += held == Held.TARGET_ONLY ? 1 : 0;
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

    /** Which rings held their bump in the trial that was added last. */
    Held held() {
        return held;
    }

    /** Reports of any non-target. */
    long swap() {
        long swap = 0;
        for (int item = 1; item < reports.length; item++) {
            swap += reports[item];
        }
        return swap;
    }
}
