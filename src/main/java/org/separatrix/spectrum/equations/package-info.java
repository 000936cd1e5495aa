/**
 * The equations of a fixed point: the model, what becomes of its noise, the constant drives and the one open parameter of a
 * {@link org.separatrix.spectrum.equations.Family}. The same {@link org.separatrix.spectrum.equations.RateEquations} are
 * written in order parameters, in the rates themselves, or on the subspace that a symmetry leaves fixed.
 */
package org.separatrix.spectrum.equations;
