package org.separatrix.spectrum.equations;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;

/**
 * Equations restricted to an invariant subspace with the orthonormal basis Q, x = Q y:
 *
 * <pre>
 *   G_Q(y) = Qᵀ G(Q y),   ∂G_Q/∂y = Qᵀ (∂G/∂x) Q
 * </pre>
 *
 * Modes that leave the subspace cannot make this Jacobian singular, so Newton's method is regular where they are critical.
 */
public final class SymmetricEquations implements RateEquations {

    private final RateEquations all;
    private final Matrix basis;

    /** @param basis Q, a column a vector; not modified */
    public SymmetricEquations(RateEquations all, Matrix basis) {
        this.all = all;
        this.basis = basis;
    }

    @Override
    public Scenario scenario() {
        return all.scenario();
    }

    @Override
    public int dimension() {
        return basis.columns();
    }

    @Override
    public double metric() {
        return all.metric();
    }

    @Override
    public double[] residual(double[] y) {
        return project(basis, all.residual(lift(basis, y)));
    }

    @Override
    public Matrix jacobian(double[] y) {
        return basis.transposedTimes(all.jacobian(lift(basis, y)).times(basis));
    }

    @Override
    public double[][] rates(double[] y) {
        return all.rates(lift(basis, y));
    }

    @Override
    public double[] coordinates(double[][] rates) {
        return project(basis, all.coordinates(rates));
    }

    /** The phase conditions that are left in the subspace, orthogonal to each other again. */
    @Override
    public List<double[]> phases() {
        List<double[]> phases = new ArrayList<>();
        for (double[] phase : all.phases()) {
            double[] left = project(basis, phase);
            for (double[] earlier : phases) {
                double overlap = Vectors.dot(earlier, left);
                for (int i = 0; i < left.length; i++) {
                    left[i] -= overlap * earlier[i];
                }
            }
            if (Vectors.dot(left, left) > 1e-12) {
                phases.add(Vectors.unit(left));
            }
        }
        return phases;
    }

    /** Those of the whole system, the modes that leave the subspace among them. */
    @Override
    public Eigenmodes eigenmodes(double[] y) {
        return all.eigenmodes(lift(basis, y));
    }

    @Override
    public double[][] inputs(double[] y) {
        return all.inputs(lift(basis, y));
    }

    /** Q y. */
    public static double[] lift(Matrix basis, double[] y) {
        double[] x = new double[basis.rows()];
        for (int i = 0; i < x.length; i++) {
            for (int a = 0; a < y.length; a++) {
                x[i] += basis.get(i, a) * y[a];
            }
        }
        return x;
    }

    /** Qᵀ x. */
    public static double[] project(Matrix basis, double[] x) {
        double[] y = new double[basis.columns()];
        for (int a = 0; a < y.length; a++) {
            for (int i = 0; i < x.length; i++) {
                y[a] += basis.get(i, a) * x[i];
            }
        }
        return y;
    }
}
