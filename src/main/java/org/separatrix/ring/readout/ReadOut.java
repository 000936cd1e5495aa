package org.separatrix.ring.readout;

/**
 * How the report of a trial is read from the final rates, and judged.
 *
 * @param decoding how an angle is read from the summed response Σ_k r^k
 * @param window w, radians: a report nearer than w to an item counts as a report of it
 * @param bumpThreshold a ring holds a bump when |Σ_j r_j e^{iθ_j}|/N exceeds it
 * @param fluctuationsFrom the step from which on the fluctuations of dominance and bump amplitude are looked at
 * @param longestLag the longest lag of their autocovariance, in steps; 0: they are not looked at
 */
public record ReadOut(Decoding decoding, double window, double bumpThreshold, int fluctuationsFrom, int longestLag) {

    /** As in the published code. */
    public static final ReadOut REFERENCE = new ReadOut(new Template(500), 0.3, 0.12);

    /** Without a look at fluctuations. */
    public ReadOut(Decoding decoding, double window, double bumpThreshold) {
        this(decoding, window, bumpThreshold, 0, 0);
    }

    /** Whether the fluctuations of the trials are looked at. */
    public boolean fluctuations() {
        return longestLag > 0;
    }
}
