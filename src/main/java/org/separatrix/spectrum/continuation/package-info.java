/**
 * Pseudo-arclength continuation of a branch of fixed points in one parameter, the special points on it (folds, pitchforks,
 * Hopf points, crossings of no bifurcation), the symmetries that tell them apart, and the branches that leave them.
 */
package org.separatrix.spectrum.continuation;
