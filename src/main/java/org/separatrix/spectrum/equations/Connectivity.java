package org.separatrix.spectrum.equations;

import org.separatrix.numerics.linear.Matrix;
import org.separatrix.ring.Model;
import org.separatrix.ring.Weights;

/**
 * The weights B between all neurons of all rings, row = receiving neuron, neuron index fastest: W of each ring on the
 * diagonal, −1/(K−1) times the cross-inhibition of each ordered pair beside it.
 */
public final class Connectivity {

    private Connectivity() {}

    /** Newly allocated. */
    public static Matrix of(Model model) {
        int rings = model.rings();
        int n = model.neurons();
        Weights weights = new Weights(model);
        Matrix all = new Matrix(rings * n, rings * n);
        for (int k = 0; k < rings; k++) {
            for (int l = 0; l < rings; l++) {
                double[][] block = k == l ? weights.within(k) : weights.cross(k, l);
                double sign = k == l ? 1.0 : -1.0 / (rings - 1);
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        all.set(k * n + i, l * n + j, sign * block[i][j]);
                    }
                }
            }
        }
        return all;
    }
}
