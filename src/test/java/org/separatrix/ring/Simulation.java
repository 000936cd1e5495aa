package org.separatrix.ring;

import java.util.List;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/** All rings of a model in lockstep, on one thread. */
final class Simulation {

    static final Protocol REFERENCE = new Protocol(
            500,
            List.of(0.0, Math.PI / 2.0, -Math.PI / 2.0, Math.PI),
            List.of(new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0), new Epoch("cue", 150, 500, 0, 0.05)));

    /** Stimulus and pulses that overlap one another. */
    static final Protocol OVERLAPPING = new Protocol(
            500,
            REFERENCE.items(),
            List.of(
                    new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0),
                    new Epoch("early", 60, 140, 0, 1.0),
                    new Epoch("late", 90, 300, Epoch.EVERY_RING, 0.3)));

    private Simulation() {}

    /** The rates {@code [ring][neuron × trial]} after these many steps. */
    static double[][] rates(
            Kernel kernel, Model model, Protocol protocol, long seed, long firstTrial, int trials, int steps) {
        int rings = model.rings();
        RingBatch[] batches = new RingBatch[rings];
        for (int k = 0; k < rings; k++) {
            batches[k] = RingBatch.of(kernel, model, protocol, k, new TrialRange(seed, 0, firstTrial, trials));
        }
        for (int step = 0; step < steps; step++) {
            double[][][] activity = new double[rings][][];
            for (int k = 0; k < rings; k++) {
                activity[k] = batches[k].activity();
            }
            for (int k = 0; k < rings; k++) {
                batches[k].step(step, inhibition(activity, k));
            }
        }
        double[][] rates = new double[rings][];
        for (int k = 0; k < rings; k++) {
            rates[k] = batches[k].rates();
        }
        return rates;
    }

    private static double[] inhibition(double[][][] activity, int receiver) {
        if (activity.length == 1) {
            return new double[activity[0][0].length];
        }
        double[] sum = null;
        for (int l = 0; l < activity.length; l++) {
            if (l != receiver) {
                double[] felt = activity[l].length == 1 ? activity[l][0] : activity[l][receiver];
                sum = sum == null ? new double[felt.length] : sum;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += felt[i];
                }
            }
        }
        return sum;
    }

    /** {@code [ring][neuron]} of one trial. */
    static double[][] trial(Model model, double[][] rates, int trial) {
        int trials = rates[0].length / model.neurons();
        double[][] one = new double[rates.length][model.neurons()];
        for (int k = 0; k < one.length; k++) {
            for (int i = 0; i < model.neurons(); i++) {
                one[k][i] = rates[k][i * trials + trial];
            }
        }
        return one;
    }
}
