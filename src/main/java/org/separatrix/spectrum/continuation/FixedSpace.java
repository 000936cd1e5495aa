package org.separatrix.spectrum.continuation;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.OrderParameterEquations;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SymmetricEquations;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.Tangent;

/**
 * The subspace of all states with the symmetry of a fixed point: rings in the same state stay alike, rings without bump stay
 * without, bumps do not turn. A branch stays in it up to the point at which it meets one of higher symmetry (Golubitsky,
 * Stewart and Schaeffer 1988, XIII). Folds are critical inside it, symmetry breaking is critical across it.
 */
final class FixedSpace {

    /** States closer than this are alike. */
    private static final double ALIKE = 1e-8;

    private static final double INVARIANT = 1e-8;

    private final Matrix basis;

    private FixedSpace(Matrix basis) {
        this.basis = basis;
    }

    /**
     * The smallest of the subspaces that contain a point and that the equations leave invariant, for every value of the
     * parameter near by.
     *
     * @param family in all coordinates
     */
    static FixedSpace of(Family family, FixedPoint point) {
        RateEquations equations = family.at(point.value());
        List<List<Integer>> alike = classes(equations.scenario(), point);
        List<List<Integer>> single = new ArrayList<>();
        for (int k = 0; k < point.rates().length; k++) {
            single.add(List.of(k));
        }
        for (List<List<Integer>> rings : List.of(alike, single)) {
            Matrix basis = basis(equations, point, rings);
            if (basis.columns() < basis.rows() && invariant(family, equations, point, basis)) {
                return new FixedSpace(basis);
            }
        }
        return new FixedSpace(Matrix.identity(equations.dimension()));
    }

    /** Whether no state is outside. */
    boolean all() {
        return basis.columns() == basis.rows();
    }

    /** The family confined to the subspace. */
    Family confined(Family family) {
        return all()
                ? family
                : new Family(
                        family.scenario(),
                        family.parameter(),
                        (scenario, activation) ->
                                new SymmetricEquations(family.formulation().equations(scenario, activation), basis),
                        family.newton(),
                        family.activations());
    }

    FixedPoint confined(FixedPoint point) {
        return moved(point, SymmetricEquations.project(basis, point.coordinates()));
    }

    Tangent confined(Tangent tangent) {
        return new Tangent(SymmetricEquations.project(basis, tangent.x()), tangent.p());
    }

    /** A point of the subspace in all coordinates. */
    FixedPoint lifted(FixedPoint point) {
        return moved(point, SymmetricEquations.lift(basis, point.coordinates()));
    }

    /** How far a point lies outside. */
    double distance(FixedPoint point) {
        return outside(basis, point.coordinates());
    }

    private static FixedPoint moved(FixedPoint point, double[] coordinates) {
        return new FixedPoint(point.value(), coordinates, point.rates(), point.residual(), point.convergence());
    }

    /** Rings in the same state under the same drive. */
    static List<List<Integer>> classes(Scenario scenario, FixedPoint point) {
        List<List<Integer>> classes = new ArrayList<>();
        for (int k = 0; k < point.rates().length; k++) {
            int ring = k;
            classes.stream()
                    .filter(c -> alike(scenario, point, c.get(0), ring))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Integer> added = new ArrayList<>();
                        classes.add(added);
                        return added;
                    })
                    .add(ring);
        }
        return classes;
    }

    private static boolean alike(Scenario scenario, FixedPoint point, int k, int l) {
        if (scenario.drives().gain(k) != scenario.drives().gain(l)) {
            return false;
        }
        if (!scenario.clean()) {
            for (int i = 0; i < point.rates()[k].length; i++) {
                if (Math.abs(point.rates()[k][i] - point.rates()[l][i]) > ALIKE) {
                    return false;
                }
            }
            return true;
        }
        return Math.abs(point.mean(k) - point.mean(l)) < ALIKE
                && Math.abs(even(scenario, point, k) - even(scenario, point, l)) < ALIKE
                && Math.abs(odd(scenario, point, k) - odd(scenario, point, l)) < ALIKE;
    }

    /** C_k in the frame of the ring. */
    static double even(Scenario scenario, FixedPoint point, int ring) {
        return point.fourier(ring, scenario.centres().get(ring));
    }

    private static double odd(Scenario scenario, FixedPoint point, int ring) {
        return point.fourier(ring, scenario.centres().get(ring) + Math.PI / 2.0);
    }

    private static Matrix basis(RateEquations equations, FixedPoint point, List<List<Integer>> classes) {
        Scenario scenario = equations.scenario();
        boolean reduced = equations instanceof OrderParameterEquations;
        int perRing = equations.dimension() / point.rates().length;
        List<double[]> columns = new ArrayList<>();
        for (List<Integer> rings : classes) {
            int first = rings.get(0);
            boolean flat = Math.abs(even(scenario, point, first)) < ALIKE && !scenario.holds(first);
            for (int a = 0; a < perRing; a++) {
                boolean kept = !reduced || a == 0 || a == 1 && !flat || a == 2 && scenario.free(first);
                if (kept) {
                    double[] column = new double[equations.dimension()];
                    for (int k : rings) {
                        column[k * perRing + a] = 1.0 / Math.sqrt(rings.size());
                    }
                    columns.add(column);
                }
            }
        }
        return Matrix.ofColumns(columns);
    }

    private static boolean invariant(Family family, RateEquations equations, FixedPoint point, Matrix basis) {
        double[] x = point.coordinates();
        if (outside(basis, x) > ALIKE * Math.sqrt(x.length)
                || outside(basis, family.derivative(x, point.value())) > INVARIANT) {
            return false;
        }
        Matrix image = equations.jacobian(x).times(basis);
        for (int a = 0; a < basis.columns(); a++) {
            if (outside(basis, image.column(a)) > INVARIANT) {
                return false;
            }
        }
        return true;
    }

    private static double outside(Matrix basis, double[] x) {
        double[] within = SymmetricEquations.lift(basis, SymmetricEquations.project(basis, x));
        double largest = 0.0;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - within[i]));
        }
        return largest;
    }
}
