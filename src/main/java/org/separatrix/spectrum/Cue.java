package org.separatrix.spectrum;

/**
 * A constant drive gain · T(θ_i − item) of one ring, at the item that the ring holds.
 *
 * @param ring the index of the driven ring, ≥ 0
 * @param gain strength, in units of input; 0 is no cue
 */
public record Cue(int ring, double gain) {

    public static final Cue NONE = new Cue(0, 0.0);

    public Cue {
        if (ring < 0) {
            throw new SpectrumException("cue.ring = " + ring + " must be a ring's index, 0 or more");
        }
    }

    public boolean present() {
        return gain != 0.0;
    }
}
