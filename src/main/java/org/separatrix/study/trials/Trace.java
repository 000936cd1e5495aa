package org.separatrix.study.trials;

import java.util.Arrays;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Model;
import org.separatrix.ring.readout.Decoder;

/**
 * The whole time course of a trial; time t counts the steps that have been taken, from 0.
 *
 * @param rates {@code [ring][t][neuron]}; not modified
 */
public record Trace(Condition condition, double[][][] rates) {

    private static final long MOST_VALUES = 100_000_000;

    /** @throws IllegalArgumentException if the time course of such a trial is too long to be held in memory */
    static void requireHoldable(Condition condition) {
        long steps = condition.protocol().steps() + 1L;
        Model model = condition.model();
        if (steps * model.rings() * model.neurons() > MOST_VALUES) {
            throw new IllegalArgumentException("the time course of " + steps + " x " + model.rings() + " x "
                    + model.neurons() + " rates is too long to be held: at most " + MOST_VALUES);
        }
    }

    public int rings() {
        return rates.length;
    }

    /** How many times there are: the initial state and one after every step. */
    public int times() {
        return rates[0].length;
    }

    public int neurons() {
        return rates[0][0].length;
    }

    /** The decoded angle of the summed response at every time, radians in [−π, π). */
    public double[] decoded() {
        double[] response = new double[neurons() * times()];
        for (double[][] ring : rates) {
            for (int t = 0; t < times(); t++) {
                for (int neuron = 0; neuron < neurons(); neuron++) {
                    response[neuron * times() + t] += ring[t][neuron];
                }
            }
        }
        return Decoder.of(condition.model(), condition.readOut()).decode(response);
    }

    /** D(t) = m_0 − max_{k≠0} m_k: by how much the mean rate of the target's ring exceeds that of the strongest other. */
    public double[] dominance() {
        double[] dominance = new double[times()];
        for (int t = 0; t < times(); t++) {
            double strongest = 0.0;
            for (int ring = 1; ring < rings(); ring++) {
                strongest = Math.max(strongest, mean(ring, t));
            }
            dominance[t] = mean(0, t) - strongest;
        }
        return dominance;
    }

    private double mean(int ring, int t) {
        return Arrays.stream(rates[ring][t]).sum() / neurons();
    }
}
