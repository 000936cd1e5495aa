package org.separatrix.spectrum.equations;

import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;

/**
 * Newton's method for points of an {@link ImplicitCurve} in unknowns that are each divided by their scale. It corrects a guess in
 * the plane normal to a direction t:
 *
 * <pre>
 *   | DH | δu = − |        H(u)      |
 *   | tᵀ |        | tᵀ (u − guess)   |
 * </pre>
 *
 * @param scale of each unknown; not to be modified
 * @param solved a largest residual below this is a point of the curve
 * @param converged one below this is, if it hardly falls any more
 * @param stagnant a residual above this share of the one before hardly falls
 * @param renewing a residual above this share of the one before has DH factored anew: 0 is Newton's method, above 0 the simplified
 *     one, which pays where factors cost more than residuals
 */
public record ScaledNewton(double[] scale, double solved, double converged, double stagnant, double renewing) {

    private static final int ITERATIONS = 12;

    /** Newton's method. */
    public ScaledNewton(double[] scale, double solved, double converged, double stagnant) {
        this(scale, solved, converged, stagnant, 0.0);
    }

    /** The point of the curve in the plane through a guess normal to a scaled direction; empty if Newton finds none. */
    public Optional<double[]> corrected(ImplicitCurve curve, double[] guess, double[] normal) {
        double[] u = guess.clone();
        double before = Double.POSITIVE_INFINITY;
        LinearSystem factors = null;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Optional<ImplicitCurve.Linear> linear = curve.at(u);
            if (linear.isEmpty()) {
                return Optional.empty();
            }
            double residual = Vectors.largest(linear.get().value());
            if (residual < solved || residual < converged && residual > stagnant * before) {
                return Optional.of(u);
            }
            if (factors == null || residual > renewing * before) {
                factors = LinearSystem.factored(bordered(linear.get(), normal));
            }
            before = residual;
            double[] right = new double[u.length];
            System.arraycopy(linear.get().value(), 0, right, 0, u.length - 1);
            for (int i = 0; i < u.length; i++) {
                right[u.length - 1] += normal[i] * (u[i] - guess[i]) / scale[i];
            }
            Optional<double[]> step = factors.solution(right);
            if (step.isEmpty() || !(Vectors.largest(step.get()) < 1.0)) {
                return Optional.empty();
            }
            u = along(u, step.get(), -1.0);
        }
        return Optional.empty();
    }

    private Matrix bordered(ImplicitCurve.Linear linear, double[] normal) {
        int n = normal.length;
        Matrix matrix = new Matrix(n, n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n - 1; i++) {
                matrix.set(i, j, linear.jacobian().get(i, j) * scale[j]);
            }
            matrix.set(n - 1, j, normal[j]);
        }
        return matrix;
    }

    /** The scaled unit tangent of the curve at a point of it, on the side of a direction. */
    public double[] tangent(ImplicitCurve curve, double[] u, double[] towards) {
        double[] right = new double[u.length];
        right[u.length - 1] = 1.0;
        return curve.at(u)
                .flatMap(linear -> LinearSystem.solve(bordered(linear, towards), right))
                .map(Vectors::unit)
                .orElse(towards);
    }

    /** u + step · scale ∘ direction. */
    public double[] along(double[] u, double[] direction, double step) {
        double[] moved = u.clone();
        for (int i = 0; i < u.length; i++) {
            moved[i] += step * scale[i] * direction[i];
        }
        return moved;
    }

    /** (to − from)/scale. */
    public double[] between(double[] from, double[] to) {
        double[] gap = new double[from.length];
        for (int i = 0; i < gap.length; i++) {
            gap[i] = (to[i] - from[i]) / scale[i];
        }
        return gap;
    }

    public double distance(double[] one, double[] other) {
        return Vectors.norm(between(one, other));
    }
}
