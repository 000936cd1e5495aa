package org.separatrix.spectrum.equations;

import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;

/** What a neuron answers to its mean input h: its mean rate, the slope of it, and how much it scatters. */
public interface Activation {

    /** The mean rate at input h, in [0, rMax]. */
    double rate(double h);

    /** The derivative of {@link #rate} with respect to h. */
    double slope(double h);

    /** The variance of the rate at input h that the input noise causes. */
    double variance(double h);

    /** The activation of a model: f itself, or f averaged over the input noise of one step. */
    static Activation of(Model model, Dynamics dynamics) {
        return of(model.transfer(), dynamics == Dynamics.NOISE_FREE ? 0.0 : Math.abs(model.noisePerStep()));
    }

    /** f averaged over input noise of standard deviation σ; f itself at σ = 0. */
    static Activation of(Transfer transfer, double noise) {
        return noise == 0.0 ? new Deterministic(transfer) : NoiseAverage.of(transfer, noise);
    }

    /** f of the model and its analytic derivative. */
    record Deterministic(Transfer transfer) implements Activation {

        @Override
        public double rate(double h) {
            return transfer.rate(h);
        }

        @Override
        public double slope(double h) {
            return transfer.slope(h);
        }

        @Override
        public double variance(double h) {
            return 0.0;
        }
    }
}
