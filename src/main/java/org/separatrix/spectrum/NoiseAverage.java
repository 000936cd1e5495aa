package org.separatrix.spectrum;

/**
 * An activation averaged over Gaussian input noise,
 *
 * <pre>
 *   f̄(h) = E[f(h + σ z)] ≈ Σ_q w_q f(h + σ z_q),   f̄′(h) ≈ Σ_q w_q f′(h + σ z_q),   z ~ N(0, 1)
 * </pre>
 *
 * with the 80 nodes of Gauss–Hermite quadrature.
 */
final class NoiseAverage implements Activation {

    private static final GaussHermite QUADRATURE = GaussHermite.of(80);

    private final Activation plain;
    private final double[] shifts;
    private final double[] weights;

    /** @param noise σ &gt; 0, in units of input */
    NoiseAverage(Activation plain, double noise) {
        this.plain = plain;
        weights = QUADRATURE.weights();
        shifts = QUADRATURE.nodes();
        for (int q = 0; q < shifts.length; q++) {
            shifts[q] *= noise;
        }
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
