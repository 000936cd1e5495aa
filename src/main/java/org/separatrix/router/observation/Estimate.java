package org.separatrix.router.observation;

/**
 * An estimate and its 95 % interval.
 *
 * @param low NaN, as {@code high}, where nothing can be said
 */
public record Estimate(double value, double low, double high) {

    /** Half the width of the interval. */
    public double halfWidth() {
        return (high - low) / 2.0;
    }
}
