package org.separatrix.ring.readout;

import java.util.Arrays;
import org.separatrix.ring.Model;

/**
 * Quantities of the end state of a trial, from the final rates: the summed response, the winner, and the bump
 * amplitudes. Rates are {@code [neuron][trial]} flattened.
 */
public final class EndState {

    /** No ring won; the value that the columns of results keep. */
    public static final short TIE = -1;

    /** A ring wins when its summed rate exceeds that of every other ring by this factor, as in the reference. */
    private static final double WINNING_RATIO = 1.5;

    private EndState() {}

    /**
     * The summed response Σ_k r^k, added in the order of the rings.
     *
     * @param rates {@code [ring]}; not modified
     */
    public static double[] response(double[][] rates) {
        double[] sum = rates[0].clone();
        for (int ring = 1; ring < rates.length; ring++) {
            add(rates[ring], sum);
        }
        return sum;
    }

    /** The bump amplitude a = |Σ_i r_i e^{iθ_i}| / N of a ring, one for each trial. */
    public static double[] amplitude(Model model, double[] rates) {
        int trials = rates.length / model.neurons();
        double[] x = new double[trials];
        double[] y = new double[trials];
        resultant(model, rates, x, y);
        double[] amplitude = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            amplitude[trial] = Math.sqrt(x[trial] * x[trial] + y[trial] * y[trial]) / model.neurons();
        }
        return amplitude;
    }

    /**
     * The ring whose summed rate exceeds 1.5 times that of every other ring, or {@link #TIE}; one for each trial.
     * A ring alone always wins.
     *
     * @param rates {@code [ring]}; not modified
     */
    public static short[] winner(Model model, double[][] rates) {
        int trials = rates[0].length / model.neurons();
        double[][] totals = new double[rates.length][trials];
        for (int ring = 0; ring < rates.length; ring++) {
            for (int i = 0; i < model.neurons(); i++) {
                for (int trial = 0; trial < trials; trial++) {
                    totals[ring][trial] += rates[ring][i * trials + trial];
                }
            }
        }
        short[] winners = new short[trials];
        Arrays.fill(winners, TIE);
        for (int trial = 0; trial < trials; trial++) {
            for (int ring = 0; ring < rates.length; ring++) {
                if (beatsAll(totals, ring, trial)) {
                    winners[trial] = (short) ring;
                }
            }
        }
        return winners;
    }

    /** Σ_i r_i cos θ_i and Σ_i r_i sin θ_i, added to x and y, {@code [trial]}. */
    static void resultant(Model model, double[] rates, double[] x, double[] y) {
        for (int i = 0; i < model.neurons(); i++) {
            double cos = Math.cos(model.preferredAngle(i));
            double sin = Math.sin(model.preferredAngle(i));
            for (int trial = 0; trial < x.length; trial++) {
                double r = rates[i * x.length + trial];
                x[trial] = Math.fma(r, cos, x[trial]);
                y[trial] = Math.fma(r, sin, y[trial]);
            }
        }
    }

    private static boolean beatsAll(double[][] totals, int ring, int trial) {
        for (int other = 0; other < totals.length; other++) {
            if (other != ring && !(totals[ring][trial] > WINNING_RATIO * totals[other][trial])) {
                return false;
            }
        }
        return true;
    }

    private static void add(double[] rates, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += rates[i];
        }
    }
}
