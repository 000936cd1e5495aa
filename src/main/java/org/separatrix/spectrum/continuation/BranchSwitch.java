package org.separatrix.spectrum.continuation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.Tangent;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeKind;

/**
 * Steps off a branch at a point where its exchange symmetry breaks: along the critical vector in which ring 0 wins, in the
 * plane normal to it, with the parameter free.
 */
public final class BranchSwitch {

    /** A drive may keep ring 0 out of the contrast that becomes critical: then that of the others is taken as it is. */
    private static final double ORTHOGONAL = 1e-6;

    private final Family family;
    private final SpecialPoint origin;

    public BranchSwitch(Family family, SpecialPoint origin) {
        this.family = family;
        this.origin = origin;
    }

    /** A point of the new branch and the direction away from the old one. */
    public record Departure(FixedPoint point, Tangent direction) {}

    /**
     * @param sign +1: ring 0 up, −1: ring 0 down
     * @param length of the step off the branch, in the norm of the continuation
     */
    public Optional<Departure> departure(double sign, double length) {
        RateEquations equations = family.at(origin.value());
        double[] x = equations.coordinates(critical(equations, sign));
        Tangent direction = new Tangent(x, 0.0).normalised(equations.metric());
        double[] guess = origin.at().coordinates().clone();
        for (int i = 0; i < guess.length; i++) {
            guess[i] += length * direction.x()[i];
        }
        return new Corrector(family)
                .inPlane(guess, origin.value(), direction)
                .map(point -> new Departure(point, Tangent.between(origin.at(), point)));
    }

    /** The contrast of ring 0 with the others, projected on the critical vectors. */
    private double[][] critical(RateEquations equations, double sign) {
        int neurons = equations.scenario().model().neurons();
        int rings = equations.scenario().model().rings();
        double[][] rates = origin.at().rates();
        double[] contrast = new double[rings * neurons];
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < neurons; i++) {
                contrast[k * neurons + i] = sign * (k == 0 ? 1.0 : -1.0 / (rings - 1)) * rates[k][i];
            }
        }
        List<Mode> modes = ModeClassifier.classify(equations, origin.at()).all(ModeKind.DOMINANCE).stream()
                .sorted(Comparator.comparingDouble(mode -> Math.abs(mode.real())))
                .limit(origin.multiplicity())
                .toList();
        double[][] critical = new double[rings][neurons];
        boolean ofOthers = modes.stream().allMatch(mode -> Math.abs(Vectors.dot(mode.vector(), contrast)) < ORTHOGONAL);
        for (Mode mode : modes) {
            double weight = ofOthers ? sign : Vectors.dot(mode.vector(), contrast);
            for (int k = 0; k < rings; k++) {
                for (int i = 0; i < neurons; i++) {
                    critical[k][i] += weight * mode.vector()[k * neurons + i];
                }
            }
        }
        return critical;
    }
}
