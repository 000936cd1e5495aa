package org.separatrix.ring;

/**
 * How the trials of a batch lie in blocks of lanes: trial t in lane t mod lanes of block t / lanes, the last block
 * padded.
 *
 * @param trials ≥ 1
 * @param lanes trials in a block
 */
record Blocks(int trials, int lanes) {

    int count() {
        return (trials + lanes - 1) / lanes;
    }

    /** The lanes of a block that hold a trial. */
    int used(int block) {
        return Math.min(lanes, trials - block * lanes);
    }

    /** {@code [row][trial]} flattened to {@code [row][lane]} of a block, as many rows as there are. */
    void load(double[] flat, int block, double[][] rows) {
        for (int row = 0; row < flat.length / trials; row++) {
            System.arraycopy(flat, row * trials + block * lanes, rows[row], 0, used(block));
        }
    }

    /** {@code [row][lane]} of a block to {@code [row][trial]} flattened, as many rows as that has. */
    void store(double[][] rows, int block, double[] flat) {
        for (int row = 0; row < flat.length / trials; row++) {
            System.arraycopy(rows[row], 0, flat, row * trials + block * lanes, used(block));
        }
    }
}
