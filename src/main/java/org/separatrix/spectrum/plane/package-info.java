/**
 * Curves of special points in a plane of two parameters, and the points of codimension 2 on them, under mean-field coupling.
 *
 * <p>Every ring of a group of clean rings is in the same state, so a state is the mean and the cosine component of each group; a
 * symmetric state has the fewest unknowns, and a mode that breaks its symmetry is a regular zero of a block of its own. Neither
 * Hopf nor Bogdanov–Takens points can occur here: with slopes S = diag f′ ≥ 0 and symmetric weights B the Jacobian −1 + S B is
 * similar to the symmetric −1 + S^½ B S^½, which has neither complex eigenvalues nor Jordan blocks.
 *
 * <p>Disordered rings have no symmetry, and all rates are unknowns. Disorder within rings is symmetric, but disorder between them
 * is not: there curves of Hopf points are followed, too.
 */
package org.separatrix.spectrum.plane;
