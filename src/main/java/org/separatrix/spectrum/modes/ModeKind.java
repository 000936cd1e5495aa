package org.separatrix.spectrum.modes;

/** Effect of an eigenmode on the bumps. */
public enum ModeKind {
    /** Turns bumps: along ∂r/∂φ of the rings. */
    ROTATION,
    /** One ring up, others down: the contrast over rings of their level and height, in each bump's own frame. */
    DOMINANCE,
    /** All rings up or down together. */
    COMMON,
    /** Grows a pattern in a ring that has no bump. */
    PATTERN,
    /** Anything else. */
    OTHER
}
