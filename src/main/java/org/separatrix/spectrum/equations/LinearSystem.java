package org.separatrix.spectrum.equations;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Solutions of square linear systems, near-singular ones included. */
public final class LinearSystem {

    private LinearSystem() {}

    /**
     * The solution of A x = b, unless it overflows. EJML's own verdict on singularity is ignored: close to a bifurcation
     * the matrix is as good as singular, and Newton's small steps are right all the same.
     *
     * @param a destroyed
     * @param b not modified
     */
    public static Optional<double[]> solve(DMatrixRMaj a, double[] b) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(b.length);
        solver.setA(a);
        DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
        solver.solve(new DMatrixRMaj(b.length, 1, true, b.clone()), x);
        return Arrays.stream(x.data).allMatch(Double::isFinite) ? Optional.of(x.data) : Optional.empty();
    }
}
