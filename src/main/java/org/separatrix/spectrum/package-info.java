/**
 * Fixed points of the coupled rings, the branches that they form, and the modes that decide their stability.
 *
 * <p>Read in this order:
 *
 * <ol>
 *   <li>the dynamics: {@link org.separatrix.spectrum.Scenario}, {@link org.separatrix.spectrum.Activation}, {@link
 *       org.separatrix.spectrum.RateEquations};
 *   <li>fixed points and branches: {@link org.separatrix.spectrum.Corrector}, {@link
 *       org.separatrix.spectrum.Continuation}, {@link org.separatrix.spectrum.Branch};
 *   <li>modes: {@link org.separatrix.spectrum.Eigenmodes}, {@link org.separatrix.spectrum.ModeClassifier};
 *   <li>studies made of them, the units of work: {@link org.separatrix.spectrum.Study}, {@link org.separatrix.spectrum.BranchStudy}, {@link
 *       org.separatrix.spectrum.DisorderStudy}, {@link org.separatrix.spectrum.TurningStudy}, {@link
 *       org.separatrix.spectrum.BarrierStudy}.
 * </ol>
 *
 * <p>Time is in units of τ, eigenvalues in units of 1/τ, angles in radians. Nothing here knows of actors or writes files,
 * and everything is immutable or confined to one call, so that independent studies may run on any thread.
 */
package org.separatrix.spectrum;
