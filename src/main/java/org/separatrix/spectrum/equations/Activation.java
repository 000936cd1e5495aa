package org.separatrix.spectrum.equations;

import java.util.function.DoubleUnaryOperator;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;

/** Response of a neuron to its mean input h: its mean rate, the slope, and the variance. */
public interface Activation {

    /** The mean rate at input h, in [0, rMax]. */
    double rate(double h);

    /** The derivative of {@link #rate} with respect to h. */
    double slope(double h);

    /** The variance of the rate at input h that the input noise causes. */
    double variance(double h);

    /** The rates at these inputs, by ring and neuron, newly allocated. */
    default double[][] rates(double[][] inputs) {
        return applied(this::rate, inputs);
    }

    /** The slopes at these inputs, by ring and neuron, newly allocated. */
    default double[][] slopes(double[][] inputs) {
        return applied(this::slope, inputs);
    }

    private static double[][] applied(DoubleUnaryOperator function, double[][] inputs) {
        double[][] values = new double[inputs.length][];
        for (int k = 0; k < inputs.length; k++) {
            values[k] = new double[inputs[k].length];
            for (int i = 0; i < inputs[k].length; i++) {
                values[k][i] = function.applyAsDouble(inputs[k][i]);
            }
        }
        return values;
    }

    /** The activation of a model: f itself, or f averaged over the input noise of one step. */
    static Activation of(Model model, Dynamics dynamics) {
        return of(model.transfer(), noise(model, dynamics));
    }

    /** The σ that f is averaged over. */
    static double noise(Model model, Dynamics dynamics) {
        return dynamics == Dynamics.NOISE_FREE ? 0.0 : Math.abs(model.noisePerStep());
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
