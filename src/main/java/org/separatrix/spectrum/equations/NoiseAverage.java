package org.separatrix.spectrum.equations;

import org.separatrix.ring.Transfer;

/**
 * An activation averaged over Gaussian input noise at nodes that do not depend on the input,
 *
 * <pre>
 *   f̄(h) = E[f(h + σ z)] ≈ Σ_q w_q f(h + σ z_q),   f̄′(h) ≈ Σ_q w_q f′(h + σ z_q),   z ~ N(0, 1)
 * </pre>
 *
 * which suffices where f is smooth on the scale of the noise.
 */
final class NoiseAverage implements Activation {

    private final Activation plain;
    private final double[] shifts;
    private final double[] weights;

    /** @param noise σ &gt; 0, in units of input */
    private NoiseAverage(Activation plain, double noise, NormalQuadrature quadrature) {
        this.plain = plain;
        weights = quadrature.weights();
        shifts = quadrature.nodes();
        for (int q = 0; q < shifts.length; q++) {
            shifts[q] *= noise;
        }
    }

    /**
     * The average of a transfer function by the cheapest rule that holds f̄/rMax and f̄′/(β rMax) to {@link
     * NormalQuadrature#HELD}. Where β = 0 f is constant, and any rule is exact.
     *
     * @param noise σ &gt; 0, in units of input
     */
    static Activation of(Transfer transfer, double noise) {
        double steepness = transfer.beta() * noise;
        Activation plain = new Deterministic(transfer);
        if (steepness == 0.0) {
            return new NoiseAverage(plain, noise, NormalQuadrature.GAUSS_HERMITE);
        }
        return NormalQuadrature.of(transfer.shape(), steepness)
                .<Activation>map(nodes -> new NoiseAverage(plain, noise, nodes))
                .orElseGet(() -> new PiecewiseAverage(transfer, noise));
    }

    @Override
    public double rate(double h) {
        double mean = 0.0;
        for (int q = 0; q < shifts.length; q++) {
            mean += weights[q] * plain.rate(h + shifts[q]);
        }
        return mean;
    }

    @Override
    public double slope(double h) {
        double mean = 0.0;
        for (int q = 0; q < shifts.length; q++) {
            mean += weights[q] * plain.slope(h + shifts[q]);
        }
        return mean;
    }

    /** Var f(h + σ z). */
    @Override
    public double variance(double h) {
        double mean = rate(h);
        double variance = 0.0;
        for (int q = 0; q < shifts.length; q++) {
            double deviation = plain.rate(h + shifts[q]) - mean;
            variance += weights[q] * deviation * deviation;
        }
        return variance;
    }
}
