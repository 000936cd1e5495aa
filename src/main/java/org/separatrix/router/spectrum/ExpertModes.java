package org.separatrix.router.spectrum;

import java.util.Arrays;
import java.util.List;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.SymmetricMatrix;

/**
 * The modes of competition around a routed state, u held: the controller of the count adds one slower mode of its own
 * that is not a competition of experts.
 *
 * <p>With D = diag(s_i) the Jacobian −1 + D (A 1 − (J/k) 1 1ᵀ), A = w + J/k, has the eigenvalues of the symmetric matrix
 *
 * <pre>
 *   M = −1 + A D − (J/k) d dᵀ,   d_i = √s_i
 * </pre>
 *
 * <p>all real, and eigenvectors v = D^½ y of M's y.
 *
 * @param eigenvalues all, largest first, in 1/τ
 * @param slowest v of the first, of unit length, {@code [expert]}
 */
public record ExpertModes(double[] eigenvalues, double[] slowest) {

    /**
     * The modes of a state.
     *
     * @throws ArithmeticException if the iteration does not converge
     */
    public static ExpertModes of(RoutedState state) {
        int n = state.rates().length;
        double[] root = new double[n];
        Arrays.setAll(root, i -> Math.sqrt(state.slope(i)));
        Matrix matrix = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, -state.model().relativeInhibition() * root[i] * root[j]);
            }
            matrix.add(i, i, state.exchangeEigenvalue(i));
        }
        List<SymmetricMatrix.Eigenpair> pairs = SymmetricMatrix.descendingEigenpairs(matrix);
        double[] values =
                pairs.stream().mapToDouble(SymmetricMatrix.Eigenpair::value).toArray();
        double[] mode = new double[n];
        Arrays.setAll(mode, i -> root[i] * pairs.get(0).vector()[i]);
        return new ExpertModes(values, unit(mode));
    }

    /** (Σ v²)² / Σ v⁴ of the slowest mode: over how many experts it extends. */
    public double participation() {
        return 1.0 / Arrays.stream(slowest).map(v -> v * v * v * v).sum();
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
        return Arrays.stream(vector).map(v -> v / length).toArray();
    }
}
