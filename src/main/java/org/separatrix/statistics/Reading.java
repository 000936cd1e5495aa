package org.separatrix.statistics;

/**
 * A number with its interval, and why it or its interval is not to be had.
 *
 * @param note empty where there is nothing to say
 */
public record Reading(Quantity quantity, String note) {

    static Reading of(Quantity quantity) {
        return new Reading(quantity, "");
    }

    static Reading none(String why) {
        return new Reading(Quantity.NONE, why);
    }

    public double value() {
        return quantity.value();
    }
}
