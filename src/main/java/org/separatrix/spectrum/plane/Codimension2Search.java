package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.plane.CurveFollower.Node;

/**
 * The points of codimension 2 on a curve, each by a criterion of its own: bracketed along the curve, and then solved for together
 * with the equations of the curve by {@link PointNewton}, which must agree.
 */
final class Codimension2Search {

    /** A function along a curve that vanishes at a point of codimension 2. */
    @FunctionalInterface
    interface Criterion {
        double at(CriticalSet set, double[] u);
    }

    /** Two derivatives along a curve that are both below this belong to a cusp, not to an extremum. */
    private static final double AT_REST = 1e-3;

    private static final double SAME = 1e-5;
    private static final double ACCURACY = 1e-10;

    /** Nearer to a symmetry, in shares of the largest rate, coefficients of the state are rounding. */
    private static final double SYMMETRIC = 3e-3;

    private final Plane plane;
    private final CurveKind kind;
    private final Frame frame;
    private final CurveFollower follower;
    private final Map<Codimension2Type, Criterion> criteria = new EnumMap<>(Codimension2Type.class);
    private String otherMode = "";

    Codimension2Search(Plane plane, CurveKind kind, Frame frame, CurveFollower follower) {
        this.plane = plane;
        this.kind = kind;
        this.frame = frame;
        this.follower = follower;
        criteria();
    }

    private void criteria() {
        int rings = plane.rings();
        if (kind.isFold()) {
            criteria.put(Codimension2Type.CUSP, this::quadratic);
        }
        switch (kind) {
            case DOMINANCE ->
                criteria.put(
                        rings == 2
                                ? Codimension2Type.DEGENERATE_PITCHFORK
                                : Codimension2Type.TRANSCRITICAL_TO_PITCHFORK,
                        rings == 2 ? this::cubic : this::quadratic);
            case TURING -> {
                criteria.put(Codimension2Type.DEGENERATE_TURING, (set, u) -> turing(set, u, 0.0));
                if (rings > 1) {
                    criteria.put(Codimension2Type.DEGENERATE_TURING_DOMINANCE, (set, u) -> turing(set, u, 1.0));
                    criteria.put(
                            Codimension2Type.DEGENERATE_TURING_WINNER,
                            (set, u) -> turing(set, u, (rings - 1.0) / rings));
                }
                if (rings > 2) {
                    criteria.put(Codimension2Type.DEGENERATE_TURING_SEVERAL, (set, u) -> turing(set, u, 1.0 / rings));
                }
            }
            case SEVERAL_TURING -> criteria.put(Codimension2Type.DEGENERATE_PITCHFORK, this::cubic);
            case WINNER_TURING -> criteria.put(Codimension2Type.DEGENERATE_WINNER_TURING, this::cubic);
            case ASYMMETRIC_SPLITTING, SEVERAL_DOMINANCE -> {
                if (rings == 3) {
                    criteria.put(Codimension2Type.DEGENERATE_PITCHFORK, this::cubic);
                } else {
                    criteria.put(Codimension2Type.TRANSCRITICAL_TO_PITCHFORK, this::quadratic);
                }
            }
            default -> {}
        }
        CurveKind other =
                switch (kind) {
                    case FOLD -> CurveKind.DOMINANCE;
                    case WINNER_FOLD -> CurveKind.WINNER_TURING;
                    case SEVERAL_FOLD -> CurveKind.SEVERAL_DOMINANCE;
                    case ASYMMETRIC_FOLD -> CurveKind.ASYMMETRIC_SPLITTING;
                    default -> kind;
                };
        Optional<Frame> otherFrame = other == kind ? Optional.empty() : other.frame(rings, plane.drive());
        otherFrame.ifPresent(of -> {
            otherMode = other.label();
            criteria.put(Codimension2Type.TWO_MODES, (set, u) -> determinant(of, u));
        });
    }

    private double quadratic(CriticalSet set, double[] u) {
        return set.critical(u).map(at -> NormalForm.quadratic(frame, at)).orElse(Double.NaN);
    }

    private double cubic(CriticalSet set, double[] u) {
        return set.critical(u).map(at -> NormalForm.cubic(frame, at)).orElse(Double.NaN);
    }

    private double turing(CriticalSet set, double[] u, double against) {
        return set.critical(u)
                .map(at -> NormalForm.turing(at.expansion(), plane.rings(), against))
                .orElse(Double.NaN);
    }

    private double determinant(Frame of, double[] u) {
        int d = of.unknowns();
        return plane.rings(of, u[d], u[d + 1])
                .map(rings -> Blocks.determinant(of.block(rings.at(of.lifted(u)), true)))
                .orElse(Double.NaN);
    }

    /** The points on a curve in their order. */
    List<Codimension2Point> along(List<Node> nodes) {
        List<Codimension2Point> found = new ArrayList<>();
        for (int k = 0; k + 1 < nodes.size(); k++) {
            Node from = nodes.get(k);
            Node to = nodes.get(k + 1);
            for (Map.Entry<Codimension2Type, Criterion> criterion : criteria.entrySet()) {
                located(criterion.getValue(), from, to)
                        .flatMap(u -> solved(criterion.getValue(), set(from), u))
                        .filter(u -> !nearlySymmetric(u))
                        .map(u -> found(criterion.getKey(), criterion.getValue(), set(from), u))
                        .filter(point -> !ofSeparateRings(point))
                        .ifPresent(found::add);
            }
            extremum(from, to, 0).ifPresent(found::add);
            extremum(from, to, 1).ifPresent(found::add);
        }
        return found;
    }

    /** Without cross-inhibition the modes of rings are those of one ring: they coincide, and nothing happens. */
    private boolean ofSeparateRings(Codimension2Point point) {
        boolean first = plane.rectangle().first().parameter().equals(Parameter.CROSS_INHIBITION)
                && Math.abs(point.value()) < SAME;
        boolean second = plane.rectangle().second().parameter().equals(Parameter.CROSS_INHIBITION)
                && Math.abs(point.second()) < SAME;
        return first || second;
    }

    private static CriticalSet set(Node node) {
        return (CriticalSet) node.set();
    }

    private Optional<double[]> located(Criterion criterion, Node from, Node to) {
        double before = criterion.at(set(from), from.u());
        double after = criterion.at(set(from), to.u());
        if (!(before * after < 0.0)) {
            return Optional.empty();
        }
        return follower.zero(from, to, ACCURACY, u -> criterion.at(set(from), u));
    }

    /** The end of a curve on that of a higher symmetry is a point of its own, where coefficients vanish with the bump. */
    private boolean nearlySymmetric(double[] u) {
        double[] y = Arrays.copyOf(u, frame.unknowns());
        return frame.sides().stream().anyMatch(side -> Math.abs(Vectors.dot(side, y)) < SYMMETRIC * plane.mostRate());
    }

    private Optional<double[]> solved(Criterion criterion, CriticalSet set, double[] near) {
        return new PointNewton(follower.newton()).solve(set, criterion, near);
    }

    /** A degenerate point of this kind near a place. */
    Optional<Codimension2Point> degenerate(Codimension2Type type, CriticalSet set, double[] near) {
        Criterion criterion = Objects.requireNonNull(criteria.get(type));
        return solved(criterion, set, near).map(u -> found(type, criterion, set, u));
    }

    private Codimension2Point found(Codimension2Type type, Criterion criterion, CriticalSet set, double[] u) {
        int d = set.frame().unknowns();
        PointDescription description = new PointDescription(plane, kind, set.frame());
        double[] q = set.frame().lifted(Arrays.copyOf(u, d));
        return new Codimension2Point(
                kind,
                type,
                u[d],
                u[d + 1],
                description.ofRings(q, 0),
                description.ofRings(q, 1),
                criterion.at(set, u),
                meets(type));
    }

    private String meets(Codimension2Type type) {
        return switch (type) {
            // Beside another bump it is the fold of states with bumps of three heights, which no kind of curve is.
            case DEGENERATE_PITCHFORK, TRANSCRITICAL_TO_PITCHFORK ->
                kind == CurveKind.DOMINANCE ? CurveKind.ASYMMETRIC_FOLD.label() : "";
            case DEGENERATE_WINNER_TURING ->
                (plane.drive().differs() ? CurveKind.DRIVEN_FOLD : CurveKind.ASYMMETRIC_FOLD).label();
            case DEGENERATE_TURING -> CurveKind.FOLD.label();
            case DEGENERATE_TURING_DOMINANCE -> CurveKind.DOMINANCE.label();
            case DEGENERATE_TURING_WINNER -> CurveKind.WINNER_FOLD.label();
            case DEGENERATE_TURING_SEVERAL -> CurveKind.SEVERAL_FOLD.label();
            case TWO_MODES -> otherMode;
            default -> "";
        };
    }

    /** @param parameter 0 the first, 1 the second */
    private Optional<Codimension2Point> extremum(Node from, Node to, int parameter) {
        int place = frame.unknowns() + parameter;
        int other = frame.unknowns() + 1 - parameter;
        Criterion slope = (set, u) -> follower.newton().tangent(set, u, from.tangent())[place];
        boolean turns = from.tangent()[place] * to.tangent()[place] < 0.0;
        if (!turns) {
            return Optional.empty();
        }
        boolean least = from.tangent()[place] < 0.0;
        Codimension2Type type = parameter == 0
                ? least ? Codimension2Type.LEAST_VALUE : Codimension2Type.LARGEST_VALUE
                : least ? Codimension2Type.LEAST_SECOND : Codimension2Type.LARGEST_SECOND;
        return located(slope, from, to)
                .filter(u -> Math.abs(follower.newton().tangent(set(from), u, from.tangent())[other]) > AT_REST)
                .flatMap(u -> solved(slope, set(from), u))
                .map(u -> found(type, slope, set(from), u));
    }

    /** The point at which a curve ends on another, from the last point before it and the first beyond. */
    Optional<Codimension2Point> end(double[] before, double[] beyond) {
        return new CurveEnd(plane, kind, frame).of(before, beyond);
    }
}
