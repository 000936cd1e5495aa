package org.separatrix.ring;

/**
 * Reads what lies in blocks of lanes as arrays by trial.
 *
 * @param blocks how the trials lie
 * @param neurons N of the ring
 */
record BlockReadings(Blocks blocks, int neurons) {

    /** {@code [block][row][lane]} to {@code [row][trial]} flattened, of the first rows. */
    double[] gather(double[][][] blocked, int rows) {
        double[] flat = new double[rows * blocks.trials()];
        for (int block = 0; block < blocks.count(); block++) {
            blocks.store(blocked[block], block, flat);
        }
        return flat;
    }

    /** The first rows of sums over neurons, divided by N. */
    double[] perNeuron(double[][][] sums, int rows) {
        double[] means = gather(sums, rows);
        for (int i = 0; i < means.length; i++) {
            means[i] /= neurons;
        }
        return means;
    }

    /** Σ_j r_j / N of each trial. */
    double[] mean(double[][][] sums) {
        return perNeuron(sums, 1);
    }

    /** |Σ_j r_j e^{iθ_j}| / N of each trial. */
    double[] amplitude(double[][][] sums) {
        double[] parts = gather(sums, BlockedRingBatch.SUMS);
        int trials = blocks.trials();
        double[] amplitude = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            amplitude[trial] = amplitude(parts[trials + trial], parts[2 * trials + trial], neurons);
        }
        return amplitude;
    }

    /** The same of one trial, from Σ_j r_j cos θ_j and Σ_j r_j sin θ_j. */
    static double amplitude(double x, double y, int neurons) {
        return Math.sqrt(x * x + y * y) / neurons;
    }
}
