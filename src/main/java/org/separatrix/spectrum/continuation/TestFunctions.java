package org.separatrix.spectrum.continuation;

import java.util.stream.DoubleStream;
import org.separatrix.spectrum.equations.OrderParameterEquations;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.modes.ModeClassifier;

/**
 * The functions along a branch whose zeros are its special points: the real parts of the eigenvalues, the largest first. The
 * neutral rotations are none of them: whatever the lattice leaves of their eigenvalue never counts.
 */
final class TestFunctions {

    private TestFunctions() {}

    /** @param point of the equations, in all coordinates */
    static double[] of(RateEquations equations, FixedPoint point) {
        if (equations instanceof OrderParameterEquations clean) {
            return clean.withoutNeutral(point.coordinates());
        }
        return ModeClassifier.classify(equations, point).modes().stream()
                .filter(mode -> !mode.neutral())
                .flatMapToDouble(mode -> mode.imaginary() == 0.0
                        ? DoubleStream.of(mode.real())
                        : DoubleStream.of(mode.real(), mode.real()))
                .toArray();
    }

    /** The place of the value nearest to zero, −1 where there is none. */
    static int nearestToZero(double[] tests) {
        int nearest = -1;
        for (int i = 0; i < tests.length; i++) {
            if (nearest < 0 || Math.abs(tests[i]) < Math.abs(tests[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }
}
