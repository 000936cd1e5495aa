package org.separatrix.numerics.linear;

/** A complex eigenvalue. */
public record Eigenvalue(double real, double imaginary) {

    public double modulus() {
        return Math.hypot(real, imaginary);
    }

    /** In (−π, π], radians. */
    public double angle() {
        return Math.atan2(imaginary, real);
    }
}
