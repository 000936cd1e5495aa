package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;

/**
 * Folds of states of disordered rings in u = (r, p, s): F = 0 and g = 0, where
 *
 * <pre>
 *   | J   b | | v |   | 0 |
 *   | cᵀ  0 | | g | = | 1 |
 * </pre>
 *
 * and dg = −wᵀ dJ v, where w solves the transposed system.
 *
 * @param b near to the left null vector of J; not to be modified
 * @param c near to the right one; not to be modified
 */
record RateFold(DisorderedPlane plane, double[] b, double[] c) implements RateSet {

    /** What is known at a place. */
    record Critical(RateExpansion expansion, double[] v, double[] w, double g) {

        /** What vanishes at a cusp: with unit vectors ½ ⟨w, D²F[v, v]⟩. */
        double quadratic() {
            double[] direction = Vectors.unit(v);
            return 0.5 * Vectors.dot(Vectors.unit(w), expansion.second(direction, direction));
        }

        /** What vanishes at a Bogdanov–Takens point: with unit vectors ⟨w, v⟩. */
        double overlap() {
            return Vectors.dot(Vectors.unit(w), Vectors.unit(v));
        }
    }

    /** About a place where J is nearly singular. */
    static RateFold near(DisorderedPlane plane, double[] u) {
        double[] any = new double[plane.unknowns()];
        Arrays.setAll(any, i -> Math.cos(i * (i + 1.0)));
        return new RateFold(plane, any, any).about(u).about(u);
    }

    Optional<Critical> critical(double[] u) {
        int n = plane.unknowns();
        double[] last = new double[n + 1];
        last[n] = 1.0;
        return expansion(u).flatMap(expansion -> {
            Matrix jacobian = expansion.jacobian();
            Optional<double[]> right = LinearSystem.solve(Matrix.bordered(jacobian, List.of(b), List.of(c)), last);
            Optional<double[]> left =
                    LinearSystem.solve(Matrix.bordered(jacobian.transposed(), List.of(c), List.of(b)), last);
            return right.isEmpty() || left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Critical(
                            expansion, Arrays.copyOf(right.get(), n), Arrays.copyOf(left.get(), n), right.get()[n]));
        });
    }

    @Override
    public Optional<Linear> at(double[] u) {
        int n = plane.unknowns();
        return critical(u).map(at -> {
            double[] value = Arrays.copyOf(at.expansion().residual(), n + 1);
            value[n] = at.g();
            return new Linear(
                    value, jacobian(u, at.expansion(), List.of(new Form(List.of(at.w()), List.of(at.v()))), n + 2));
        });
    }

    @Override
    public RateFold about(double[] u) {
        return critical(u)
                .map(at -> new RateFold(plane, Vectors.unit(at.w()), Vectors.unit(at.v())))
                .orElse(this);
    }
}
