package org.separatrix.spectrum;

import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;

/** Variants of the reference model. */
public final class Models {

    private Models() {}

    public static Model rings(int rings) {
        return of(rings, 48, 1.0, 6.0, 0.0, 0.3, Model.REFERENCE.transfer());
    }

    public static Model neurons(int neurons) {
        return of(2, neurons, 1.0, 6.0, 0.0, 0.3, Model.REFERENCE.transfer());
    }

    public static Model kernel(double j0, double j1) {
        return of(2, 48, j0, j1, 0.0, 0.3, Model.REFERENCE.transfer());
    }

    public static Model structured(int rings, double modulation) {
        return of(rings, 48, 1.0, 6.0, modulation, 0.3, Model.REFERENCE.transfer());
    }

    public static Model noise(double noise) {
        return of(2, 48, 1.0, 6.0, 0.0, noise, Model.REFERENCE.transfer());
    }

    public static Model transfer(Transfer transfer) {
        return of(2, 48, 1.0, 6.0, 0.0, 0.3, transfer);
    }

    public static Model of(
            int rings, int neurons, double j0, double j1, double modulation, double noise, Transfer transfer) {
        Model r = Model.REFERENCE;
        return new Model(
                rings,
                neurons,
                j0,
                j1,
                0.2,
                modulation,
                r.kappa(),
                r.tau(),
                r.dt(),
                noise,
                r.noiseLaw(),
                r.initialRate(),
                transfer,
                Heterogeneity.NONE);
    }
}
