package org.separatrix.spectrum.equations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.separatrix.numerics.linear.Eigenmode;
import org.separatrix.numerics.linear.Eigenmodes;

/**
 * The eigenvalues of −1 + S B for any weights B and slopes S = diag f′ ≥ 0.
 *
 * <p>Where B is symmetric the problem is similar to the symmetric −1 + S^½ B S^½, whose vectors w give those of the rates
 * as S^½ w. Otherwise the general solver of EJML gives the eigenvalues, and inverse iteration the vectors, complex ones
 * too.
 */
final class DenseEigenproblem {

    private DenseEigenproblem() {}

    /** @param wanted of how many modes the vectors are computed, the slowest first */
    static Eigenmodes solve(DMatrixRMaj weights, double[] slopes, int wanted) {
        return isSymmetric(weights) ? symmetric(weights, slopes, wanted) : general(weights, slopes, wanted);
    }

    private static boolean isSymmetric(DMatrixRMaj weights) {
        for (int i = 0; i < weights.numRows; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(weights.get(i, j) - weights.get(j, i)) > 1e-14) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Eigenmodes symmetric(DMatrixRMaj weights, double[] slopes, int wanted) {
        int n = slopes.length;
        DMatrixRMaj similar = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = Math.sqrt(slopes[i] * slopes[j]) * weights.get(i, j);
                similar.set(i, j, value);
                similar.set(j, i, value);
            }
        }
        List<SymmetricMatrix.Eigenpair> pairs = SymmetricMatrix.eigenpairs(similar);
        double[] real = new double[n];
        List<Eigenmode> leading = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            real[a] = pairs.get(a).value() - 1.0;
            if (a < wanted) {
                double[] vector = new double[n];
                for (int i = 0; i < n; i++) {
                    vector[i] = Math.sqrt(slopes[i]) * pairs.get(a).vector()[i];
                }
                leading.add(Eigenmode.real(real[a], vector));
            }
        }
        return Eigenmodes.of(leading, real, new double[n]);
    }

    private static Eigenmodes general(DMatrixRMaj weights, double[] slopes, int wanted) {
        int n = slopes.length;
        DMatrixRMaj jacobian = weights.copy();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                jacobian.data[i * n + j] *= slopes[i];
            }
            jacobian.add(i, i, -1.0);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = eigenvalues(weights, slopes);
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int a = 0; a < n; a++) {
            real[a] = eigen.getEigenvalue(a).getReal();
            imaginary[a] = eigen.getEigenvalue(a).getImaginary();
        }
        List<Eigenmode> leading = IntStream.range(0, n)
                .filter(a -> imaginary[a] >= 0.0)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> -real[a]))
                .limit(wanted)
                .map(a -> inverseIteration(jacobian, real[a], imaginary[a]))
                .toList();
        return Eigenmodes.of(leading, real, imaginary);
    }

    /**
     * The eigenvalues of A = −1 + S B, from the similar −1 + S^½ B S^½, whose entries are better balanced. EJML's iteration
     * gives up on a matrix now and then; the transpose then has the same eigenvalues.
     */
    private static EigenDecomposition_F64<DMatrixRMaj> eigenvalues(DMatrixRMaj weights, double[] slopes) {
        int n = slopes.length;
        DMatrixRMaj similar = weights.copy();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                similar.data[i * n + j] *= Math.sqrt(slopes[i] * slopes[j]);
            }
            similar.add(i, i, -1.0);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, false);
        if (!eigen.decompose(similar.copy()) && !eigen.decompose(CommonOps_DDRM.transpose(similar, null))) {
            throw new SpectrumException("the eigenproblem of size " + n + " did not converge");
        }
        return eigen;
    }

    /** (A − λ)(u + iv) = b, in real arithmetic, with λ a little off the eigenvalue so that the matrix is regular. */
    private static Eigenmode inverseIteration(DMatrixRMaj jacobian, double real, double imaginary) {
        int n = jacobian.numRows;
        int size = imaginary == 0.0 ? n : 2 * n;
        double shift = real + 1e-9 * (1.0 + Math.abs(imaginary));
        DMatrixRMaj shifted = new DMatrixRMaj(size, size);
        for (int block = 0; block < size; block += n) {
            CommonOps_DDRM.insert(jacobian, shifted, block, block);
        }
        for (int i = 0; i < size; i++) {
            shifted.add(i, i, -shift);
        }
        for (int i = 0; i < size - n; i++) {
            shifted.set(i, n + i, imaginary);
            shifted.set(n + i, i, -imaginary);
        }
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = Math.cos(i * (i + 1.0));
        }
        for (int iteration = 0; iteration < 3; iteration++) {
            double norm = Math.sqrt(Eigenmode.dot(vector, vector));
            double[] right = Arrays.stream(vector).map(value -> value / norm).toArray();
            vector = LinearSystem.solve(shifted.copy(), right)
                    .orElseThrow(() -> new SpectrumException(
                            "no eigenvector for the eigenvalue " + real + " + " + imaginary + "i"));
        }
        double[] quadrature = size == n ? new double[n] : Arrays.copyOfRange(vector, n, size);
        return Eigenmode.complex(real, imaginary, Arrays.copyOf(vector, n), quadrature);
    }
}
