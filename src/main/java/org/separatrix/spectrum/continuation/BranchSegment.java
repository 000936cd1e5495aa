package org.separatrix.spectrum.continuation;

import java.util.Optional;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.Tangent;

/**
 * A stretch of a branch between two neighbouring points, addressed by the arc length s in [0, length] along the tangent of
 * the first.
 *
 * @param family what is continued
 * @param corrector its corrector
 * @param start the point at s = 0
 * @param tangent the unit tangent there
 * @param end the point at s = length
 * @param length in the norm of {@link Tangent#dot}
 */
public record BranchSegment(
        Family family, Corrector corrector, FixedPoint start, Tangent tangent, FixedPoint end, double length) {

    /** The point at arc length s, predicted on the chord. */
    Optional<FixedPoint> at(double s) {
        double fraction = s / length;
        return corrector.inPlane(onChord(fraction), start.value() + fraction * (end.value() - start.value()), tangent);
    }

    /** The point where the parameter has a value between those of the ends. */
    public Optional<FixedPoint> atValue(double value) {
        return corrector.atValue(onChord((value - start.value()) / (end.value() - start.value())), value);
    }

    private double[] onChord(double fraction) {
        double[] x = start.coordinates().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += fraction * (end.coordinates()[i] - x[i]);
        }
        return x;
    }
}
