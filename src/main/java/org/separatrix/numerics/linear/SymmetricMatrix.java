package org.separatrix.numerics.linear;

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

    /**
     * All eigenpairs in the order in which the iteration finds them; the vectors are orthonormal.
     *
     * @param matrix symmetric; not modified
     * @throws ArithmeticException if an entry is not finite or the iteration does not converge
     */
    public static List<Eigenpair> eigenpairs(Matrix matrix) {
        matrix.requireFinite();
        int n = matrix.rows();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(matrix.copy().ejml())) {
            throw new ArithmeticException("the symmetric eigenproblem of size " + n + " did not converge");
        }
        List<Eigenpair> pairs = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            pairs.add(new Eigenpair(eigen.getEigenvalue(j).getReal(), eigen.getEigenVector(j).data));
        }
        return pairs;
    }

    /** {@link #eigenpairs}, the largest eigenvalue first. */
    public static List<Eigenpair> descendingEigenpairs(Matrix matrix) {
        List<Eigenpair> pairs = eigenpairs(matrix);
        pairs.sort(Comparator.comparingDouble(Eigenpair::value).reversed());
        return pairs;
    }

    /**
     * The symmetric square root of a positive semidefinite matrix; eigenvalues that rounding makes negative count as 0.
     *
     * @throws ArithmeticException if an entry is not finite or the iteration does not converge
     */
    public static Matrix root(Matrix matrix) {
        int n = matrix.rows();
        Matrix root = new Matrix(n, n);
        for (Eigenpair pair : descendingEigenpairs(matrix)) {
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
