package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;

/** What is said of the points of a curve. */
record PointDescription(Plane plane, CurveKind kind, Frame frame) {

    private static final double VANISHES = 1e-7;

    Optional<CurvePoint> of(CurveFollower.Node node) {
        return of((CriticalSet) node.set(), node.u());
    }

    /** @param u a point of the set */
    Optional<CurvePoint> of(CriticalSet set, double[] u) {
        return set.critical(u).map(at -> of(u, set, at));
    }

    private CurvePoint of(double[] u, CriticalSet set, CriticalSet.Critical at) {
        int d = frame.unknowns();
        List<Double> eigenvalues = CriticalSet.eigenvalues(plane, at.expansion());
        int positive =
                (int) eigenvalues.stream().filter(value -> value > VANISHES).count();
        int neutral = (int) eigenvalues.stream()
                .filter(value -> Math.abs(value) <= VANISHES)
                .count();
        double coefficient = quadratic() ? NormalForm.quadratic(frame, at) : NormalForm.cubic(frame, at);
        double rate = kind.isFold() ? 1.0 : crossing(u, set, at);
        return new CurvePoint(
                u[d],
                u[d + 1],
                ofRings(at.expansion().q(), 0),
                ofRings(at.expansion().q(), 1),
                coefficient,
                criticality(coefficient),
                positive + (rate < 0.0 ? neutral : 0),
                positive + (rate > 0.0 ? neutral : 0));
    }

    /** A point of codimension 2 that ends a curve, as the last point of it. */
    CurvePoint of(Codimension2Point end, CurvePoint beside) {
        return new CurvePoint(
                end.value(),
                end.second(),
                end.means(),
                end.amplitudes(),
                beside.coefficient(),
                beside.criticality(),
                beside.unstableBefore(),
                beside.unstableAfter());
    }

    /** By ring: the means, or the cosine components. */
    List<Double> ofRings(double[] q, int component) {
        return Arrays.stream(plane.groups(frame))
                .mapToObj(group -> q[2 * group + component])
                .toList();
    }

    /** dλ/dp along the state, up to a positive factor: λ = −g/⟨w, v⟩. */
    private double crossing(double[] u, CriticalSet set, CriticalSet.Critical at) {
        int d = frame.unknowns();
        Matrix jacobian = set.at(u).orElseThrow().jacobian();
        Matrix state = new Matrix(d, d);
        double[] byFirst = new double[d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                state.set(i, j, jacobian.get(i, j));
            }
            byFirst[i] = -jacobian.get(i, d);
        }
        double[] along = LinearSystem.solve(state, byFirst).orElse(new double[d]);
        double slope = jacobian.get(d, d);
        for (int j = 0; j < d; j++) {
            slope += jacobian.get(d, j) * along[j];
        }
        return -slope / Vectors.dot(at.w(), at.v());
    }

    private boolean quadratic() {
        return kind.isFold() || plane.rings() > 2 && kind == CurveKind.DOMINANCE || threeInTheOthers();
    }

    /** Of the rings that lose their symmetry beside another there are three or more. */
    private boolean threeInTheOthers() {
        boolean besideAnother = kind == CurveKind.ASYMMETRIC_SPLITTING || kind == CurveKind.SEVERAL_DOMINANCE;
        return besideAnother && plane.rings() > 3;
    }

    private String criticality(double coefficient) {
        if (kind.isFold()) {
            return "fold";
        }
        return quadratic() ? "transcritical" : coefficient < 0.0 ? "supercritical" : "subcritical";
    }
}
