package org.separatrix.spectrum.equations;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.separatrix.ring.Transfer;

/**
 * A transfer function averaged over Gaussian input noise by pieces, none with a kink inside. With x = β (h + σ z − h0)
 *
 * <pre>
 *   E[g] = ∫_{x₀} g φ(z) dz = Σ_pieces ∫ g φ(z) dz,   g = f, f′ or f²
 * </pre>
 *
 * <p>f is 0 in double precision below x₀. The pieces end at the kinks of f, are as long as f is smooth, and stay shorter than
 * two standard deviations of the noise, so that Gauss–Legendre quadrature of each is exact but for rounding: the average is
 * held for every slope and every noise.
 */
final class PiecewiseAverage implements Activation {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(14);
    private static final double LONGEST = 2.0;
    private static final double FARTHEST = 8.85;

    private final Transfer transfer;
    private final Activation plain;
    private final double noise;
    private final double[] kinks;

    /** @param noise σ &gt; 0, in units of input; β &gt; 0 */
    PiecewiseAverage(Transfer transfer, double noise) {
        this.transfer = transfer;
        this.plain = new Deterministic(transfer);
        this.noise = noise;
        this.kinks = transfer.shape().kinks();
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

    /**
     * f̄ and its first three derivatives. The last two by parts, so that kinks of f′ do no harm:
     *
     * <pre>
     *   f̄″(h) = E[f′(h + σ z) z] / σ,   f̄‴(h) = E[f′(h + σ z) (z² − 1)] / σ²
     * </pre>
     *
     * @param four output
     */
    void derivatives(double h, double[] four) {
        four[0] = rate(h);
        four[1] = slope(h);
        four[2] = mean(h, input -> plain.slope(input) * (input - h)) / (noise * noise);
        double second = mean(h, input -> plain.slope(input) * (input - h) * (input - h)) / (noise * noise);
        four[3] = (second - four[1]) / (noise * noise);
    }

    private double mean(double h, DoubleUnaryOperator g) {
        double scale = transfer.beta() * noise;
        double centre = transfer.beta() * (h - transfer.h0());
        double x = Math.max(transfer.shape().start(), centre - FARTHEST * scale);
        double last = centre + FARTHEST * scale;
        double sum = 0.0;
        while (x < last) {
            double length = Math.min(transfer.shape().smoothLength(x), LONGEST * scale);
            double end = Math.min(Math.min(last, nextKink(x)), x + length);
            sum += piece(h, (x - centre) / scale, (end - centre) / scale, g);
            x = end;
        }
        return sum;
    }

    /** The first kink above x. */
    private double nextKink(double x) {
        int at = Arrays.binarySearch(kinks, x);
        int next = at < 0 ? -at - 1 : at + 1;
        return next < kinks.length ? kinks[next] : Double.POSITIVE_INFINITY;
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
