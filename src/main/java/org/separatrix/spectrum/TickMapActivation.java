package org.separatrix.spectrum;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.separatrix.ring.Transfer;

/**
 * What a neuron answers to its mean input, f̄(h) = E[f(h + σ z)] with z standard normal, by Gauss–Hermite quadrature of 80
 * nodes; f itself at σ = 0. Nodes and weights are the eigenvalues of the tridiagonal matrix of √1, √2, … and the squares
 * of the first components of its eigenvectors (Golub and Welsch 1969).
 */
final class TickMapActivation {

    private static final int NODES = 80;
    private static final double[][] QUADRATURE = quadrature();

    /** Of the central difference for the slope: the error of f̄′ is of the order of its square. */
    private static final double STEP = 1e-5;

    private final Transfer transfer;
    private final double noise;

    /** @param noise σ ≥ 0, the standard deviation of the input noise of a tick */
    TickMapActivation(Transfer transfer, double noise) {
        this.transfer = transfer;
        this.noise = noise;
    }

    double rate(double h) {
        if (noise == 0.0) {
            return transfer.rate(h);
        }
        double mean = 0.0;
        for (int q = 0; q < QUADRATURE[0].length; q++) {
            mean += QUADRATURE[1][q] * transfer.rate(h + noise * QUADRATURE[0][q]);
        }
        return mean;
    }

    double slope(double h) {
        return (rate(h + STEP) - rate(h - STEP)) / (2.0 * STEP);
    }

    private static double[][] quadrature() {
        DMatrixRMaj jacobi = new DMatrixRMaj(NODES, NODES);
        for (int q = 1; q < NODES; q++) {
            jacobi.set(q - 1, q, Math.sqrt(q));
            jacobi.set(q, q - 1, Math.sqrt(q));
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(NODES, true, true);
        if (!eigen.decompose(jacobi)) {
            throw new IllegalStateException("no Gauss-Hermite nodes");
        }
        double[][] rule = new double[2][NODES];
        for (int q = 0; q < NODES; q++) {
            double first = eigen.getEigenVector(q).get(0);
            rule[0][q] = eigen.getEigenvalue(q).getReal();
            rule[1][q] = first * first;
        }
        return rule;
    }
}
