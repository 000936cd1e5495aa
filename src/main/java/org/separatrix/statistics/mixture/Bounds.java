package org.separatrix.statistics.mixture;

import java.util.OptionalInt;

/**
 * The range of κ that a fit searches. Reports that say little about the items are fitted as well by a broad component as by
 * guesses; κ ≥ 1, a circular standard deviation of at most 1.27 rad, tells them apart by assumption. A report that equals an
 * item to the last digit makes the likelihood grow without limit in κ, so there has to be a largest.
 *
 * @param least 0 ≤ least &lt; most
 * @param most ≤ {@value #LARGEST}
 */
public record Bounds(double least, double most) {

    static final double LARGEST = 1e6;

    /** Reports of people and of decoders without a grid. */
    public static final Bounds DEFAULT = new Bounds(1.0, 300.0);

    public Bounds {
        if (!(least >= 0.0 && most > least && most <= LARGEST)) {
            throw new IllegalArgumentException("concentrations from " + least + " to " + most
                    + ": the least must be 0 or above, and below the largest, which must be at most " + LARGEST);
        }
    }

    /** With h = 2π/n the spacing of the grid, κ from 1 to 1/h²; the default where there is no grid. */
    static Bounds ofGrid(OptionalInt n) {
        if (n.isEmpty()) {
            return DEFAULT;
        }
        double spacing = 2.0 * Math.PI / n.getAsInt();
        return new Bounds(1.0, Math.max(2.0, 1.0 / (spacing * spacing)));
    }
}
