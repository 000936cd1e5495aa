package org.separatrix.spectrum.plane;

import org.separatrix.numerics.linear.Matrix;

/**
 * F of {@link GroupedRings} and its derivatives up to the third at a state, all of them from the moments
 *
 * <pre>
 *   μ_g^{kj} = ⟨f^(k)(h_g) cos^j x⟩
 *   D^kF[v, w, …]_g = Σ_j p_j (μ_g^{kj}, μ_g^{k,j+1}),   Σ_j p_j c^j = (a_g(v) + b_g(v) c)(a_g(w) + b_g(w) c)…
 * </pre>
 *
 * @param rings the equations
 * @param q the state; not to be modified
 * @param moments {@code [group][order k][power j]}; not to be modified
 */
record Expansion(GroupedRings rings, double[] q, double[][][] moments) {

    static final int ORDERS = 4;
    static final int POWERS = 5;

    /** F(q). */
    double[] residual() {
        double[] residual = new double[q.length];
        for (int g = 0; g < rings.groups(); g++) {
            residual[2 * g] = moments[g][0][0] - q[2 * g];
            residual[2 * g + 1] = moments[g][0][1] - q[2 * g + 1];
        }
        return residual;
    }

    /** DF[v]. */
    double[] first(double[] v) {
        double[] out = derivative(1, v);
        for (int i = 0; i < v.length; i++) {
            out[i] -= v[i];
        }
        return out;
    }

    /** D²F[v, w]. */
    double[] second(double[] v, double[] w) {
        return derivative(2, v, w);
    }

    /** D³F[v, v, v]. */
    double[] third(double[] v) {
        return derivative(3, v, v, v);
    }

    private double[] derivative(int order, double[]... directions) {
        double[] out = new double[q.length];
        for (int g = 0; g < rings.groups(); g++) {
            double[] polynomial = {1.0};
            for (double[] direction : directions) {
                double[] product = new double[polynomial.length + 1];
                for (int j = 0; j < polynomial.length; j++) {
                    product[j] += polynomial[j] * rings.mean(direction, g);
                    product[j + 1] += polynomial[j] * rings.cosine(direction, g);
                }
                polynomial = product;
            }
            for (int j = 0; j < polynomial.length; j++) {
                out[2 * g] += polynomial[j] * moments[g][order][j];
                out[2 * g + 1] += polynomial[j] * moments[g][order][j + 1];
            }
        }
        return out;
    }

    /** DF. */
    Matrix jacobian() {
        Matrix jacobian = new Matrix(q.length, q.length);
        for (int j = 0; j < q.length; j++) {
            double[] unit = new double[q.length];
            unit[j] = 1.0;
            double[] column = first(unit);
            for (int i = 0; i < q.length; i++) {
                jacobian.set(i, j, column[i]);
            }
        }
        return jacobian;
    }

    /** What the rings of a group do against each other: DF on (m, C) of differences that add up to nothing. */
    Matrix difference(int group) {
        double a = rings.cross() - rings.j0();
        double[] slope = moments[group][1];
        return Matrix.of(new double[][] {
            {a * slope[0] - 1.0, rings.j1() * slope[1]},
            {a * slope[1], rings.j1() * slope[2] - 1.0}
        });
    }

    /** The eigenvalue of the sine component of a ring of a group: that of a rotation where it has a bump. */
    double sine(int group) {
        return rings.j1() * (moments[group][1][0] - moments[group][1][2]) - 1.0;
    }
}
