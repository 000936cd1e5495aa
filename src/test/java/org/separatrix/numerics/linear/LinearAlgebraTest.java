package org.separatrix.numerics.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearAlgebraTest {

    private static final double TOLERANCE = 1e-12;

    /** A companion matrix has the roots of its polynomial: (z − 3)(z² − 2z + 5), z = 3, 1 ± 2i. */
    @Test
    void eigenvaluesAreTheRootsOfTheCharacteristicPolynomial() {
        Matrix companion = Matrix.of(new double[][] {{5.0, -11.0, 15.0}, {1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}});
        Eigenvalues found = Eigenvalues.of(companion);
        assertEquals(3.0, found.values().get(0).real(), TOLERANCE);
        assertEquals(1.0, found.values().get(1).real(), TOLERANCE);
        assertEquals(2.0, Math.abs(found.values().get(1).imaginary()), TOLERANCE);
        assertEquals(-found.values().get(1).imaginary(), found.values().get(2).imaginary(), TOLERANCE);
        assertEquals(Math.atan2(2.0, 1.0), Math.abs(found.values().get(1).angle()), TOLERANCE);
        assertEquals(3.0, found.spectralRadius(), TOLERANCE);
        assertEquals(1, found.multiplicity(3.0, 1e-9));
    }

    /** The discrete Laplacian of n points has the eigenvalues 2 cos(π j / (n + 1)), j = 1 … n. */
    @Test
    void symmetricEigenpairsAreThoseOfTheDiscreteLaplacian() {
        int n = 7;
        Matrix path = new Matrix(n, n);
        for (int i = 1; i < n; i++) {
            path.set(i, i - 1, 1.0);
            path.set(i - 1, i, 1.0);
        }
        List<SymmetricMatrix.Eigenpair> pairs = SymmetricMatrix.descendingEigenpairs(path);
        for (int j = 0; j < n; j++) {
            double[] vector = pairs.get(j).vector();
            assertEquals(
                    2.0 * Math.cos(Math.PI * (j + 1) / (n + 1)), pairs.get(j).value(), TOLERANCE);
            assertEquals(1.0, Vectors.norm(vector), TOLERANCE);
            double[] image = path.times(vector);
            for (int i = 0; i < n; i++) {
                assertEquals(pairs.get(j).value() * vector[i], image[i], TOLERANCE);
            }
        }
    }

    @Test
    void theRootOfAPositiveMatrixTimesItselfIsTheMatrix() {
        Matrix factor = Matrix.of(new double[][] {{2.0, 1.0, 0.0}, {0.0, 1.0, 3.0}});
        Matrix singular = factor.transposedTimes(factor);
        Matrix root = SymmetricMatrix.root(singular);
        Matrix square = root.times(root);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(singular.column(i), square.column(i), 1e-7);
        }
        assertTrue(root.isSymmetric(TOLERANCE));
    }

    /** minimise |x|² / 2 − bᵀ x under Σ x = 0: x is b less its mean, the multiplier that mean. */
    @Test
    void aBorderedSystemHoldsItsCondition() {
        double[] ones = {1.0, 1.0, 1.0};
        Matrix bordered = Matrix.bordered(Matrix.identity(3), List.of(ones), List.of(ones));
        double[] solution =
                LinearSystem.solve(bordered, new double[] {1.0, 2.0, 6.0, 0.0}).orElseThrow();
        assertArrayEquals(new double[] {-2.0, -1.0, 3.0, 3.0}, solution, TOLERANCE);
    }

    @Test
    void onlyASingularMatrixHasANullVector() {
        Matrix singular = Matrix.of(new double[][] {{1.0, 2.0}, {2.0, 4.0}});
        double[] left = LinearSystem.leftNullVector(singular, 1e-9).orElseThrow();
        assertEquals(0.0, left[0] + 2.0 * left[1], TOLERANCE);
        assertEquals(1.0, Vectors.norm(left), TOLERANCE);
        assertTrue(LinearSystem.leftNullVector(Matrix.identity(2), 1e-9).isEmpty());
    }

    @Test
    void aSystemWithoutASolutionIsSaidToHaveNone() {
        assertTrue(LinearSystem.solve(new Matrix(2, 2), new double[] {1.0, 1.0}).isEmpty());
    }

    @Test
    void whatIsNotFiniteHasNoEigenvalues() {
        Matrix infinite = Matrix.of(new double[][] {{Double.NaN, 1.0}, {2.0, Double.NaN}});
        assertThrows(ArithmeticException.class, () -> Eigenvalues.of(infinite));
        assertThrows(ArithmeticException.class, () -> SymmetricMatrix.eigenpairs(infinite));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Matrix(2, 3).times(new Matrix(2, 3)));
        assertThrows(IllegalArgumentException.class, () -> new Matrix(2, 2).get(2, 0));
    }

    @Test
    void aRowProductAndAProductAgree() {
        Matrix matrix = Matrix.of(new double[][] {{1.0, -2.0}, {0.5, 4.0}, {3.0, 0.0}});
        double[] vector = {2.0, 3.0};
        assertArrayEquals(new double[] {-4.0, 13.0, 6.0}, matrix.times(vector), TOLERANCE);
        assertEquals(14.0, matrix.rowProduct(1, vector, 1.0), TOLERANCE);
        Matrix scaled = matrix.copy();
        scaled.scaleRow(1, 2.0);
        assertArrayEquals(new double[] {1.0, 1.0, 3.0}, scaled.column(0), TOLERANCE);
        assertArrayEquals(new double[] {3.0, 1.5, 9.0}, matrix.plus(2.0, matrix).column(0), TOLERANCE);
    }
}
