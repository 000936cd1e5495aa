package org.separatrix.spectrum.continuation;

import java.util.OptionalDouble;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.Tangent;
import org.separatrix.spectrum.modes.Spectrum;

/**
 * A point of a branch.
 *
 * @param point the fixed point
 * @param spectrum its linear stability
 * @param tangent the direction in which the branch goes on
 * @param dominance the eigenvalue of the dominance mode, followed along the branch by its vector; none for a single ring
 */
public record BranchPoint(FixedPoint point, Spectrum spectrum, Tangent tangent, OptionalDouble dominance) {

    public double value() {
        return point.value();
    }

    /** Whether every direction decays (neutral rotations aside). */
    public boolean stable() {
        return spectrum.unstable() == 0;
    }
}
