package org.separatrix.coupling;

import org.separatrix.noise.TrialRange;

/** Measures the skew of the participants of a batch: by how many ticks the first is ahead of the last. */
final class TickSkew {

    private final Pace[] paces;
    private final boolean steady;
    private final int trials;
    private final int[][] taken;

    TickSkew(Coupling coupling, TrialRange range, int participants) {
        this.trials = range.count();
        this.paces = new Pace[participants];
        for (int k = 0; k < participants; k++) {
            paces[k] = coupling.pace(range, k);
        }
        this.steady = paces[0].isSteady();
        this.taken = new int[steady ? 0 : participants][trials];
    }

    /** @param reported the newest report of each participant, and of others behind them */
    void take(int participant, int tick, int[] reported, Traffic traffic) {
        if (steady) {
            int apart = 0;
            for (int k = 0; k < paces.length; k++) {
                apart = Math.max(apart, Math.abs(tick - reported[k]));
            }
            traffic.skew(apart);
        } else {
            if (participant == 0) {
                countApart(traffic);
            }
            for (int trial = 0; trial < trials; trial++) {
                taken[participant][trial] += paces[participant].takes(tick, trial) ? 1 : 0;
            }
        }
    }

    private void countApart(Traffic traffic) {
        for (int trial = 0; trial < trials; trial++) {
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (int[] ticks : taken) {
                least = Math.min(least, ticks[trial]);
                most = Math.max(most, ticks[trial]);
            }
            traffic.skew(most - least, trial);
        }
    }
}
