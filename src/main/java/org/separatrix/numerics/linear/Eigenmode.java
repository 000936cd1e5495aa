package org.separatrix.numerics.linear;

/**
 * An eigenvalue λ and its vector.
 *
 * @param real Re λ
 * @param imaginary Im λ ≥ 0; a complex pair is one mode
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
        double norm = Math.sqrt(Vectors.dot(vector, vector) + Vectors.dot(quadrature, quadrature));
        return new Eigenmode(real, imaginary, Vectors.divided(vector, norm), Vectors.divided(quadrature, norm));
    }

    /** Whether the vector is more than rounding. */
    boolean hasVector() {
        return Vectors.dot(vector, vector) > 0.0;
    }
}
