package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.Vectors;

/**
 * A double eigenvalue 0 with a Jordan block, J q₀ = 0, J q₁ = q₀, Jᵀ p₁ = 0, Jᵀ p₀ = p₁, ⟨p₀, q₀⟩ = ⟨p₁, q₁⟩ = 1, ⟨p₀, q₁⟩ = ⟨p₁,
 * q₀⟩ = 0, |q₀| = 1:
 *
 * <pre>
 *   dx/dt = y,   dy/dt = a x² + b x y,   a = ½ ⟨p₁, D²F[q₀, q₀]⟩,   b = ⟨p₀, D²F[q₀, q₀]⟩ + ⟨p₁, D²F[q₀, q₁]⟩
 * </pre>
 *
 * Source: Kuznetsov 2004, section 8.4.
 *
 * @param trace of J on the critical plane
 * @param determinant of J there
 * @param nilpotent the size of J there, in units of 1/τ: 0 where there are two null vectors
 * @param a its sign says to which side of the fold the two states are
 * @param b a b &lt; 0: the cycle that begins at the Hopf points beside it is stable
 */
record BogdanovTakens(double trace, double determinant, double nilpotent, double a, double b) {

    private static final double VANISHES = 1e-7;
    private static final double DEGENERATE = 1e-7;

    /** Of the critical plane at κ = 0; empty where the two planes are orthogonal. */
    static Optional<BogdanovTakens> of(RateHopf.Critical at) {
        RateExpansion expansion = at.expansion();
        double[] one = Vectors.unit(at.v().get(0));
        double[] other = across(one, at.v().get(1));
        double[][] j = new double[2][2];
        List<double[]> basis = List.of(one, other);
        for (int column = 0; column < 2; column++) {
            double[] image = expansion.first(basis.get(column));
            j[0][column] = Vectors.dot(one, image);
            j[1][column] = Vectors.dot(other, image);
        }
        double trace = j[0][0] + j[1][1];
        double determinant = j[0][0] * j[1][1] - j[0][1] * j[1][0];
        double nilpotent = Math.hypot(Math.hypot(j[0][0], j[0][1]), Math.hypot(j[1][0], j[1][1]));
        // What J moves most is q₁ up to a multiple of q₀.
        boolean first = Math.hypot(j[0][0], j[1][0]) > Math.hypot(j[0][1], j[1][1]);
        double[] q1 = first ? one : other;
        double[] q0 = expansion.first(q1);
        double size = Vectors.norm(q0);
        q0 = scaled(1.0 / size, q0);
        q1 = scaled(1.0 / size, q1);
        double[] w = longest(expansion, at.w());
        double[] p1 = expansion.transposedFirst(w);
        double scale = Vectors.dot(p1, q1);
        if (Math.abs(scale) < Double.MIN_NORMAL) {
            return Optional.empty();
        }
        double[] p0 = scaled(1.0 / scale, w);
        p1 = scaled(1.0 / scale, p1);
        // ⟨p₀, q₀⟩ = ⟨p₀, J q₁⟩ = ⟨p₁, q₁⟩ = 1 and ⟨p₁, q₀⟩ = ⟨p₁, J q₁⟩ = 0 by themselves.
        double overlap = Vectors.dot(p0, q1);
        for (int i = 0; i < p0.length; i++) {
            p0[i] -= overlap * p1[i];
        }
        double[] squared = expansion.second(q0, q0);
        double a = 0.5 * Vectors.dot(p1, squared);
        double b = Vectors.dot(p0, squared) + Vectors.dot(p1, expansion.second(q0, q1));
        return Optional.of(new BogdanovTakens(trace, determinant, nilpotent, a, b));
    }

    /** Whether the eigenvalue is double, J is not zero on its plane, and neither coefficient vanishes. */
    boolean regular() {
        return residual() < VANISHES && nilpotent > DEGENERATE && Math.abs(a) > DEGENERATE && Math.abs(b) > DEGENERATE;
    }

    /** What is left of trace and determinant. */
    double residual() {
        return Math.max(Math.abs(trace), Math.abs(determinant));
    }

    private static double[] across(double[] unit, double[] vector) {
        double share = Vectors.dot(unit, vector);
        double[] across = vector.clone();
        for (int i = 0; i < across.length; i++) {
            across[i] -= share * unit[i];
        }
        return Vectors.unit(across);
    }

    private static double[] longest(RateExpansion expansion, List<double[]> w) {
        double one = Vectors.norm(expansion.transposedFirst(w.get(0)));
        double other = Vectors.norm(expansion.transposedFirst(w.get(1)));
        return one > other ? w.get(0) : w.get(1);
    }

    private static double[] scaled(double factor, double[] vector) {
        return Arrays.stream(vector).map(x -> factor * x).toArray();
    }
}
