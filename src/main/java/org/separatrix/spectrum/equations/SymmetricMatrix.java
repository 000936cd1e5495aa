package org.separatrix.spectrum.equations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenpairs and the square root of a symmetric matrix. */
public final class SymmetricMatrix {

    /**
     * An eigenvalue and its unit vector.
     *
     * @param vector owned by the pair's reader
     */
    public record Eigenpair(double value, double[] vector) {}

    private SymmetricMatrix() {}

    /** All eigenpairs, the largest eigenvalue first; the vectors are orthonormal. The matrix is not modified. */
    public static List<Eigenpair> eigenpairs(DMatrixRMaj matrix) {
        int n = matrix.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw new SpectrumException("the symmetric eigenproblem of size " + n + " did not converge");
        }
        List<Eigenpair> pairs = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            pairs.add(new Eigenpair(eigen.getEigenvalue(j).getReal(), eigen.getEigenVector(j).data));
        }
        pairs.sort(Comparator.comparingDouble(Eigenpair::value).reversed());
        return pairs;
    }

    /** The symmetric square root of a positive semidefinite matrix. */
    static DMatrixRMaj root(DMatrixRMaj matrix) {
        int n = matrix.numRows;
        DMatrixRMaj root = new DMatrixRMaj(n, n);
        for (Eigenpair pair : eigenpairs(matrix)) {
            double value = Math.sqrt(Math.max(0.0, pair.value()));
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    root.add(a, b, value * pair.vector()[a] * pair.vector()[b]);
                }
            }
        }
        return root;
    }
}
