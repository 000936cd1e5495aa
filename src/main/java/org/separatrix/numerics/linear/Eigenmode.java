package org.separatrix.numerics.linear;

/**
 * An eigenvalue λ and its vector, a pattern of the rates of all rings, neuron index fastest.
 *
 * @param real Re λ, in units of 1/τ
 * @param imaginary Im λ ≥ 0, in units of 1/τ; a complex pair is one mode
 * @param vector the vector, or its real part, of unit norm together with the quadrature
 * @param quadrature the imaginary part of the vector; zeros for a real eigenvalue
 */
public record Eigenmode(double real, double imaginary, double[] vector, double[] quadrature) {

    /** A real mode; the vector need not be normalised and is not modified. */
    public static Eigenmode real(double eigenvalue, double[] vector) {
        return complex(eigenvalue, 0.0, vector, new double[vector.length]);
    }

    /** One mode of a complex pair. */
    public static Eigenmode complex(double real, double imaginary, double[] vector, double[] quadrature) {
        double norm = Math.sqrt(dot(vector, vector) + dot(quadrature, quadrature));
        return new Eigenmode(real, imaginary, scaled(vector, norm), scaled(quadrature, norm));
    }

    /** Whether the vector is more than rounding: a mode of the bulk at −1 has none of its own. */
    boolean hasVector() {
        return dot(vector, vector) > 0.0;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The vector scaled to unit norm, newly allocated; zeros stay zeros. */
    public static double[] unit(double[] vector) {
        return scaled(vector, Math.sqrt(dot(vector, vector)));
    }

    private static double[] scaled(double[] vector, double norm) {
        double[] scaled = new double[vector.length];
        if (norm > 1e-13) {
            for (int i = 0; i < vector.length; i++) {
                scaled[i] = vector[i] / norm;
            }
        }
        return scaled;
    }
}
