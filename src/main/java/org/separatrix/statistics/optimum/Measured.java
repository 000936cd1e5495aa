package org.separatrix.statistics.optimum;

import java.util.Arrays;

/**
 * A criterion that was measured at several places, the larger the better.
 *
 * @param x the places, not falling; not modified
 * @param value of the criterion at each; not modified
 * @param error the standard error of each value, &gt; 0, independent of the others; not modified
 */
public record Measured(double[] x, double[] value, double[] error) {

    /** With fewer places nothing is said. */
    public static final int FEWEST = 5;

    public Measured {
        if (value.length != x.length || error.length != x.length) {
            throw new IllegalArgumentException(
                    x.length + " places, " + value.length + " values and " + error.length + " standard errors");
        }
        for (int i = 0; i < x.length; i++) {
            if (!(error[i] > 0.0) || !Double.isFinite(value[i]) || (i > 0 && !(x[i] >= x[i - 1]))) {
                throw new IllegalArgumentException(
                        "at " + x[i] + ": " + value[i] + " with a standard error of " + error[i]);
            }
        }
    }

    public int count() {
        return x.length;
    }

    /** Whether places are compared by their logarithms. */
    public boolean logarithmic() {
        return x[0] > 0.0;
    }

    /** The places on the scale on which they are compared. */
    double[] scaled() {
        return logarithmic() ? Arrays.stream(x).map(Math::log).toArray() : x.clone();
    }

    /** Back from that scale. */
    double place(double scaled) {
        return logarithmic() ? Math.exp(scaled) : scaled;
    }

    /** Whether there are enough different places. */
    public static boolean suffices(double[] x) {
        return Arrays.stream(x).distinct().count() >= FEWEST;
    }

    /** The index of the largest of some values, the first of equal ones. */
    static int best(double[] values, int from, int to) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
