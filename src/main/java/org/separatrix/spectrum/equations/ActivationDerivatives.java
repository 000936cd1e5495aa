package org.separatrix.spectrum.equations;

import java.util.Arrays;
import java.util.Optional;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.transfer.Sigmoid;

/**
 * An {@link Activation} f̄(h) with its first three derivatives, at one price: what normal forms of bifurcations are made of.
 * Over noise they are held to rounding for every slope β, and for a transfer function with kinks.
 */
@FunctionalInterface
public interface ActivationDerivatives {

    /** @param four output: f̄, f̄′, f̄″ and f̄‴ at h */
    void at(double h, double[] four);

    /** Those of a model: of f itself, or of f averaged over the input noise of one step. */
    static ActivationDerivatives of(Model model, Dynamics dynamics) {
        return of(model.transfer(), Activation.noise(model, dynamics));
    }

    /** f averaged over input noise of standard deviation σ ≥ 0; f itself at σ = 0. */
    static ActivationDerivatives of(Transfer transfer, double noise) {
        double steepness = transfer.beta() * noise;
        if (steepness == 0.0) {
            return (h, four) -> plain(transfer, h, four);
        }
        Optional<NormalQuadrature> nodes = NormalQuadrature.trapezoid(transfer.shape(), steepness);
        return nodes.<ActivationDerivatives>map(quadrature -> averaged(transfer, noise, quadrature))
                .orElseGet(() -> new PiecewiseAverage(transfer, noise)::derivatives);
    }

    private static void plain(Transfer transfer, double h, double[] four) {
        transfer.shape().derivatives(transfer.beta() * (h - transfer.h0()), four);
        scale(transfer, four);
    }

    /** f^(k)(h) = rMax β^k φ^(k)(x). */
    private static void scale(Transfer transfer, double[] four) {
        double factor = transfer.rMax();
        for (int order = 0; order < four.length; order++) {
            four[order] *= factor;
            factor *= transfer.beta();
        }
    }

    private static ActivationDerivatives averaged(Transfer transfer, double noise, NormalQuadrature quadrature) {
        double[] shifts = quadrature.nodes();
        double[] weights = quadrature.weights();
        for (int q = 0; q < shifts.length; q++) {
            shifts[q] *= transfer.beta() * noise;
        }
        if (transfer.shape() instanceof Sigmoid) {
            return sigmoid(transfer, shifts, weights);
        }
        return (h, four) -> {
            double x = transfer.beta() * (h - transfer.h0());
            double[] at = new double[four.length];
            double[] sum = new double[four.length];
            for (int q = 0; q < shifts.length; q++) {
                transfer.shape().derivatives(x + shifts[q], at);
                for (int order = 0; order < sum.length; order++) {
                    sum[order] += weights[q] * at[order];
                }
            }
            System.arraycopy(sum, 0, four, 0, four.length);
            scale(transfer, four);
        };
    }

    /** One exponential does for all nodes: e^(−x−s) = e^(−x) e^(−s). */
    private static ActivationDerivatives sigmoid(Transfer transfer, double[] shifts, double[] weights) {
        double[] factors = Arrays.stream(shifts).map(shift -> Math.exp(-shift)).toArray();
        return (h, four) -> {
            double power = Math.exp(-transfer.beta() * (h - transfer.h0()));
            Arrays.fill(four, 0.0);
            for (int q = 0; q < factors.length; q++) {
                double phi = 1.0 / (1.0 + power * factors[q]);
                double weighted = weights[q] * phi;
                double slope = weighted * (1.0 - phi);
                four[0] += weighted;
                four[1] += slope;
                four[2] += slope * (1.0 - 2.0 * phi);
                four[3] += slope * (1.0 - 6.0 * phi * (1.0 - phi));
            }
            scale(transfer, four);
        };
    }
}
