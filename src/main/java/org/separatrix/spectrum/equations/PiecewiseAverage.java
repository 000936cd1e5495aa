package org.separatrix.spectrum.equations;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.separatrix.ring.Transfer;

/**
 * A transfer function averaged over Gaussian input noise, by pieces that start where it starts. With x = β (h + σ z − h0)
 *
 * <pre>
 *   E[g] = ∫_{x₀} g φ(z) dz = Σ_pieces ∫ g φ(z) dz,   g = f, f′ or f²
 * </pre>
 *
 * <p>x₀ = 0 is the kink of the threshold-power and the supralinear function, below which f is 0. A sigmoid is 0 in double
 * precision below x₀ = −40. The pieces grow with their distance from the poles of f and stay shorter than two standard
 * deviations of the noise, so that Gauss–Legendre quadrature of each is exact but for rounding: the average is held for
 * every slope and every noise.
 */
final class PiecewiseAverage implements Activation {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(14);
    private static final double LONGEST = 2.0;
    private static final double FARTHEST = 8.85;

    private final Transfer transfer;
    private final Activation plain;
    private final double noise;
    private final double first;
    private final double shortest;

    /** @param noise σ &gt; 0, in units of input; β &gt; 0 */
    PiecewiseAverage(Transfer transfer, double noise) {
        this.transfer = transfer;
        this.plain = new Deterministic(transfer);
        this.noise = noise;
        boolean kinked =
                switch (transfer.shape()) {
                    case SIGMOID, STEEP_SIGMOID -> false;
                    case THRESHOLD_POWER, SUPRALINEAR -> true;
                };
        first = kinked ? 0.0 : -40.0;
        // The nearest poles: ±iπ, e^(±iπ/3) and ±iπ/2.
        shortest = kinked ? 0.5 : 2.0;
    }

    @Override
    public double rate(double h) {
        return mean(h, plain::rate);
    }

    @Override
    public double slope(double h) {
        return mean(h, plain::slope);
    }

    /** Var f(h + σ z). */
    @Override
    public double variance(double h) {
        double mean = rate(h);
        double square = mean(h, input -> plain.rate(input) * plain.rate(input));
        return Math.max(0.0, square - mean * mean);
    }

    private double mean(double h, DoubleUnaryOperator g) {
        double scale = transfer.beta() * noise;
        double centre = transfer.beta() * (h - transfer.h0());
        double x = Math.max(first, centre - FARTHEST * scale);
        double last = centre + FARTHEST * scale;
        double sum = 0.0;
        while (x < last) {
            double length = Math.min(Math.max(shortest, 0.5 * Math.abs(x)), LONGEST * scale);
            double end = Math.min(last, x + length);
            sum += piece(h, (x - centre) / scale, (end - centre) / scale, g);
            x = end;
        }
        return sum;
    }

    private double piece(double h, double low, double high, DoubleUnaryOperator g) {
        double middle = 0.5 * (low + high);
        double half = 0.5 * (high - low);
        double sum = 0.0;
        for (int q = 0; q < LEGENDRE.getNumberOfPoints(); q++) {
            double z = middle + half * LEGENDRE.getPoint(q);
            sum += LEGENDRE.getWeight(q) * NormalQuadrature.density(z) * g.applyAsDouble(h + noise * z);
        }
        return half * sum;
    }
}
