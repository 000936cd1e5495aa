package org.separatrix.spectrum.equations;

/** Which deterministic system is analysed. */
public enum Dynamics {
    /** The model without its noise, σ = 0. */
    NOISE_FREE,
    /** f replaced by E[f(h + σ z)]: the exact N → ∞ mean field of the noisy model. */
    NOISE_AVERAGED
}
