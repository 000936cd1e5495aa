package org.separatrix.ring;

import java.util.Optional;

/**
 * A rate of a ring that is no finite number.
 *
 * @param trial which of a batch
 * @param neuron which of the ring
 */
public record NonFinite(int trial, int neuron) {

    /**
     * The first by trial, then by neuron, of rates in blocks of lanes, a trial to a lane. Where all sums are finite, and so
     * all rates, it looks at no more than the sums.
     *
     * @param rates {@code [block][neuron][lane]}; not modified
     * @param sums {@code [block][Σ r, …][lane]}, of the rates; not modified
     * @param trials how many lanes are in use in all
     */
    public static Optional<NonFinite> in(double[][][] rates, double[][][] sums, int trials) {
        for (int block = 0, first = 0; block < rates.length; block++) {
            double[] sum = sums[block][0];
            int used = Math.min(sum.length, trials - first);
            if (!allFinite(sum, used)) {
                for (int lane = 0; lane < used; lane++) {
                    int neuron = inLane(rates[block], lane);
                    if (neuron < rates[block].length) {
                        return Optional.of(new NonFinite(first + lane, neuron));
                    }
                }
            }
            first += sum.length;
        }
        return Optional.empty();
    }

    /** The same of {@code [neuron][trial]} flattened. */
    public static Optional<NonFinite> in(double[] rates, int trials) {
        if (allFinite(rates, rates.length)) {
            return Optional.empty();
        }
        for (int trial = 0; trial < trials; trial++) {
            for (int at = trial; at < rates.length; at += trials) {
                if (!Double.isFinite(rates[at])) {
                    return Optional.of(new NonFinite(trial, at / trials));
                }
            }
        }
        return Optional.empty();
    }

    /** In four sums of zeros that do not wait for each other: 0 x is 0 of a finite x alone. */
    static boolean allFinite(double[] values, int used) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        int i = 0;
        for (; i + 3 < used; i += 4) {
            a += 0.0 * values[i];
            b += 0.0 * values[i + 1];
            c += 0.0 * values[i + 2];
            d += 0.0 * values[i + 3];
        }
        for (; i < used; i++) {
            a += 0.0 * values[i];
        }
        return a + b + c + d == 0.0;
    }

    private static int inLane(double[][] rates, int lane) {
        int neuron = 0;
        while (neuron < rates.length && Double.isFinite(rates[neuron][lane])) {
            neuron++;
        }
        return neuron;
    }
}
