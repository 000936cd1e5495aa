package org.separatrix.statistics;

/** A number estimated from trials, with its 95 % interval. */
public interface WithInterval {

    /** NaN where it is unknown. */
    double value();

    /** NaN where it is unknown. */
    double low();

    /** NaN where it is unknown. */
    double high();
}
