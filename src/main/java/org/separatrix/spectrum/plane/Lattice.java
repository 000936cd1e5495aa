package org.separatrix.spectrum.plane;

import org.separatrix.ring.Model;
import org.separatrix.ring.Tuning;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Scenario;

/**
 * The neurons of a ring about the centre of a bump, those of one side: a state that is symmetric about its centre needs no more.
 *
 * @param cos cos x of each; not to be modified
 * @param weights their shares in a mean over the ring; not to be modified
 * @param tuning T(x) of each; not to be modified
 * @param kappa κ of the tuning
 */
record Lattice(double[] cos, double[] weights, double[] tuning, double kappa) {

    /** The lattice of the rings of a scenario. */
    static Lattice of(Scenario scenario) {
        Model model = scenario.model();
        boolean onNeuron = scenario.site() == LatticeSite.ON_NEURON;
        int half = model.neurons() / 2;
        int size = onNeuron ? half + 1 : half;
        double[] cos = new double[size];
        double[] weights = new double[size];
        double[] tuning = new double[size];
        Tuning of = new Tuning(model.kappa());
        for (int i = 0; i < size; i++) {
            double x = 2.0 * Math.PI * (i + scenario.site().offset()) / model.neurons();
            boolean single = onNeuron && (i == 0 || i == half);
            cos[i] = Math.cos(x);
            weights[i] = (single ? 1.0 : 2.0) / model.neurons();
            tuning[i] = of.at(x);
        }
        return new Lattice(cos, weights, tuning, model.kappa());
    }
}
