package org.separatrix.statistics;

/**
 * A number with its interval, or the reason why one of them is missing.
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
