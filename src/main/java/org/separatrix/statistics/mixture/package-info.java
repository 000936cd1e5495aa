/**
 * Mixtures of von Mises and uniform densities fitted to reports by maximum likelihood. For a fixed concentration the
 * log-likelihood is concave in the weights; {@link org.separatrix.statistics.mixture.WeightSolver} finds its maximum, and
 * {@link org.separatrix.statistics.mixture.ConcentrationProfile} searches over the concentration.
 */
package org.separatrix.statistics.mixture;
