package org.separatrix.statistics;

/**
 * The spectrum of n samples of each of many trials, with a Hann window, scaled so that a sinusoid of amplitude a and a
 * whole number 1 &lt; j &lt; n/2 of cycles has power a² at j, a²/4 at j ± 1 and none elsewhere; at j = n/2 it counts double:
 *
 * <pre>
 *   P_j = |(2 / Σ w_t) Σ_t w_t (A_t − Ā) e^(−2πi jt/n)|²,   w_t = sin²(πt/n)
 * </pre>
 *
 * <p>The transform is that of Cooley and Tukey (1965), with trials in its innermost loop.
 */
final class Periodogram {

    private final int n;
    private final double[][] real;
    private final double[][] imaginary;

    private Periodogram(double[][] samples) {
        n = samples.length;
        int trials = samples[0].length;
        real = new double[n][];
        imaginary = new double[n][trials];
        double[] mean = mean(samples);
        int bits = Integer.numberOfTrailingZeros(n);
        for (int t = 0; t < n; t++) {
            double sine = StrictMath.sin(Math.PI * t / n);
            double[] row = new double[trials];
            for (int trial = 0; trial < trials; trial++) {
                row[trial] = sine * sine * (samples[t][trial] - mean[trial]);
            }
            real[bits == 0 ? 0 : Integer.reverse(t) >>> (Integer.SIZE - bits)] = row;
        }
    }

    /**
     * P_1 to P_(n/2).
     *
     * @param samples {@code [t][trial]}, a power of two of them; not modified
     * @return {@code [j − 1][trial]}
     */
    static double[][] of(double[][] samples) {
        Periodogram spectrum = new Periodogram(samples);
        for (int half = 1; half < spectrum.n; half *= 2) {
            spectrum.combine(half);
        }
        return spectrum.power();
    }

    private static double[] mean(double[][] samples) {
        double[] mean = new double[samples[0].length];
        for (double[] row : samples) {
            for (int trial = 0; trial < mean.length; trial++) {
                mean[trial] += row[trial] / samples.length;
            }
        }
        return mean;
    }

    /** Transforms of half the length in pairs to transforms of twice the length. */
    private void combine(int half) {
        for (int k = 0; k < half; k++) {
            double cos = StrictMath.cos(Math.PI * k / half);
            double sin = -StrictMath.sin(Math.PI * k / half);
            for (int even = k; even < n; even += 2 * half) {
                butterfly(real[even], imaginary[even], real[even + half], imaginary[even + half], cos, sin);
            }
        }
    }

    private static void butterfly(double[] re, double[] im, double[] oddRe, double[] oddIm, double cos, double sin) {
        for (int trial = 0; trial < re.length; trial++) {
            double turnedRe = cos * oddRe[trial] - sin * oddIm[trial];
            double turnedIm = cos * oddIm[trial] + sin * oddRe[trial];
            oddRe[trial] = re[trial] - turnedRe;
            oddIm[trial] = im[trial] - turnedIm;
            re[trial] += turnedRe;
            im[trial] += turnedIm;
        }
    }

    private double[][] power() {
        double[][] power = new double[n / 2][real[0].length];
        // Σ w_t = n/2.
        double scale = 4.0 / n;
        for (int j = 1; j <= n / 2; j++) {
            for (int trial = 0; trial < power[j - 1].length; trial++) {
                double x = scale * real[j][trial];
                double y = scale * imaginary[j][trial];
                power[j - 1][trial] = x * x + y * y;
            }
        }
        return power;
    }
}
