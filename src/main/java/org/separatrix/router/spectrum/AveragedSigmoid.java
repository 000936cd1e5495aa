package org.separatrix.router.spectrum;

import java.util.Arrays;

/**
 * Response of an expert to an oscillating input y − b cos φ in units of T:
 *
 * <pre>
 *   mean  m(y) = ⟨σ(y − b cos φ)⟩,   gain  n(y) = −(2/b) ⟨σ(y − b cos φ) cos φ⟩,   σ(y) = 1 / (1 + e^(−y))
 * </pre>
 *
 * <p>n is the describing function: the gain at the frequency of the input, for b → 0 the slope of σ. Both are
 * tabulated, since a search for a cycle needs many levels y at the same b.
 */
final class AveragedSigmoid {

    private static final double STEP = 0.05;
    private static final double SATURATED = 30.0;
    private static final int PHASES = 24;

    private final double amplitude;
    private final double reach;
    private final double[] mean;
    private final double[] gain;

    /**
     * @param amplitude b &gt; 0
     * @param alternating whether the input has the two phases 0 and π only, as that of a cycle of two ticks
     */
    AveragedSigmoid(double amplitude, boolean alternating) {
        this.amplitude = amplitude;
        this.reach = amplitude + SATURATED;
        double[] cosines = alternating ? new double[] {1.0, -1.0} : cosines();
        int points = (int) Math.ceil(2.0 * reach / STEP) + 2;
        this.mean = new double[points];
        this.gain = new double[points];
        for (int i = 0; i < points; i++) {
            double y = i * STEP - reach;
            for (double cosine : cosines) {
                double rate = 1.0 / (1.0 + Math.exp(amplitude * cosine - y));
                mean[i] += rate / cosines.length;
                // The mean square of the cosines is ½, or 1 of the two phases.
                gain[i] -= (alternating ? 1.0 : 2.0) * rate * cosine / cosines.length / amplitude;
            }
        }
    }

    /** b. */
    double amplitude() {
        return amplitude;
    }

    double mean(double y) {
        return y <= -reach ? 0.0 : y >= reach ? 1.0 : between(mean, y);
    }

    /** dm/dy. */
    double slope(double y) {
        if (Math.abs(y) >= reach) {
            return 0.0;
        }
        int i = (int) ((y + reach) / STEP);
        return (mean[i + 1] - mean[i]) / STEP;
    }

    double gain(double y) {
        return Math.abs(y) >= reach ? 0.0 : between(gain, y);
    }

    private double between(double[] table, double y) {
        double place = (y + reach) / STEP;
        int i = (int) place;
        return table[i] + (place - i) * (table[i + 1] - table[i]);
    }

    /** Midpoints of equal parts of half a period; the other half is the same. */
    private static double[] cosines() {
        double[] cosines = new double[PHASES];
        Arrays.setAll(cosines, i -> Math.cos(Math.PI * (i + 0.5) / PHASES));
        return cosines;
    }
}
