package org.separatrix.router.spectrum;

/** A complex eigenvalue. */
public record Eigenvalue(double real, double imaginary) {

    public double modulus() {
        return Math.hypot(real, imaginary);
    }
}
