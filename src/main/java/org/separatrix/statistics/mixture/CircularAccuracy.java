package org.separatrix.statistics.mixture;

/**
 * How far reports lie from the target without any model, as Bays, Catalao and Husain (2009) measure it:
 *
 * <pre>
 *   bias        arg Σ e^{ie}
 *   precision   1/√(−2 ln R) − ∫₀^∞ n x^(−1/2) e^(−(x + n e^(−x))) dx,     R = |Σ e^{ie}|/n
 * </pre>
 *
 * The integral is the precision to be expected of n uniform reports.
 *
 * @param bias radians; NaN of no reports
 * @param precision rad⁻¹; NaN of no reports, infinite where all are equal
 */
public record CircularAccuracy(double bias, double precision) {

    private static final int STEPS = 4000;

    /** √x up to which the integral is taken: beyond, e^(−x) is less than rounding. */
    private static final double FARTHEST = 8.0;

    /** u² of every step, and e^(−u²). */
    private static final double[] SQUARES = new double[STEPS + 1];

    private static final double[] DECAYS = new double[STEPS + 1];

    static {
        double width = FARTHEST / STEPS;
        for (int step = 0; step <= STEPS; step++) {
            SQUARES[step] = step * width * step * width;
            DECAYS[step] = Math.exp(-SQUARES[step]);
        }
    }

    /** The last one: conditions mostly have as many reports. */
    private static volatile OfUniform last = new OfUniform(0, 0.0);

    /** The precision to be expected of n uniform reports. */
    private record OfUniform(long n, double precision) {}

    /** Sums of what the reports are. */
    static final class Sums {

        private double cosines;
        private double sines;
        private long count;

        /** Adds equal reports. */
        void add(double error, long times) {
            cosines += times * Math.cos(error);
            sines += times * Math.sin(error);
            count += times;
        }

        CircularAccuracy accuracy() {
            if (count == 0) {
                return new CircularAccuracy(Double.NaN, Double.NaN);
            }
            double resultant = Math.min(1.0, Math.hypot(cosines, sines) / count);
            double precision = 1.0 / Math.sqrt(-2.0 * Math.log(resultant));
            return new CircularAccuracy(Math.atan2(sines, cosines), precision - ofUniform(count));
        }
    }

    /** With x = u², ∫ 2n e^(−(u² + n e^(−u²))) du by the trapezoidal rule. */
    static double ofUniform(long n) {
        OfUniform known = last;
        if (known.n() != n) {
            known = new OfUniform(n, integral(n));
            last = known;
        }
        return known.precision();
    }

    private static double integral(long n) {
        double sum = 0.0;
        for (int step = 0; step <= STEPS; step++) {
            double value = 2.0 * n * Math.exp(-(SQUARES[step] + n * DECAYS[step]));
            sum += step == 0 || step == STEPS ? value / 2.0 : value;
        }
        return sum * (FARTHEST / STEPS);
    }
}
