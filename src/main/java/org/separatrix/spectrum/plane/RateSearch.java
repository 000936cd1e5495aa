package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.separatrix.spectrum.plane.CurveFollower.End;
import org.separatrix.spectrum.plane.CurveFollower.Node;

/**
 * The points of codimension 2 on a curve of special points of disordered rings, and its extrema: where a criterion of its own
 * vanishes along the curve. Each point of the curve that is tried is solved for, so what is found is on the curve.
 *
 * @param other the curve that meets this one at a Bogdanov–Takens point
 */
record RateSearch(DisorderedPlane plane, CurveKind kind, CurveKind other, CurveFollower follower) {

    private static final double ACCURACY = 1e-12;

    /** Two derivatives along a curve that are both below this belong to a cusp, not to an extremum. */
    private static final double AT_REST = 1e-3;

    /** A criterion that changes its sign without falling below this share of what it was has a pole there. */
    private static final double POLE = 1e-3;

    /** κ at the end of a curve of Hopf points. */
    private static final double VANISHES = 1e-10;

    /** The points on a curve in their order. */
    List<Codimension2Point> along(TracedCurve curve) {
        List<Codimension2Point> found = new ArrayList<>();
        List<Node> nodes = curve.nodes();
        takens(curve.start(), nodes.get(0).u()).ifPresent(found::add);
        for (int k = 0; k + 1 < nodes.size(); k++) {
            Node from = nodes.get(k);
            Node to = nodes.get(k + 1);
            criteria().forEach((type, criterion) -> located(criterion, from, to)
                    .flatMap(u -> found(type, from, u, criterion))
                    .ifPresent(found::add));
            extremum(from, to, 0).ifPresent(found::add);
            extremum(from, to, 1).ifPresent(found::add);
        }
        takens(curve.end(), nodes.get(nodes.size() - 1).u()).ifPresent(found::add);
        return found;
    }

    private Map<Codimension2Type, ToDoubleBiFunction<ZeroSet, double[]>> criteria() {
        Map<Codimension2Type, ToDoubleBiFunction<ZeroSet, double[]>> criteria = new EnumMap<>(Codimension2Type.class);
        if (kind == CurveKind.HOPF) {
            criteria.put(Codimension2Type.GENERALISED_HOPF, (set, u) -> ((RateHopf) set)
                    .critical(u)
                    .flatMap(HopfForm::of)
                    .map(HopfForm::cubic)
                    .orElse(Double.NaN));
        } else {
            criteria.put(
                    Codimension2Type.CUSP,
                    (set, u) -> fold(set, u).map(RateFold.Critical::quadratic).orElse(Double.NaN));
            criteria.put(Codimension2Type.BOGDANOV_TAKENS, RateSearch::overlap);
        }
        return criteria;
    }

    private static Optional<RateFold.Critical> fold(ZeroSet set, double[] u) {
        return ((RateFold) set).critical(u);
    }

    private Optional<double[]> located(ToDoubleBiFunction<ZeroSet, double[]> criterion, Node from, Node to) {
        double before = criterion.applyAsDouble(from.set(), from.u());
        double after = criterion.applyAsDouble(from.set(), to.u());
        if (!(before * after < 0.0)) {
            return Optional.empty();
        }
        double least = POLE * Math.min(Math.abs(before), Math.abs(after));
        return follower.zero(from, to, ACCURACY, u -> criterion.applyAsDouble(from.set(), u))
                .filter(u -> Math.abs(criterion.applyAsDouble(from.set(), u)) < least);
    }

    /** Bogdanov–Takens points on a curve of folds, in u = (r, p, s, κ) with κ = 0. */
    List<double[]> takensOn(TracedCurve folds) {
        List<double[]> found = new ArrayList<>();
        for (int k = 0; k + 1 < folds.nodes().size(); k++) {
            located(RateSearch::overlap, folds.nodes().get(k), folds.nodes().get(k + 1))
                    .map(this::withoutFrequency)
                    .filter(u -> takens(u).isPresent())
                    .ifPresent(found::add);
        }
        return found;
    }

    private double[] withoutFrequency(double[] u) {
        return Arrays.copyOf(u, plane.unknowns() + 3);
    }

    private static double overlap(ZeroSet set, double[] u) {
        return fold(set, u).map(RateFold.Critical::overlap).orElse(Double.NaN);
    }

    private Optional<Codimension2Point> found(
            Codimension2Type type, Node from, double[] u, ToDoubleBiFunction<ZeroSet, double[]> criterion) {
        return type == Codimension2Type.BOGDANOV_TAKENS
                ? takens(withoutFrequency(u))
                : Optional.of(point(type, u, criterion.applyAsDouble(from.set(), u), ""));
    }

    /** That at which a curve of Hopf points ends, where it ends at one. */
    private Optional<Codimension2Point> takens(End end, double[] u) {
        return endsThere(end, u) ? takens(u) : Optional.empty();
    }

    /** Whether a curve of Hopf points ends as its frequency vanishes. */
    boolean endsThere(End end, double[] u) {
        return kind == CurveKind.HOPF && end == End.EDGE && Math.abs(u[plane.unknowns() + 2]) < VANISHES;
    }

    /** @param u with κ = 0 */
    private Optional<Codimension2Point> takens(double[] u) {
        return RateHopf.near(plane, u)
                .critical(u)
                .flatMap(BogdanovTakens::of)
                .filter(BogdanovTakens::regular)
                .map(form -> point(Codimension2Type.BOGDANOV_TAKENS, u, form.residual(), other.label()));
    }

    private Codimension2Point point(Codimension2Type type, double[] u, double criterion, String meets) {
        int n = plane.unknowns();
        RateDescription description = new RateDescription(plane, kind);
        return new Codimension2Point(
                kind, type, u[n], u[n + 1], description.means(u), description.amplitudes(u), criterion, meets);
    }

    /** @param parameter 0 the first, 1 the second */
    private Optional<Codimension2Point> extremum(Node from, Node to, int parameter) {
        int place = plane.unknowns() + parameter;
        int across = plane.unknowns() + 1 - parameter;
        if (!(from.tangent()[place] * to.tangent()[place] < 0.0)) {
            return Optional.empty();
        }
        boolean least = from.tangent()[place] < 0.0;
        Codimension2Type type = parameter == 0
                ? least ? Codimension2Type.LEAST_VALUE : Codimension2Type.LARGEST_VALUE
                : least ? Codimension2Type.LEAST_SECOND : Codimension2Type.LARGEST_SECOND;
        ToDoubleBiFunction<ZeroSet, double[]> slope =
                (set, u) -> follower.newton().tangent(set, u, from.tangent())[place];
        return located(slope, from, to)
                .filter(u -> Math.abs(follower.newton().tangent(from.set(), u, from.tangent())[across]) > AT_REST)
                .map(u -> point(type, u, slope.applyAsDouble(from.set(), u), ""));
    }
}
