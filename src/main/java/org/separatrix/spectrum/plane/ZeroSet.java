package org.separatrix.spectrum.plane;

import org.separatrix.spectrum.equations.ImplicitCurve;

/** A curve that may be written in several ways. */
interface ZeroSet extends ImplicitCurve {

    /** The same curve, written so that its equations are well conditioned about a point of it. */
    ZeroSet about(double[] u);
}
