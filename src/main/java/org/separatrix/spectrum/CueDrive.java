package org.separatrix.spectrum;

import org.separatrix.ring.Tuning;

/** What a cue adds to the input of every neuron, gain · T(θ_i − φ_k), with the tuning of the model. */
final class CueDrive {

    private CueDrive() {}

    /** I by ring and neuron. */
    static double[][] of(Scenario scenario) {
        int neurons = scenario.model().neurons();
        double[][] drive = new double[scenario.model().rings()][neurons];
        Cue cue = scenario.cue();
        if (cue.present()) {
            Tuning tuning = new Tuning(scenario.model().kappa());
            for (int i = 0; i < neurons; i++) {
                drive[cue.ring()][i] = cue.gain() * tuning.at(scenario.angle(cue.ring(), i));
            }
        }
        return drive;
    }
}
