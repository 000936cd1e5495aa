package org.separatrix.ring;

/** Restores the rates of those lanes of a block that miss a step. Their noise goes on. */
final class HeldLanes {

    private final int[] lanes;
    private final double[][] kept;
    private int count;

    HeldLanes(int neurons, int lanes) {
        this.lanes = new int[lanes];
        this.kept = new double[lanes][neurons + BlockedRingBatch.SUMS];
    }

    /**
     * Remembers the held lanes of a block before its step; the arguments are not modified.
     *
     * @param held of all trials
     * @param first the trial in the first lane
     * @param used how many lanes hold a trial
     */
    void keep(double[][] rates, double[][] sums, boolean[] held, int first, int used) {
        count = 0;
        for (int lane = 0; lane < used; lane++) {
            if (held[first + lane]) {
                double[] state = kept[count];
                for (int i = 0; i < rates.length; i++) {
                    state[i] = rates[i][lane];
                }
                for (int i = 0; i < sums.length; i++) {
                    state[rates.length + i] = sums[i][lane];
                }
                lanes[count++] = lane;
            }
        }
    }

    /** Puts what was kept back into the block. */
    void restore(double[][] rates, double[][] sums) {
        for (int slot = 0; slot < count; slot++) {
            double[] state = kept[slot];
            int lane = lanes[slot];
            for (int i = 0; i < rates.length; i++) {
                rates[i][lane] = state[i];
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i][lane] = state[rates.length + i];
            }
        }
    }
}
