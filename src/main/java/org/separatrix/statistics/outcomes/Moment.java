package org.separatrix.statistics.outcomes;

import org.separatrix.statistics.WithInterval;

/**
 * A moment of the errors of one condition, radians, with its 95 % interval.
 *
 * @param value NaN of no trials
 * @param low NaN of too few trials
 * @param high NaN of too few trials
 */
public record Moment(double value, double low, double high) implements WithInterval {}
