package org.separatrix.router.spectrum;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

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
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, -state.model().relativeInhibition() * root[i] * root[j]);
            }
            matrix.add(i, i, state.exchangeEigenvalue(i));
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(matrix)) {
            throw new ArithmeticException("the modes of the routed state do not converge");
        }
        int slowest = 0;
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = eigen.getEigenvalue(i).getReal();
            slowest = values[i] > values[slowest] ? i : slowest;
        }
        DMatrixRMaj y = eigen.getEigenVector(slowest);
        double[] mode = new double[n];
        Arrays.setAll(mode, i -> root[i] * y.get(i));
        return new ExpertModes(descending(values), unit(mode));
    }

    /** (Σ v²)² / Σ v⁴ of the slowest mode: over how many experts it extends. */
    public double participation() {
        return 1.0 / Arrays.stream(slowest).map(v -> v * v * v * v).sum();
    }

    private static double[] descending(double[] values) {
        double[] sorted = Arrays.stream(values).map(v -> -v).sorted().toArray();
        return Arrays.stream(sorted).map(v -> -v).toArray();
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
        return Arrays.stream(vector).map(v -> v / length).toArray();
    }
}
