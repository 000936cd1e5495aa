package org.separatrix.spectrum.plane;

import org.separatrix.numerics.linear.Matrix;
import org.separatrix.spectrum.equations.ActivationDerivatives;

/**
 * Rings with any weights in the rates themselves, F(r) = −r + f(B r + I).
 *
 * @param weights B
 * @param drive I
 * @param activation f
 */
record DisorderedRings(Matrix weights, double[] drive, ActivationDerivatives activation) {

    /** F and its derivatives at a state. */
    RateExpansion at(double[] rates) {
        int n = drive.length;
        double[][] f = new double[RateExpansion.ORDERS][n];
        double[] four = new double[RateExpansion.ORDERS];
        for (int i = 0; i < n; i++) {
            activation.at(weights.rowProduct(i, rates, drive[i]), four);
            for (int order = 0; order < four.length; order++) {
                f[order][i] = four[order];
            }
        }
        return new RateExpansion(weights, rates, f);
    }
}
