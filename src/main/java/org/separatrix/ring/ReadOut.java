package org.separatrix.ring;

/**
 * How the report of a trial is read from the final rates, and judged.
 *
 * @param decoder which decoder reads the summed response Σ_k r^k
 * @param grid the number of angles of the template decoder, −π + 2π k/grid
 * @param window w, radians: a report nearer than w to an item counts as a report of it
 * @param bumpThreshold a ring holds a bump when |Σ_j r_j e^{iθ_j}|/N exceeds it
 * @param fluctuationsFrom the step from which on the fluctuations of dominance and bump amplitude are looked at
 * @param longestLag the longest lag of their autocovariance, in steps; 0: they are not looked at
 */
public record ReadOut(
        Decoding decoder, int grid, double window, double bumpThreshold, int fluctuationsFrom, int longestLag) {

    /** Without a look at fluctuations. */
    public ReadOut(Decoding decoder, int grid, double window, double bumpThreshold) {
        this(decoder, grid, window, bumpThreshold, 0, 0);
    }

    /** Whether the fluctuations of the trials are looked at. */
    public boolean fluctuations() {
        return longestLag > 0;
    }

    /** The decoders. */
    public enum Decoding {
        /** The grid angle whose unit-norm tuning template best matches the unit-norm response: the reference. */
        TEMPLATE,
        /** The argument of Σ_i r_i e^{iθ_i}. */
        POPULATION_VECTOR
    }

    public static final ReadOut REFERENCE = new ReadOut(Decoding.TEMPLATE, 500, 0.3, 0.12);
}
