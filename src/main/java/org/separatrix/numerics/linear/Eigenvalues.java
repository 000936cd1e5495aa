package org.separatrix.numerics.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * All eigenvalues of a real matrix.
 *
 * @param values largest real part first
 */
public record Eigenvalues(List<Eigenvalue> values) {

    public Eigenvalues {
        values = List.copyOf(values);
    }

    /**
     * The eigenvalues of a square matrix, symmetric or not. EJML's iteration gives up on a matrix now and then; the transpose
     * then has the same eigenvalues.
     *
     * @param matrix not modified
     * @throws ArithmeticException if an entry is not finite or the iteration does not converge
     */
    public static Eigenvalues of(Matrix matrix) {
        matrix.requireFinite();
        int n = matrix.rows();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, false);
        if (!eigen.decompose(matrix.copy().ejml())
                && !eigen.decompose(matrix.transposed().ejml())) {
            throw new ArithmeticException("the eigenproblem of size " + n + " did not converge");
        }
        List<Eigenvalue> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Complex_F64 value = eigen.getEigenvalue(i);
            values.add(new Eigenvalue(value.getReal(), value.getImaginary()));
        }
        values.sort(Comparator.comparingDouble(Eigenvalue::real).reversed());
        return new Eigenvalues(values);
    }

    /** How many lie within a distance of a real number. */
    public int multiplicity(double value, double distance) {
        return (int) values.stream()
                .filter(v -> Math.hypot(v.real() - value, v.imaginary()) <= distance)
                .count();
    }

    /** The largest modulus. */
    public double spectralRadius() {
        return values.stream().mapToDouble(Eigenvalue::modulus).max().orElseThrow();
    }
}
