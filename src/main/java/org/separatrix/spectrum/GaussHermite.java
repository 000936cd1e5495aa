package org.separatrix.spectrum;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Quadrature for the standard normal density, E[g(z)] ≈ Σ_q w_q g(z_q), by the method of Golub and Welsch (1969): the
 * nodes are the eigenvalues of the symmetric tridiagonal matrix with off-diagonal √1, √2, … and each weight is the
 * square of the first component of the eigenvector.
 *
 * <p>Only the nodes with a weight above 1e-20 are kept: the others cannot change a sum in double precision.
 */
record GaussHermite(double[] nodes, double[] weights) {

    private static final double NEGLIGIBLE = 1e-20;

    @Override
    public double[] nodes() {
        return nodes.clone();
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    /** @param size the number of nodes, ≥ 2 */
    static GaussHermite of(int size) {
        DMatrixRMaj jacobi = new DMatrixRMaj(size, size);
        for (int q = 1; q < size; q++) {
            jacobi.set(q - 1, q, Math.sqrt(q));
            jacobi.set(q, q - 1, Math.sqrt(q));
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(jacobi)) {
            throw new IllegalStateException("no Gauss-Hermite nodes of order " + size);
        }
        double[] nodes = new double[size];
        double[] weights = new double[size];
        int kept = 0;
        for (int q = 0; q < size; q++) {
            double first = eigen.getEigenVector(q).get(0);
            if (first * first > NEGLIGIBLE) {
                nodes[kept] = eigen.getEigenvalue(q).getReal();
                weights[kept++] = first * first;
            }
        }
        return new GaussHermite(Arrays.copyOf(nodes, kept), Arrays.copyOf(weights, kept));
    }
}
