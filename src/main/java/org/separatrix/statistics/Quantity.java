package org.separatrix.statistics;

/**
 * A number and its 95 % interval.
 *
 * @param value NaN where the data do not give one
 * @param low NaN where there is no interval, or none towards this side
 * @param high likewise
 */
public record Quantity(double value, double low, double high) implements WithInterval {

    /** What the data do not give. */
    public static final Quantity NONE = new Quantity(Double.NaN, Double.NaN, Double.NaN);

    static Quantity withoutInterval(double value) {
        return new Quantity(value, Double.NaN, Double.NaN);
    }
}
