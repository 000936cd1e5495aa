package org.separatrix.spectrum.modes;

import java.util.List;
import org.separatrix.numerics.linear.Vectors;

/**
 * A classified eigenmode.
 *
 * @param real Re λ, in units of 1/τ
 * @param imaginary Im λ ≥ 0, in units of 1/τ; a complex pair is one mode
 * @param kind what it does to the bumps
 * @param neutral whether it is a direction in which the continuous model is exactly neutral; what is left of its
 *     eigenvalue is pinning by the lattice
 * @param rotation overlap with the rotations ∂r/∂φ of all rings, in [0, 1]
 * @param dominance overlap with the dominance directions, in [0, 1]
 * @param participation the Fourier components, by ring
 * @param vector the pattern of the rates, unit norm, neuron index fastest (the real part of a complex one); not to be
 *     modified
 */
public record Mode(
        double real,
        double imaginary,
        ModeKind kind,
        boolean neutral,
        double rotation,
        double dominance,
        List<Participation> participation,
        double[] vector) {

    public Mode {
        participation = List.copyOf(participation);
    }

    /** The Fourier components of all rings together. */
    public Participation total() {
        return Participation.together(participation);
    }

    /** |⟨v, v′⟩| of two modes. */
    double overlap(Mode other) {
        return Math.abs(Vectors.dot(vector, other.vector));
    }
}
