package org.separatrix.statistics.optimum;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A polynomial through the values in a window around a place, by least squares with weights 1/error²: with X the powers of
 * the scaled distance u from that place,
 *
 * <pre>
 *   c = (Xᵀ W X)⁻¹ Xᵀ W y,      Var c = (Xᵀ W X)⁻¹
 * </pre>
 *
 * The matrix of the first equation does not depend on the values, so that replicates cost a product each. Not thread-safe.
 */
final class LocalPolynomial {

    /** Points at which the largest value is looked for before it is refined. */
    private static final int LOOKED_AT = 25;

    private static final int REFINEMENTS = 4;

    /** Of a quintic: as many sums run side by side in {@link #coefficients}. */
    private static final int MOST_COEFFICIENTS = 6;

    private final double[] t;
    private final double[] errors;
    private final int first;
    private final int different;
    private final double centre;
    private final double unit;
    private final double left;
    private final double right;
    private final double step;

    /** Where the largest value is looked for, from the left to the right, and the values there: the buffer of the next search. */
    private final double[] places = new double[LOOKED_AT];

    private final double[] atPlaces = new double[LOOKED_AT];

    /** From values to coefficients: {@value #MOST_COEFFICIENTS} numbers for each point, 0 for powers beyond the degree. */
    private final double[] solution;

    private final int points;

    private final double[][] covariance;

    private LocalPolynomial(int degree, double[] t, double[] error, int centre, int first, int last, int different) {
        this.t = t;
        this.errors = error;
        this.first = first;
        this.different = different;
        this.centre = t[centre];
        this.unit = Math.max(t[last] - t[centre], t[centre] - t[first]);
        this.left = (t[first] - this.centre) / unit;
        this.right = (t[last] - this.centre) / unit;
        this.step = (right - left) / (LOOKED_AT - 1);
        Arrays.setAll(places, k -> left + k * step);
        this.points = last - first + 1;
        double[][] weighted = new double[degree + 1][points];
        double[][] normal = new double[degree + 1][degree + 1];
        for (int i = 0; i < points; i++) {
            double u = (t[first + i] - this.centre) / unit;
            double weight = 1.0 / (error[first + i] * error[first + i]);
            add(weight, powers(u, degree), i, weighted, normal);
        }
        RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(normal), 1e-10, 0.0)
                .getSolver()
                .getInverse();
        this.covariance = inverse.getData();
        RealMatrix ofValues = inverse.multiply(new Array2DRowRealMatrix(weighted, false));
        this.solution = new double[points * MOST_COEFFICIENTS];
        for (int i = 0; i < points; i++) {
            for (int a = 0; a <= degree; a++) {
                solution[i * MOST_COEFFICIENTS + a] = ofValues.getEntry(a, i);
            }
        }
    }

    private static double[] powers(double u, int degree) {
        double[] powers = new double[degree + 1];
        for (int a = 0; a <= degree; a++) {
            powers[a] = Math.pow(u, a);
        }
        return powers;
    }

    /** Adds a point to the normal equations. */
    private static void add(double weight, double[] powers, int point, double[][] weighted, double[][] normal) {
        for (int a = 0; a < powers.length; a++) {
            weighted[a][point] = weight * powers[a];
            for (int b = a; b < powers.length; b++) {
                normal[a][b] += weighted[a][point] * powers[b];
                // Exactly alike: where odd powers cancel, rounding is all that is left.
                normal[b][a] = normal[a][b];
            }
        }
    }

    /**
     * Fits in a window, which is widened to the nearest points where it has too few.
     *
     * @param degree of the polynomial, at most {@value #MOST_COEFFICIENTS} − 1; there are at least degree + 2 different places
     * @param t the places, not falling
     * @param centre the index of the place in the middle
     * @param width how far the window reaches to both sides
     */
    static LocalPolynomial around(int degree, double[] t, double[] error, int centre, double width) {
        int first = centre;
        int last = centre;
        int different = 1;
        while (true) {
            double below = first > 0 ? t[centre] - t[first - 1] : Double.POSITIVE_INFINITY;
            double above = last < t.length - 1 ? t[last + 1] - t[centre] : Double.POSITIVE_INFINITY;
            double next = Math.min(below, above);
            if (next == Double.POSITIVE_INFINITY || (next > width && different >= degree + 2)) {
                return new LocalPolynomial(degree, t, error, centre, first, last, different);
            }
            if (below <= above) {
                first--;
                different += t[first] < t[first + 1] ? 1 : 0;
            } else {
                last++;
                different += t[last] > t[last - 1] ? 1 : 0;
            }
        }
    }

    /** Of all values, by index; not modified. */
    double[] coefficients(double[] values) {
        // Side by side, since each sum waits for its own additions only.
        double c0 = 0.0;
        double c1 = 0.0;
        double c2 = 0.0;
        double c3 = 0.0;
        double c4 = 0.0;
        double c5 = 0.0;
        int at = 0;
        for (int i = first; i < first + points; i++) {
            double value = values[i];
            c0 += solution[at] * value;
            c1 += solution[at + 1] * value;
            c2 += solution[at + 2] * value;
            c3 += solution[at + 3] * value;
            c4 += solution[at + 4] * value;
            c5 += solution[at + 5] * value;
            at += MOST_COEFFICIENTS;
        }
        return Arrays.copyOf(new double[] {c0, c1, c2, c3, c4, c5}, covariance.length);
    }

    /** How far the window reaches. */
    double width() {
        return unit;
    }

    /** How many different places are in the window. */
    int different() {
        return different;
    }

    /** Points less coefficients. */
    int degrees() {
        return points - covariance.length;
    }

    /** Σ (residual/error)² of the values in the window. */
    double chiSquared(double[] values) {
        double[] coefficients = coefficients(values);
        double sum = 0.0;
        for (int i = first; i < first + points; i++) {
            double residual = (values[i] - value(coefficients, t[i])) / errors[i];
            sum += residual * residual;
        }
        return sum;
    }

    /** The place of the largest value within the window. */
    double maximum(double[] coefficients) {
        // All places side by side: Java computes several of them at once.
        Arrays.fill(atPlaces, 0.0);
        for (int a = coefficients.length - 1; a >= 0; a--) {
            double coefficient = coefficients[a];
            for (int k = 0; k < LOOKED_AT; k++) {
                atPlaces[k] = atPlaces[k] * places[k] + coefficient;
            }
        }
        int best = Measured.best(atPlaces, 0, LOOKED_AT);
        double u = places[best];
        for (int k = 0; k < REFINEMENTS; k++) {
            double bend = bend(coefficients, u);
            if (!(bend < 0.0)) {
                break;
            }
            double moved = u - slope(coefficients, u) / bend;
            if (Math.abs(moved - places[best]) > step) {
                break;
            }
            u = Math.max(left, Math.min(right, moved));
        }
        return centre + unit * u;
    }

    private static double slope(double[] coefficients, double u) {
        double slope = 0.0;
        for (int a = coefficients.length - 1; a > 0; a--) {
            slope = slope * u + a * coefficients[a];
        }
        return slope;
    }

    private static double bend(double[] coefficients, double u) {
        double bend = 0.0;
        for (int a = coefficients.length - 1; a > 1; a--) {
            bend = bend * u + a * (a - 1.0) * coefficients[a];
        }
        return bend;
    }

    private static double at(double[] coefficients, double u) {
        double value = 0.0;
        for (int a = coefficients.length - 1; a >= 0; a--) {
            value = value * u + coefficients[a];
        }
        return value;
    }

    /** The value at a place. */
    double value(double[] coefficients, double place) {
        return at(coefficients, (place - centre) / unit);
    }

    /** The standard error of the value at a place. */
    double error(double place) {
        double u = (place - centre) / unit;
        double[] powers = powers(u, covariance.length - 1);
        double variance = 0.0;
        for (int a = 0; a < powers.length; a++) {
            for (int b = 0; b < powers.length; b++) {
                variance += powers[a] * powers[b] * covariance[a][b];
            }
        }
        return Math.sqrt(variance);
    }
}
