package org.separatrix.spectrum.tickmap;

import java.util.Arrays;
import java.util.Optional;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.spectrum.equations.ImplicitCurve;

/**
 * What holds of an {@link InvariantCircle} of K rings in step that feel each other d ticks late. With a = dt/τ and S(ρ) the
 * matrix that turns a trigonometric polynomial by ρ, at every node
 *
 * <pre>
 *   (S(ρ) m)_j − (1 − a) m_j − a ⟨f̄(h_j)⟩ = 0,   (S(ρ) C)_j − (1 − a) C_j − a ⟨f̄(h_j) cos θ⟩ = 0
 *   h_j = −J0 m_j − J_cross (S(−d ρ) m)_j + J1 C_j cos θ + I,   Σ_j m_j sin φ_j = 0
 * </pre>
 *
 * <p>the last of which says where φ = 0 is. The unknowns are u = (m, C, ρ, J_cross).
 */
record CircleEquations(DrivenRing ring, int delay) implements ImplicitCurve {

    @Override
    public Optional<Linear> at(double[] u) {
        return Optional.of(linear(u));
    }

    Linear linear(double[] u) {
        int n = (u.length - 2) / 2;
        double rho = u[2 * n];
        double cross = u[2 * n + 1];
        double a = ring.share();
        double j0 = ring.model().j0();
        double j1 = ring.model().j1();
        double[] step = turn(n, rho, false);
        double[] stepSlope = turn(n, rho, true);
        double[] late = turn(n, -delay * rho, false);
        double[] lateSlope = turn(n, -delay * rho, true);
        double[] value = new double[2 * n + 1];
        Matrix jacobian = new Matrix(2 * n + 1, 2 * n + 2);
        for (int j = 0; j < n; j++) {
            double felt = 0.0;
            double feltSlope = 0.0;
            for (int l = 0; l < n; l++) {
                felt += late[Math.floorMod(j - l, n)] * u[l];
                feltSlope += lateSlope[Math.floorMod(j - l, n)] * u[l];
            }
            double[][] f = ring.moments(-j0 * u[j] - cross * felt, j1 * u[n + j]);
            for (int component = 0; component < 2; component++) {
                int row = component * n + j;
                double slope = f[1][component];
                value[row] = -(1.0 - a) * u[row] - a * f[0][component];
                for (int l = 0; l < n; l++) {
                    int apart = Math.floorMod(j - l, n);
                    value[row] += step[apart] * u[component * n + l];
                    jacobian.add(row, component * n + l, step[apart]);
                    jacobian.add(row, l, a * slope * cross * late[apart]);
                    jacobian.add(row, 2 * n, stepSlope[apart] * u[component * n + l]);
                }
                jacobian.add(row, row, a - 1.0);
                jacobian.add(row, j, a * slope * j0);
                jacobian.add(row, n + j, -a * f[1][component + 1] * j1);
                jacobian.add(row, 2 * n, -a * slope * cross * delay * feltSlope);
                jacobian.add(row, 2 * n + 1, a * slope * felt);
            }
            double sine = Math.sin(2.0 * Math.PI * j / n) / n;
            value[2 * n] += sine * u[j];
            jacobian.set(2 * n, j, sine);
        }
        return new Linear(value, jacobian);
    }

    /**
     * The first column of S(ρ), a circulant matrix, or of its derivative: with x = φ + ρ, (1 + 2 Σ_k cos k x)/M.
     *
     * @param n M
     */
    private static double[] turn(int n, double rho, boolean slope) {
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            double x = 2.0 * Math.PI * i / n + rho;
            double cos = Math.cos(x);
            double sin = Math.sin(x);
            double ofCosine = 1.0;
            double ofSine = 0.0;
            double sum = slope ? 0.0 : 1.0;
            for (int k = 1; k <= (n - 1) / 2; k++) {
                double turned = ofCosine * cos - ofSine * sin;
                ofSine = ofCosine * sin + ofSine * cos;
                ofCosine = turned;
                sum += slope ? -2.0 * k * ofSine : 2.0 * ofCosine;
            }
            column[i] = sum / n;
        }
        return column;
    }

    static double[] unknowns(InvariantCircle circle) {
        int n = circle.nodes();
        double[] u = new double[2 * n + 2];
        System.arraycopy(circle.mean(), 0, u, 0, n);
        System.arraycopy(circle.cosine(), 0, u, n, n);
        u[2 * n] = circle.rotation();
        u[2 * n + 1] = circle.jCross();
        return u;
    }

    static InvariantCircle circle(double[] u) {
        int n = (u.length - 2) / 2;
        return new InvariantCircle(
                Arrays.copyOfRange(u, 0, n), Arrays.copyOfRange(u, n, 2 * n), u[2 * n], u[2 * n + 1]);
    }
}
