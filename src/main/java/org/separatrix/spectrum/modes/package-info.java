/**
 * The eigenmodes of a fixed point: their classification by the part of each pattern, the neutral directions, and what is read
 * off a {@link org.separatrix.spectrum.modes.Spectrum}, such as the splitting of the rotations.
 */
package org.separatrix.spectrum.modes;
