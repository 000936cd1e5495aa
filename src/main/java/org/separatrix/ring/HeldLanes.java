package org.separatrix.ring;

/** Takes back a step in those lanes of a block that were not to take it. */
final class HeldLanes {

    private final double[][] rates;
    private final double[][] sums;

    HeldLanes(int neurons, int lanes) {
        this.rates = new double[neurons][lanes];
        this.sums = new double[BlockedRingBatch.SUMS][lanes];
    }

    /** Remembers a block before its step; the arguments are not modified. */
    void keep(double[][] blockRates, double[][] blockSums) {
        copy(blockRates, rates);
        copy(blockSums, sums);
    }

    /**
     * Puts what was kept back into the block.
     *
     * @param held of all trials
     * @param first the trial in the first lane
     * @param used how many lanes hold a trial
     */
    void restore(double[][] blockRates, double[][] blockSums, boolean[] held, int first, int used) {
        for (int lane = 0; lane < used; lane++) {
            if (held[first + lane]) {
                copyLane(rates, blockRates, lane);
                copyLane(sums, blockSums, lane);
            }
        }
    }

    private static void copy(double[][] from, double[][] to) {
        for (int row = 0; row < from.length; row++) {
            System.arraycopy(from[row], 0, to[row], 0, from[row].length);
        }
    }

    private static void copyLane(double[][] from, double[][] to, int lane) {
        for (int row = 0; row < from.length; row++) {
            to[row][lane] = from[row][lane];
        }
    }
}
