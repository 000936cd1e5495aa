/**
 * The map of one tick of rings whose cross-inhibition arrives late: its fixed points, its eigenvalues with the delay, and the
 * values of a parameter at which its fixed points lose stability.
 */
package org.separatrix.spectrum.tickmap;
