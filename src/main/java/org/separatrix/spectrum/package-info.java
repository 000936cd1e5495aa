/**
 * Fixed points of the coupled rings, the branches that they form, and the modes that decide their stability.
 *
 * <p>The rooms, each built on those before it:
 *
 * <ol>
 *   <li>{@link org.separatrix.spectrum.equations}: what holds at a fixed point;
 *   <li>{@link org.separatrix.spectrum.equilibria}: the fixed points themselves;
 *   <li>{@link org.separatrix.spectrum.modes}: their eigenmodes, classified;
 *   <li>{@link org.separatrix.spectrum.continuation}: branches of fixed points and the special points on them;
 *   <li>{@link org.separatrix.spectrum.studies}: what an experiment file may ask for.
 * </ol>
 *
 * <p>{@link org.separatrix.spectrum.plane}, curves of special points in two parameters, and {@link
 * org.separatrix.spectrum.tickmap} stand beside them, on the equations alone.
 *
 * <p>Time is in units of τ, eigenvalues in units of 1/τ, angles in radians. Nothing here knows of actors or writes files,
 * and everything is immutable or confined to one call, so that independent studies may run on any thread.
 */
package org.separatrix.spectrum;
