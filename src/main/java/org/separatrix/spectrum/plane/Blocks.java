package org.separatrix.spectrum.plane;

import java.util.List;
import org.separatrix.numerics.linear.Eigenvalue;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.Matrix;

/** Eigenvalues and determinants of the small blocks of a Jacobian. */
final class Blocks {

    /** A bump smaller than this share of the largest rate is rounding. */
    static final double NO_BUMP = 1e-7;

    private Blocks() {}

    /** The eigenvalues, which are real: the blocks are similar to symmetric ones. */
    static List<Double> real(Matrix block) {
        return Eigenvalues.of(block).values().stream().map(Eigenvalue::real).toList();
    }

    /** The determinant of a matrix of up to six rows, by elimination with pivots. */
    static double determinant(Matrix of) {
        Matrix matrix = of.copy();
        int n = matrix.rows();
        double determinant = 1.0;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(matrix.get(i, k)) > Math.abs(matrix.get(pivot, k)) ? i : pivot;
            }
            if (matrix.get(pivot, k) == 0.0) {
                return 0.0;
            }
            for (int j = k; j < n && pivot != k; j++) {
                double above = matrix.get(k, j);
                matrix.set(k, j, matrix.get(pivot, j));
                matrix.set(pivot, j, above);
            }
            determinant *= pivot == k ? matrix.get(k, k) : -matrix.get(k, k);
            for (int i = k + 1; i < n; i++) {
                double factor = matrix.get(i, k) / matrix.get(k, k);
                for (int j = k; j < n; j++) {
                    matrix.add(i, j, -factor * matrix.get(k, j));
                }
            }
        }
        return determinant;
    }
}
