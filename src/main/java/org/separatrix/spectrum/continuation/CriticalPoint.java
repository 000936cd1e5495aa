package org.separatrix.spectrum.continuation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeKind;

/**
 * Tells what a located point is, by criteria that are checked at the point itself:
 *
 * <pre>
 *   fold           an eigenvalue inside the fixed space vanishes and the tangent is vertical
 *   branch-point   … and the tangent is not vertical; or several eigenvalues across the space vanish
 *   pitchfork      one real eigenvalue across the space vanishes
 *   turing         eigenvalues across the space vanish, whose modes grow a pattern on rings without bump
 *   hopf           a complex pair has no real part
 * </pre>
 */
final class CriticalPoint {

    /** An eigenvalue that is smaller vanishes, in units of 1/τ. */
    static final double VANISHES = 1e-9;

    /** A change of the parameter whose part out of the range of the Jacobian is smaller stays in it. */
    private static final double VERTICAL = 1e-6;

    private static final double SINGULAR = 1e-8;

    private static final double REAL = 1e-8;

    /** The value of a parameter is sure to this, relative to 1 or to itself where it is larger. */
    private static final double SURE = 1e-11;

    private final Family family;
    private final FixedSpace space;

    /** @param family in all coordinates */
    CriticalPoint(Family family, FixedSpace space) {
        this.family = family;
        this.space = space;
    }

    /**
     * Classifies a point.
     *
     * @param point in all coordinates
     * @param low the value of the parameter beside the point
     * @param high its value on the other side
     */
    SpecialPoint classified(FixedPoint point, double low, double high) {
        RateEquations equations = family.at(point.value());
        double[] tests = TestFunctions.of(equations, point);
        int nearest = TestFunctions.nearestToZero(tests);
        double lambda = nearest < 0 ? Double.NaN : tests[nearest];
        int multiplicity = (int) IntStream.range(0, tests.length)
                .filter(i -> Math.abs(tests[i]) <= VANISHES)
                .count();
        List<Mode> critical = ModeClassifier.classify(equations, point).modes().stream()
                .filter(mode -> !mode.neutral())
                .sorted(Comparator.comparingDouble(mode -> Math.abs(mode.real())))
                .limit(Math.max(1, multiplicity))
                .toList();
        SpecialPoint.Type type = multiplicity == 0 || critical.isEmpty()
                ? SpecialPoint.Type.UNCLASSIFIED
                : type(equations, point, multiplicity, critical);
        double value = point.value();
        double sure = SURE * Math.max(1.0, Math.abs(value));
        return new SpecialPoint(
                type,
                critical.isEmpty() ? ModeKind.OTHER : critical.get(0).kind(),
                Math.max(1, multiplicity),
                value,
                Math.min(value - sure, Math.min(low, high)),
                Math.max(value + sure, Math.max(low, high)),
                lambda,
                point);
    }

    private SpecialPoint.Type type(RateEquations equations, FixedPoint point, int multiplicity, List<Mode> critical) {
        if (critical.stream().anyMatch(mode -> mode.imaginary() > REAL)) {
            return multiplicity == 2 ? SpecialPoint.Type.HOPF : SpecialPoint.Type.UNCLASSIFIED;
        }
        Optional<double[]> left = leftNullVector(point);
        if (left.isPresent()) {
            return turns(point, left.get()) ? SpecialPoint.Type.FOLD : SpecialPoint.Type.BRANCH_POINT;
        }
        long patterns = critical.stream()
                .filter(mode -> mode.kind() == ModeKind.PATTERN)
                .count();
        if (patterns == critical.size()) {
            return SpecialPoint.Type.TURING;
        } else if (patterns > 0) {
            return SpecialPoint.Type.UNCLASSIFIED;
        }
        // Where a drive vanishes that held a bump, a circle of states crosses the branch.
        Scenario scenario = equations.scenario();
        boolean released = critical.get(0).kind() == ModeKind.ROTATION && scenario.clean() && !scenario.structured();
        return multiplicity == 1 && !released ? SpecialPoint.Type.PITCHFORK : SpecialPoint.Type.BRANCH_POINT;
    }

    /**
     * The left null vector of the Jacobian inside the fixed space, bordered by the phase conditions that are left there; none
     * where it is regular, because the critical modes lie across the space.
     */
    private Optional<double[]> leftNullVector(FixedPoint point) {
        RateEquations confined = space.confined(family).at(point.value());
        List<double[]> phases = confined.phases();
        Matrix jacobian = confined.jacobian(space.confined(point).coordinates());
        return LinearSystem.leftNullVector(Matrix.bordered(jacobian, phases, phases), SINGULAR)
                .map(vector -> Arrays.copyOf(vector, confined.dimension()));
    }

    /** Whether the tangent is vertical: so it is where a change of the parameter leaves the range of the Jacobian. */
    private boolean turns(FixedPoint point, double[] left) {
        double[] slope = space.confined(family).derivative(space.confined(point).coordinates(), point.value());
        double norm = Vectors.norm(slope);
        return Math.abs(Vectors.dot(left, slope)) > VERTICAL * norm;
    }
}
