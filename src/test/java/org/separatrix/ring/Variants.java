package org.separatrix.ring;

import java.util.ArrayList;
import java.util.List;

/** Models that differ from the reference in everything that the kernels treat differently. */
final class Variants {

    private Variants() {}

    static List<Model> all() {
        List<Model> models = new ArrayList<>();
        for (String kind : Transfers.published()) {
            models.add(with(2, 48, 0.2, 0.0, 1.0, 0.3, Transfer.of(kind), Heterogeneity.NONE));
        }
        Transfer sigmoid = Model.REFERENCE.transfer();
        models.add(with(2, 48, 0.5, 0.0, 1.0, 0.0, sigmoid, Heterogeneity.NONE));
        models.add(with(2, 48, 0.5, 0.0, 1.0, 0.3, new Transfer(sigmoid.shape(), 0.7, 0.0, 0.2), Heterogeneity.NONE));
        models.add(with(1, 48, 0.5, 0.0, 1.0, 0.3, sigmoid, Heterogeneity.NONE));
        models.add(with(3, 18, 0.5, 0.0, 0.25, 0.3, sigmoid, Heterogeneity.NONE));
        models.add(with(4, 4, 0.3, 0.0, 2.5, 0.3, sigmoid, Heterogeneity.NONE));
        models.add(with(2, 48, 0.4, 0.7, 1.0, 0.3, sigmoid, Heterogeneity.NONE));
        models.add(with(3, 30, 0.4, -0.5, 1.0, 0.3, sigmoid, Heterogeneity.NONE));
        for (boolean shared : new boolean[] {false, true}) {
            models.add(with(2, 48, 0.3, 0.0, 1.0, 0.3, sigmoid, new Heterogeneity(0.1, 0.0, 0.0, shared, 5)));
            models.add(with(3, 22, 0.3, 0.2, 1.0, 0.3, sigmoid, new Heterogeneity(0.1, 0.2, 0.3, shared, 5)));
            models.add(with(1, 20, 0.3, 0.2, 1.0, 0.3, sigmoid, new Heterogeneity(0.1, 0.2, 0.3, shared, 5)));
        }
        models.addAll(correlated());
        models.add(with(2, 48, 0.2, 0.0, 1.0, 0.3, Transfers.table(), Heterogeneity.NONE));
        return models;
    }

    /** Those whose noise has a correlation time. */
    static List<Model> correlated() {
        Transfer sigmoid = Model.REFERENCE.transfer();
        Heterogeneity disorder = new Heterogeneity(0.1, 0.2, 0.0, false, 5);
        Transfer supralinear = Transfer.of("supralinear");
        return List.of(
                with(2, 48, 0.5, 0.0, 1.0, 0.3, new NoiseLaw.Correlated(2.0), sigmoid, Heterogeneity.NONE),
                with(3, 18, 0.4, 0.7, 0.25, 0.2, new NoiseLaw.Correlated(30.0), sigmoid, disorder),
                with(2, 20, 0.2, 0.0, 2.0, 0.3, new NoiseLaw.Correlated(0.4), supralinear, Heterogeneity.NONE));
    }

    private static Model with(
            int rings,
            int neurons,
            double jCross,
            double modulation,
            double dt,
            double noise,
            Transfer transfer,
            Heterogeneity heterogeneity) {
        NoiseLaw scaled = NoiseLaw.Independent.SQRT_DT;
        return with(rings, neurons, jCross, modulation, dt, noise, scaled, transfer, heterogeneity);
    }

    private static Model with(
            int rings,
            int neurons,
            double jCross,
            double modulation,
            double dt,
            double noise,
            NoiseLaw noiseLaw,
            Transfer transfer,
            Heterogeneity heterogeneity) {
        Model m = Model.REFERENCE;
        return new Model(
                rings,
                neurons,
                m.j0(),
                m.j1(),
                jCross,
                modulation,
                m.kappa(),
                m.tau(),
                dt,
                noise,
                noiseLaw,
                m.initialRate(),
                transfer,
                heterogeneity);
    }
}
