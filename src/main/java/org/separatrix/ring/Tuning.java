package org.separatrix.ring;

/** The von Mises tuning of the drive, T(x) = exp(κ cos x) / (2π I0(κ)), of unit area. */
public final class Tuning {

    private final double kappa;
    private final double logNorm;

    /** @param kappa κ ≥ 0 */
    public Tuning(double kappa) {
        this.kappa = kappa;
        this.logNorm = Math.log(2.0 * Math.PI * scaledBesselI0(kappa));
    }

    /** T(x). */
    public double at(double x) {
        return Math.exp(kappa * (Math.cos(x) - 1.0) - logNorm);
    }

    /**
     * e^(−κ) I0(κ), the mean of exp(κ (cos x − 1)) over the circle. The trapezoidal sum converges geometrically once
     * its spacing is below the width 1/√κ of the integrand.
     */
    private static double scaledBesselI0(double kappa) {
        int points = 64 + 16 * (int) Math.ceil(Math.sqrt(kappa));
        double sum = 0.0;
        for (int k = 0; k < points; k++) {
            sum += Math.exp(kappa * (Math.cos(2.0 * Math.PI * k / points) - 1.0));
        }
        return sum / points;
    }
}
