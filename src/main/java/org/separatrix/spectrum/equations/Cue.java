package org.separatrix.spectrum.equations;

/**
 * A constant drive gain · T(θ_i − item) of one ring, at the item that the ring holds.
 *
 * @param ring the index of the driven ring, ≥ 0
 * @param gain strength, in units of input; 0 is no cue
 */
public record Cue(int ring, double gain) {

    public Cue {
        if (ring < 0) {
            throw new SpectrumException("cue.ring = " + ring + " must be a ring's index, 0 or more");
        }
    }
}
