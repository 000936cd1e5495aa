package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;

/**
 * The amplitude z of a pair ±iω with the critical direction q, J q = iω q, |q| = 1, and p, Jᵀ p = −iω p, ⟨p, q⟩ = 1:
 *
 * <pre>
 *   dz/dt = iω z + c z|z|²
 *   c = ½ ⟨p, D³F[q, q, q̄] − 2 D²F[q, J⁻¹ D²F[q, q̄]] + D²F[q̄, (2iω − J)⁻¹ D²F[q, q]]⟩
 * </pre>
 *
 * The cycle that begins there is stable among the states that do not grow otherwise where Re c &lt; 0; Re c/ω is the first
 * Lyapunov coefficient. Source: Kuznetsov 2004, section 5.4.
 *
 * @param frequency ω &gt; 0
 * @param q the real and the imaginary part
 * @param p the real and the imaginary part
 */
record HopfForm(RateExpansion expansion, double frequency, double[][] q, double[][] p) {

    /** Empty where the eigenvalues are real. */
    static Optional<HopfForm> of(RateHopf.Critical at) {
        if (!(at.kappa() > 0.0)) {
            return Optional.empty();
        }
        double omega = Math.sqrt(at.kappa());
        double[] v = at.v().get(0);
        double[] w = at.w().get(0);
        // J²v = −ω²v: v − (i/ω) J v is multiplied by iω.
        double[][] q = {v.clone(), scaled(-1.0 / omega, at.expansion().first(v))};
        double[][] p = {w.clone(), scaled(1.0 / omega, at.expansion().transposedFirst(w))};
        double norm = Math.hypot(Vectors.norm(q[0]), Vectors.norm(q[1]));
        q[0] = scaled(1.0 / norm, q[0]);
        q[1] = scaled(1.0 / norm, q[1]);
        double[] overlap = product(p, q);
        double size = overlap[0] * overlap[0] + overlap[1] * overlap[1];
        double[][] normalised = new double[2][v.length];
        for (int i = 0; i < v.length; i++) {
            // p divided by the conjugate of ⟨p, q⟩
            normalised[0][i] = (p[0][i] * overlap[0] - p[1][i] * overlap[1]) / size;
            normalised[1][i] = (p[1][i] * overlap[0] + p[0][i] * overlap[1]) / size;
        }
        return Optional.of(new HopfForm(at.expansion(), omega, q, normalised));
    }

    /** ⟨p, x⟩ = Σ p̄ x. */
    private static double[] product(double[][] p, double[][] x) {
        return new double[] {
            Vectors.dot(p[0], x[0]) + Vectors.dot(p[1], x[1]), Vectors.dot(p[0], x[1]) - Vectors.dot(p[1], x[0])
        };
    }

    private static double[] scaled(double factor, double[] vector) {
        return Arrays.stream(vector).map(x -> factor * x).toArray();
    }

    private static double[] sum(double one, double[] x, double other, double[] y) {
        double[] sum = new double[x.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one * x[i] + other * y[i];
        }
        return sum;
    }

    /** Re c, NaN where J or 2iω − J is singular. */
    double cubic() {
        double[] a = q[0];
        double[] b = q[1];
        double[] aa = expansion.second(a, a);
        double[] bb = expansion.second(b, b);
        double[] ab = expansion.second(a, b);
        Matrix jacobian = expansion.jacobian();
        // D²F[q, q̄] and D²F[q, q] of q = a + ib
        Optional<double[]> mean = LinearSystem.solve(jacobian.copy(), sum(1.0, aa, 1.0, bb));
        Optional<double[][]> second = shifted(jacobian, sum(1.0, aa, -1.0, bb), scaled(2.0, ab));
        if (mean.isEmpty() || second.isEmpty()) {
            return Double.NaN;
        }
        // D³F[q, q, q̄]: (a + ib)²(a − ib) = (a² + b²)(a + ib)
        double[] third = sum(1.0, expansion.third(a, a, a), 1.0, expansion.third(a, b, b));
        double[] thirdAcross = sum(1.0, expansion.third(a, a, b), 1.0, expansion.third(b, b, b));
        double[] x = second.get()[0];
        double[] y = second.get()[1];
        double[] ofSecond = sum(1.0, expansion.second(a, x), 1.0, expansion.second(b, y));
        double[] ofSecondAcross = sum(1.0, expansion.second(a, y), -1.0, expansion.second(b, x));
        double[][] image = {
            sum(1.0, third, 1.0, sum(-2.0, expansion.second(a, mean.get()), 1.0, ofSecond)),
            sum(1.0, thirdAcross, 1.0, sum(-2.0, expansion.second(b, mean.get()), 1.0, ofSecondAcross))
        };
        return 0.5 * product(p, image)[0];
    }

    /** (2iω − J)⁻¹ of a complex vector. */
    private Optional<double[][]> shifted(Matrix jacobian, double[] real, double[] imaginary) {
        int n = real.length;
        Matrix matrix = new Matrix(2 * n, 2 * n);
        matrix.insert(jacobian.scaled(-1.0), 0, 0);
        matrix.insert(jacobian.scaled(-1.0), n, n);
        for (int i = 0; i < n; i++) {
            matrix.set(i, n + i, -2.0 * frequency);
            matrix.set(n + i, i, 2.0 * frequency);
        }
        double[] right = Arrays.copyOf(real, 2 * n);
        System.arraycopy(imaginary, 0, right, n, n);
        return LinearSystem.solve(matrix, right)
                .map(x -> new double[][] {Arrays.copyOf(x, n), Arrays.copyOfRange(x, n, 2 * n)});
    }

    /**
     * How fast the real part of the pair changes as J does.
     *
     * @param change of J times a part of q, 0 the real and 1 the imaginary one
     */
    double realPart(IntFunction<double[]> change) {
        return product(p, new double[][] {change.apply(0), change.apply(1)})[0];
    }
}
