package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Scenario;

/**
 * The special points of a kind: states at which the block A of critical directions is singular, in u = (y, p, s),
 *
 * <pre>
 *   F(E y; p, s) = 0,   g(y, p, s) = 0 with   | A   b | | v |   | 0 |
 *                                             | cᵀ  0 | | g | = | 1 |
 * </pre>
 *
 * and dg = −wᵀ dA v, where w solves the transposed system. Regular at folds of the curve and at points of codimension 2, but
 * where two curves meet.
 *
 * @param b near to the left null vector of A; not to be modified
 * @param c near to the right one; not to be modified
 */
record CriticalSet(Plane plane, Frame frame, double[] b, double[] c) implements ZeroSet {

    /** What is known at a place. */
    record Critical(Expansion expansion, Matrix block, double[] v, double[] w, double g) {}

    /** About a place where A is nearly singular. */
    static Optional<CriticalSet> near(Plane plane, Frame frame, double[] u) {
        int d = frame.unknowns();
        return plane.rings(frame, u[d], u[d + 1]).map(rings -> {
            Matrix block = frame.block(rings.at(frame.lifted(u)), true);
            double[] left = LinearSystem.leftNullVector(block.copy(), Double.POSITIVE_INFINITY)
                    .orElseThrow();
            double[] right = LinearSystem.leftNullVector(block.transposed(), Double.POSITIVE_INFINITY)
                    .orElseThrow();
            return new CriticalSet(plane, frame, left, right);
        });
    }

    Optional<Critical> critical(double[] u) {
        int d = frame.unknowns();
        return plane.rings(frame, u[d], u[d + 1])
                .map(rings -> rings.at(frame.lifted(u)))
                .flatMap(expansion -> {
                    Matrix block = frame.block(expansion, true);
                    double[] last = new double[b.length + 1];
                    last[b.length] = 1.0;
                    Optional<double[]> right = LinearSystem.solve(Matrix.bordered(block, List.of(b), List.of(c)), last);
                    Optional<double[]> left =
                            LinearSystem.solve(Matrix.bordered(block.transposed(), List.of(c), List.of(b)), last);
                    return right.isEmpty() || left.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Critical(
                                    expansion,
                                    block,
                                    Arrays.copyOf(right.get(), b.length),
                                    Arrays.copyOf(left.get(), b.length),
                                    right.get()[b.length]));
                });
    }

    @Override
    public Optional<Linear> at(double[] u) {
        return critical(u).map(critical -> linear(u, critical));
    }

    private Linear linear(double[] u, Critical at) {
        int d = frame.unknowns();
        double[] value = Arrays.copyOf(frame.ofState(at.expansion().residual()), d + 1);
        value[d] = at.g();
        Matrix jacobian = new Matrix(d + 1, d + 2);
        jacobian.insert(frame.block(at.expansion(), false), 0, 0);
        double[] direction = frame.direction(at.v());
        for (int j = 0; j < d; j++) {
            double[] change = frame.ofCritical(
                    at.expansion().second(direction, frame.state().get(j)));
            jacobian.set(d, j, -Vectors.dot(at.w(), change));
        }
        Scenario there = plane.at(u[d], u[d + 1]).orElseThrow();
        double[] q = frame.lifted(u);
        ParameterRange first = plane.rectangle().first();
        ParameterRange second = plane.rectangle().second();
        double[] byFirst = ParameterSlope.of(first.parameter(), there, at.expansion(), direction)
                .map(slope -> slope(slope, at))
                .orElseGet(() -> first.derivative(u[d], p -> sensitive(plane.rings(frame, p, u[d + 1]), q, at)));
        double[] bySecond = ParameterSlope.of(second.parameter(), there, at.expansion(), direction)
                .map(slope -> slope(slope, at))
                .orElseGet(() -> second.derivative(u[d + 1], s -> sensitive(plane.rings(frame, u[d], s), q, at)));
        for (int i = 0; i <= d; i++) {
            jacobian.set(i, d, byFirst[i]);
            jacobian.set(i, d + 1, bySecond[i]);
        }
        return new Linear(value, jacobian);
    }

    private double[] slope(ParameterSlope slope, Critical at) {
        double[] values = Arrays.copyOf(frame.ofState(slope.residual()), frame.unknowns() + 1);
        values[frame.unknowns()] = -Vectors.dot(at.w(), frame.ofCritical(slope.image()));
        return values;
    }

    /** F and −wᵀ A v with v and w held. */
    private Optional<double[]> sensitive(Optional<GroupedRings> rings, double[] q, Critical at) {
        return rings.map(equations -> {
            Expansion expansion = equations.at(q);
            double[] values = Arrays.copyOf(frame.ofState(expansion.residual()), frame.unknowns() + 1);
            double[] image = frame.ofCritical(expansion.first(frame.direction(at.v())));
            values[frame.unknowns()] = -Vectors.dot(at.w(), image);
            return values;
        });
    }

    @Override
    public CriticalSet about(double[] u) {
        return critical(u)
                .map(at -> new CriticalSet(plane, frame, Vectors.unit(at.w()), Vectors.unit(at.v())))
                .orElse(this);
    }

    /** All eigenvalues of a state but those of its neutral rotations. */
    static List<Double> eigenvalues(Plane plane, Expansion at) {
        List<Double> values = new ArrayList<>(Blocks.real(at.jacobian()));
        for (int g = 0; g < at.rings().groups(); g++) {
            int size = at.rings().size(g);
            List<Double> differences = size > 1 ? Blocks.real(at.difference(g)) : List.of();
            for (int again = 1; again < size; again++) {
                values.addAll(differences);
            }
            boolean bump = Math.abs(at.q()[2 * g + 1]) > Blocks.NO_BUMP * plane.mostRate();
            for (int ring = 0; ring < size && !(bump && !at.rings().driven(g)); ring++) {
                values.add(at.sine(g));
            }
        }
        return values;
    }
}
