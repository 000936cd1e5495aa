package org.separatrix.router.training;

import java.util.Arrays;

/** e^(x_i) / Σ_j e^(x_j). */
final class Softmax {

    private Softmax() {}

    /** The shares, fresh. */
    static double[] of(double[] x) {
        double largest = Arrays.stream(x).max().orElseThrow();
        double[] shares = Arrays.stream(x).map(v -> Math.exp(v - largest)).toArray();
        double sum = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
