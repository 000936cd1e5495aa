package org.separatrix.numerics.linear;

/** Products and norms of vectors. */
public final class Vectors {

    /** A norm below this, of vectors whose entries are of the order of 1, is rounding. */
    private static final double ROUNDING = 1e-13;

    private Vectors() {}

    /** Σ a_i b_i. */
    public static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The Euclidean norm. */
    public static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    /** max |v_i|; NaN if one of them is. */
    public static double largest(double[] vector) {
        double largest = 0.0;
        for (double value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The vector scaled to unit norm, newly allocated; zeros stay zeros. */
    public static double[] unit(double[] vector) {
        return divided(vector, norm(vector));
    }

    /** The vector divided by a norm, newly allocated; zeros if the norm is rounding. */
    static double[] divided(double[] vector, double norm) {
        double[] divided = new double[vector.length];
        if (norm > ROUNDING) {
            for (int i = 0; i < vector.length; i++) {
                divided[i] = vector[i] / norm;
            }
        }
        return divided;
    }
}
