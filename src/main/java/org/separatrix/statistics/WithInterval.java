package org.separatrix.statistics;

/** A number estimated from trials, with its 95 % interval. */
public sealed interface WithInterval permits Rate, Moment, Quantity {

    /** NaN where it is unknown. */
    double value();

    /** NaN where it is unknown. */
    double low();

    /** NaN where it is unknown. */
    double high();
}
