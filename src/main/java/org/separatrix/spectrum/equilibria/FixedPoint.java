package org.separatrix.spectrum.equilibria;

import java.util.List;
import org.separatrix.spectrum.equations.RateEquations;

/**
 * A fixed point of the dynamics.
 *
 * @param value of the parameter of its branch
 * @param coordinates x of its {@link RateEquations}; not to be modified
 * @param rates r by ring and neuron; not to be modified
 * @param residual max |−r + f(B r + I)| over all neurons
 * @param convergence the residual of the equations before each Newton step and after the last
 */
public record FixedPoint(
        double value, double[] coordinates, double[][] rates, double residual, List<Double> convergence) {

    public FixedPoint {
        convergence = List.copyOf(convergence);
    }

    /** m_k, the mean rate of a ring. */
    public double mean(int ring) {
        double sum = 0.0;
        for (double r : rates[ring]) {
            sum += r;
        }
        return sum / rates[ring].length;
    }

    /** max_i r_i of a ring. */
    public double max(int ring) {
        double max = 0.0;
        for (double r : rates[ring]) {
            max = Math.max(max, r);
        }
        return max;
    }

    /** a_k = |Σ_i r_i e^{iθ_i}| / N of a ring. */
    public double amplitude(int ring) {
        return Math.hypot(fourier(ring, 0.0), fourier(ring, Math.PI / 2.0));
    }

    /** The angle that the bump of a ring points to, radians in (−π, π]. */
    public double phase(int ring) {
        return Math.atan2(fourier(ring, Math.PI / 2.0), fourier(ring, 0.0));
    }

    /** 1/N Σ_i r_i cos(θ_i − axis). */
    public double fourier(int ring, double axis) {
        int n = rates[ring].length;
        double sum = 0.0;
        for (int i = 0; i < n; i++) {
            sum += rates[ring][i] * Math.cos(-Math.PI + 2.0 * Math.PI * i / n - axis);
        }
        return sum / n;
    }
}
