package org.separatrix.numerics.linear;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Solutions of square linear systems, near-singular ones included, and the null vector of a singular one. */
public final class LinearSystem {

    private final LinearSolverDense<DMatrixRMaj> factors;
    private final int size;

    private LinearSystem(Matrix a) {
        size = a.rows();
        factors = LinearSolverFactory_DDRM.lu(size);
        factors.setA(a.ejml());
    }

    /**
     * A matrix in its triangular factors. EJML's own verdict on singularity is ignored: close to a bifurcation the matrix is as
     * good as singular, and Newton's small steps are right all the same.
     *
     * @param a square; destroyed
     */
    public static LinearSystem factored(Matrix a) {
        return new LinearSystem(a);
    }

    /**
     * The solution of A x = b, unless it overflows.
     *
     * @param b not modified
     */
    public Optional<double[]> solution(double[] b) {
        DMatrixRMaj x = new DMatrixRMaj(size, 1);
        factors.solve(new DMatrixRMaj(size, 1, true, b.clone()), x);
        return Arrays.stream(x.data).allMatch(Double::isFinite) ? Optional.of(x.data) : Optional.empty();
    }

    /**
     * The solution of a single A x = b, unless it overflows.
     *
     * @param a destroyed
     * @param b not modified
     */
    public static Optional<double[]> solve(Matrix a, double[] b) {
        return factored(a).solution(b);
    }

    /**
     * The left singular vector of the smallest singular value, if that value is at most a limit.
     *
     * @param a destroyed
     * @throws ArithmeticException if an entry is not finite or the iteration does not converge
     */
    public static Optional<double[]> leftNullVector(Matrix a, double limit) {
        a.requireFinite();
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(a.rows(), a.columns(), true, false, false);
        if (!svd.decompose(a.ejml())) {
            throw new ArithmeticException("the singular values of a matrix of size " + a.rows() + " did not converge");
        }
        double[] values = svd.getSingularValues();
        int smallest = 0;
        for (int i = 1; i < svd.numberOfSingularValues(); i++) {
            smallest = values[i] < values[smallest] ? i : smallest;
        }
        if (values[smallest] > limit) {
            return Optional.empty();
        }
        DMatrixRMaj u = svd.getU(null, false);
        double[] left = new double[a.rows()];
        for (int i = 0; i < left.length; i++) {
            left[i] = u.get(i, smallest);
        }
        return Optional.of(left);
    }
}
