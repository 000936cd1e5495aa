package org.separatrix.spectrum.plane;

import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.ScaledNewton;

/**
 * Newton's method for the equations of a curve and one criterion more, H(u) = 0 and ψ(u) = 0. The gradient of ψ is taken by
 * differences.
 *
 * @param newton whose scales the unknowns are divided by
 */
record PointNewton(ScaledNewton newton) {

    private static final double DIFFERENCE = 1e-6;
    private static final int ITERATIONS = 12;
    private static final double CONVERGED = 1e-10;

    /** A step below this that hardly falls any more is the rounding of differences. */
    private static final double ROUNDING = 2e-9;

    private static final double STAGNANT = 0.3;
    private static final double FARTHEST = 0.05;

    Optional<double[]> solve(CriticalSet set, Codimension2Search.Criterion criterion, double[] guess) {
        double[] u = guess.clone();
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Optional<double[]> step = step(set, criterion, u);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            u = newton.along(u, step.get(), -1.0);
            if (!(newton.distance(guess, u) < FARTHEST)) {
                return Optional.empty();
            }
            double length = Vectors.largest(step.get());
            if (length < CONVERGED || length < ROUNDING && length > STAGNANT * before) {
                return Optional.of(u);
            }
            before = length;
        }
        return Optional.empty();
    }

    private Optional<double[]> step(CriticalSet set, Codimension2Search.Criterion criterion, double[] u) {
        int n = u.length;
        return set.at(u).flatMap(linear -> {
            Matrix matrix = new Matrix(n, n);
            double[] right = new double[n];
            System.arraycopy(linear.value(), 0, right, 0, n - 1);
            right[n - 1] = criterion.at(set, u);
            for (int j = 0; j < n; j++) {
                double[] unit = new double[n];
                unit[j] = 1.0;
                double[] scaled = newton.between(new double[n], unit);
                for (int i = 0; i < n - 1; i++) {
                    matrix.set(i, j, linear.jacobian().get(i, j) / scaled[j]);
                }
                double above = criterion.at(set, newton.along(u, unit, DIFFERENCE));
                double below = criterion.at(set, newton.along(u, unit, -DIFFERENCE));
                matrix.set(n - 1, j, (above - below) / (2.0 * DIFFERENCE));
            }
            double size = Math.max(1e-300, largest(matrix, n - 1));
            matrix.scaleRow(n - 1, 1.0 / size);
            right[n - 1] /= size;
            return LinearSystem.solve(matrix, right);
        });
    }

    private static double largest(Matrix matrix, int row) {
        double largest = 0.0;
        for (int j = 0; j < matrix.columns(); j++) {
            largest = Math.max(largest, Math.abs(matrix.get(row, j)));
        }
        return largest;
    }
}
