package org.separatrix.statistics;

/**
 * A number with its interval, and why it or its interval is not to be had.
 *
 * @param note empty where there is nothing to say
 */
public record Reading(Estimate quantity, String note) {

    static Reading of(Estimate quantity) {
        return new Reading(quantity, "");
    }

    static Reading none(String why) {
        return new Reading(Estimate.NONE, why);
    }

    public double value() {
        return quantity.value();
    }
}
