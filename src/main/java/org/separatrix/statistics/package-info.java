/**
 * What is counted and estimated from trials: kinds of report, end states, rates with their intervals.
 *
 * <p>Angles are radians in [−π, π); rates are fractions in [0, 1]; intervals are 95 %. Nothing here knows how a trial was
 * simulated.
 */
package org.separatrix.statistics;
