package org.separatrix.spectrum.equations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.separatrix.numerics.linear.Eigenmode;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.numerics.linear.Eigenvalue;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.SymmetricMatrix;
import org.separatrix.numerics.linear.Vectors;

/**
 * The eigenvalues of −1 + S B for any weights B and slopes S = diag f′ ≥ 0.
 *
 * <p>Where B is symmetric the problem is similar to the symmetric −1 + S^½ B S^½, whose vectors w give those of the rates
 * as S^½ w. Otherwise the general solver gives the eigenvalues, from the similar matrix since its entries are better
 * balanced, and inverse iteration gives the vectors, complex ones too.
 */
final class DenseEigenproblem {

    private static final double SYMMETRIC = 1e-14;

    private final Matrix weights;
    private final double[] slopes;
    private final int n;

    /**
     * @param weights B; not modified
     * @param slopes the diagonal of S; not modified
     */
    DenseEigenproblem(Matrix weights, double[] slopes) {
        this.weights = weights;
        this.slopes = slopes;
        n = slopes.length;
    }

    /**
     * @param wanted of how many modes the vectors are computed, the slowest first
     * @throws SpectrumException if the iteration does not converge
     */
    Eigenmodes solve(int wanted) {
        try {
            return weights.isSymmetric(SYMMETRIC) ? symmetric(wanted) : general(wanted);
        } catch (ArithmeticException e) {
            throw new SpectrumException(String.valueOf(e.getMessage()));
        }
    }

    private Eigenmodes symmetric(int wanted) {
        Matrix similar = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = Math.sqrt(slopes[i] * slopes[j]) * weights.get(i, j);
                similar.set(i, j, value);
                similar.set(j, i, value);
            }
        }
        List<SymmetricMatrix.Eigenpair> pairs = SymmetricMatrix.descendingEigenpairs(similar);
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

    private Eigenmodes general(int wanted) {
        Matrix jacobian = weights.copy();
        Matrix similar = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            jacobian.scaleRow(i, slopes[i]);
            jacobian.add(i, i, -1.0);
            for (int j = 0; j < n; j++) {
                similar.set(i, j, weights.get(i, j) * Math.sqrt(slopes[i] * slopes[j]));
            }
            similar.add(i, i, -1.0);
        }
        List<Eigenvalue> values = Eigenvalues.of(similar).values();
        List<Eigenmode> leading = values.stream()
                .filter(value -> value.imaginary() >= 0.0)
                .limit(wanted)
                .map(value -> inverseIteration(jacobian, value))
                .toList();
        return Eigenmodes.of(
                leading,
                values.stream().mapToDouble(Eigenvalue::real).toArray(),
                values.stream().mapToDouble(Eigenvalue::imaginary).toArray());
    }

    /** (A − λ)(u + iv) = b, in real arithmetic, with λ a little off the eigenvalue so that the matrix is regular. */
    private Eigenmode inverseIteration(Matrix jacobian, Eigenvalue eigenvalue) {
        double imaginary = eigenvalue.imaginary();
        int size = imaginary == 0.0 ? n : 2 * n;
        double shift = eigenvalue.real() + 1e-9 * (1.0 + Math.abs(imaginary));
        Matrix shifted = new Matrix(size, size);
        for (int block = 0; block < size; block += n) {
            shifted.insert(jacobian, block, block);
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
        LinearSystem system = LinearSystem.factored(shifted);
        for (int iteration = 0; iteration < 3; iteration++) {
            double norm = Vectors.norm(vector);
            double[] right = Arrays.stream(vector).map(value -> value / norm).toArray();
            vector = system.solution(right)
                    .orElseThrow(() -> new SpectrumException(
                            "no eigenvector for the eigenvalue " + eigenvalue.real() + " + " + imaginary + "i"));
        }
        double[] quadrature = size == n ? new double[n] : Arrays.copyOfRange(vector, n, size);
        return Eigenmode.complex(eigenvalue.real(), imaginary, Arrays.copyOf(vector, n), quadrature);
    }
}
