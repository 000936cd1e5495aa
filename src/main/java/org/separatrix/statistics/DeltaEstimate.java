package org.separatrix.statistics;

/**
 * A number estimated from rates.
 *
 * @param value NaN if the rates do not determine it
 * @param gradient its derivatives with respect to each of the rates; not to be modified
 */
public record DeltaEstimate(double value, double[] gradient) {}
