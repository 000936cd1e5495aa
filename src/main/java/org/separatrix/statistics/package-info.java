/**
 * What statistics share: rates and estimates with their intervals, resampling, time courses and fluctuations.
 *
 * <p>Angles are radians in [−π, π); rates are fractions in [0, 1]; intervals are 95 %. Nothing here knows how a trial was
 * simulated. Rooms are built on it: {@link org.separatrix.statistics.mixture} and
 * {@link org.separatrix.statistics.psychometric}, and on mixtures {@link org.separatrix.statistics.outcomes}.
 */
package org.separatrix.statistics;
