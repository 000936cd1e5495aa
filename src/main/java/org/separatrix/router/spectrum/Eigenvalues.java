package org.separatrix.router.spectrum;

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
     * The eigenvalues of a square matrix.
     *
     * @param matrix not modified
     * @throws ArithmeticException if the iteration does not converge
     */
    public static Eigenvalues of(double[][] matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.length, false);
        if (!eigen.decompose(new DMatrixRMaj(matrix))) {
            throw new ArithmeticException(
                    "the eigenvalues of a " + matrix.length + "-dimensional matrix do not converge");
        }
        List<Eigenvalue> values = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
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
