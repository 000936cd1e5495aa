package org.separatrix.spectrum.equations;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.SymmetricMatrix;
import org.separatrix.ring.transfer.Shape;

/**
 * Quadrature for the standard normal density, E[g(z)] ≈ Σ_q w_q g(z_q).
 *
 * <p>{@link #gaussHermite} is the method of Golub and Welsch (1969): the nodes are the eigenvalues of the symmetric
 * tridiagonal matrix with off-diagonal √1, √2, … and each weight is the square of the first component of the eigenvector.
 *
 * <p>{@link #trapezoid} takes the nodes z_q = q s. A g that is analytic for |Im z| &lt; d it integrates with an error of
 * 2 e^(−2πd/s) (Trefethen and Weideman 2014), where Gauss–Hermite nodes need a number that grows with 1/d².
 */
record NormalQuadrature(double[] nodes, double[] weights) {

    /** The error to which an averaged transfer function is held, relative to its saturation and its largest slope. */
    static final double HELD = 1e-12;

    /** Enough for a shape that is not much steeper than the noise is wide. */
    static final NormalQuadrature GAUSS_HERMITE = gaussHermite(80);

    /** The trapezoidal rule is built for rounding: −ln of its error. */
    private static final double DIGITS = 38.0;

    /** Steeper shapes take fewer nodes piece by piece: there the trapezoidal rule would take 800. */
    private static final double STEEPEST = 24.0;

    /** The density is 1e-17 of its peak here. */
    private static final double FARTHEST = 8.85;

    /** Weights below cannot change a sum in double precision. */
    private static final double NEGLIGIBLE = 1e-20;

    private static final int TRIED = 24;

    /** The equations are set up anew at every step of a continuation, mostly for the same noise. */
    private static final ThreadLocal<Choice> LATEST = new ThreadLocal<>();

    /** @param b = β σ */
    private record Choice(Shape shape, double b, Optional<NormalQuadrature> rule) {}

    @Override
    public double[] nodes() {
        return nodes.clone();
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The rule for φ(x + b z), whose nearest poles lie at |Im z| = strip/b. The Gauss–Hermite nodes are taken where they agree
     * with the trapezoidal rule to {@link #HELD}.
     *
     * @param b = β σ &gt; 0, the slope of the argument in units of the noise
     * @return empty where the shape has no strip, or so many nodes would be needed that a rule by pieces is cheaper
     */
    static Optional<NormalQuadrature> of(Shape shape, double b) {
        Choice latest = LATEST.get();
        if (latest == null || latest.b != b || !latest.shape.equals(shape)) {
            latest = new Choice(shape, b, chosen(shape, b));
            LATEST.set(latest);
        }
        return latest.rule;
    }

    private static Optional<NormalQuadrature> chosen(Shape shape, double b) {
        return trapezoid(shape, b)
                .map(trapezoid -> GAUSS_HERMITE.difference(trapezoid, shape, b) <= HELD ? GAUSS_HERMITE : trapezoid);
    }

    /** The trapezoidal rule for φ(x + b z), held to rounding; empty as in {@link #of}. */
    static Optional<NormalQuadrature> trapezoid(Shape shape, double b) {
        if (shape.strip() == 0.0 || b * (Math.PI / shape.strip()) > STEEPEST) {
            return Optional.empty();
        }
        // Below, the poles are so far off that the density, not they, limits the spacing.
        double strip = shape.strip() / Math.max(b, 1.5);
        return Optional.of(trapezoid(2.0 * Math.PI * strip / DIGITS));
    }

    /** The largest difference of two rules for a shape and its slope, over inputs within reach of the noise. */
    private double difference(NormalQuadrature other, Shape shape, double b) {
        double largest = 0.0;
        for (int i = -TRIED; i <= TRIED; i++) {
            double x = (4.0 + 4.0 * b) * i / TRIED;
            double rate = mean(shape::value, x, b) - other.mean(shape::value, x, b);
            double slope = mean(shape::slope, x, b) - other.mean(shape::slope, x, b);
            largest = Math.max(largest, Math.max(Math.abs(rate), Math.abs(slope)));
        }
        return largest;
    }

    private double mean(DoubleUnaryOperator g, double x, double b) {
        double sum = 0.0;
        for (int q = 0; q < nodes.length; q++) {
            sum += weights[q] * g.applyAsDouble(x + b * nodes[q]);
        }
        return sum;
    }

    /** @param spacing s &gt; 0 of the nodes */
    static NormalQuadrature trapezoid(double spacing) {
        int outermost = (int) Math.ceil(FARTHEST / spacing);
        double[] nodes = new double[2 * outermost + 1];
        double[] weights = new double[nodes.length];
        for (int q = 0; q < nodes.length; q++) {
            nodes[q] = (q - outermost) * spacing;
            weights[q] = spacing * density(nodes[q]);
        }
        return new NormalQuadrature(nodes, weights);
    }

    /** φ(z). */
    static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2.0 * Math.PI);
    }

    /** @param size the number of nodes, ≥ 2; those with a negligible weight are left out */
    static NormalQuadrature gaussHermite(int size) {
        Matrix jacobi = new Matrix(size, size);
        for (int q = 1; q < size; q++) {
            jacobi.set(q - 1, q, Math.sqrt(q));
            jacobi.set(q, q - 1, Math.sqrt(q));
        }
        double[] nodes = new double[size];
        double[] weights = new double[size];
        int kept = 0;
        for (SymmetricMatrix.Eigenpair pair : SymmetricMatrix.eigenpairs(jacobi)) {
            double first = pair.vector()[0];
            if (first * first > NEGLIGIBLE) {
                nodes[kept] = pair.value();
                weights[kept++] = first * first;
            }
        }
        return new NormalQuadrature(Arrays.copyOf(nodes, kept), Arrays.copyOf(weights, kept));
    }
}
