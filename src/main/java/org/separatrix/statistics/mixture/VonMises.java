package org.separatrix.statistics.mixture;

/**
 * The von Mises density exp(κ cos x) / (2π I0(κ)), computed as
 *
 * <pre>
 *   exp(κ (cos x − 1)) / (2π e^{−κ} I0(κ)),      cos x − 1 = −2 sin²(x/2)
 * </pre>
 *
 * so that no κ overflows and no small angle cancels. I0 and I1 are their power series up to κ = 30, and their asymptotic
 * series beyond, whose smallest term is below the rounding there (Abramowitz and Stegun, 9.6.10 and 9.7.1).
 */
public final class VonMises {

    private static final double LARGE = 30.0;
    private static final double TWO_PI = 2.0 * Math.PI;

    private VonMises() {}

    /** cos x − 1. */
    static double cosineBelowOne(double x) {
        double sine = Math.sin(x / 2.0);
        return -2.0 * sine * sine;
    }

    /**
     * What a concentration determines.
     *
     * @param peak the density at its mean, radians⁻¹
     * @param resultant A1(κ) = I1(κ)/I0(κ), the mean resultant length
     */
    record Shape(double peak, double resultant) {

        static Shape of(double kappa) {
            double i0 = scaled(0, kappa);
            return new Shape(1.0 / (TWO_PI * i0), scaled(1, kappa) / i0);
        }
    }

    /** The circular standard deviation √(−2 ln A1(κ)), radians; infinite for κ = 0. */
    public static double circularSd(double kappa) {
        return Math.sqrt(-2.0 * Math.log(Shape.of(kappa).resultant()));
    }

    /** e^{−κ} I_order(κ), order 0 or 1. */
    private static double scaled(int order, double kappa) {
        return kappa < LARGE ? series(order, kappa) : asymptotic(order, kappa);
    }

    /** Σ_k (κ/2)^(2k+order) / (k! (k+order)!). */
    private static double series(int order, double kappa) {
        double quarter = kappa * kappa / 4.0;
        double term = order == 0 ? 1.0 : kappa / 2.0;
        double sum = term;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= quarter / (k * (double) (k + order));
            sum += term;
        }
        return sum * Math.exp(-kappa);
    }

    /** (2πκ)^(−1/2) Σ_k (−1)^k (μ − 1)(μ − 9) … (μ − (2k − 1)²) / (k! (8κ)^k), μ = 4 order². */
    private static double asymptotic(int order, double kappa) {
        double mu = 4.0 * order * order;
        double term = 1.0;
        double sum = 1.0;
        for (int k = 1; k <= 2.0 * kappa && Math.abs(term) > 1e-17; k++) {
            double odd = 2.0 * k - 1.0;
            term *= -(mu - odd * odd) / (8.0 * k * kappa);
            sum += term;
        }
        return sum / Math.sqrt(TWO_PI * kappa);
    }
}
