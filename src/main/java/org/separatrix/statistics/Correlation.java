package org.separatrix.statistics;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Pearson's correlation of pairs. */
public final class Correlation {

    private Correlation() {}

    /**
     * The coefficient r with Fisher's interval: artanh r is normal with variance 1/(n − 3).
     *
     * @param x not modified
     * @param y as many; not modified
     * @return NaN of fewer than two pairs, without interval of fewer than four
     */
    public static Estimate of(double[] x, double[] y) {
        double r = x.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(x, y);
        double half = x.length > 3 ? Estimate.Z / Math.sqrt(x.length - 3.0) : Double.NaN;
        double centre = 0.5 * Math.log((1.0 + r) / (1.0 - r));
        return new Estimate(r, Math.tanh(centre - half), Math.tanh(centre + half));
    }
}
