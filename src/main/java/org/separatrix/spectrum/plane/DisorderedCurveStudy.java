package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.plane.CurveFollower.Node;

/**
 * All curves of a kind through a plane of disordered rings: of every special point that is found on the states whose bumps are
 * pinned nearest to the items, at some values of either parameter.
 *
 * @param plane where
 * @param kind of special points
 * @param options how they are followed
 */
public record DisorderedCurveStudy(DisorderedPlane plane, CurveKind kind, PlaneOptions options) {

    private static final double MARGIN = 0.015;

    /** κ of the first point beside a Bogdanov–Takens point. */
    private static final double OFF = 1e-6;

    /**
     * Whether such points are looked for in a plane. Symmetric weights have no complex eigenvalues.
     *
     * @param scenario with disordered weights
     */
    public static boolean occursIn(Scenario scenario, Rectangle rectangle, CurveKind kind) {
        return switch (kind) {
            case FOLD -> true;
            case WINNER_FOLD -> scenario.model().rings() > 1;
            case HOPF -> DisorderedPlane.betweenRings(scenario, rectangle);
            default -> false;
        };
    }

    /**
     * The curves; none where the plane has no such special points.
     *
     * @throws SpectrumException if this kind is not looked for
     */
    public List<SpecialCurve> run(Progress progress) {
        if (!occursIn(plane.scenario(), plane.rectangle(), kind)) {
            throw new SpectrumException(kind.label() + " is not looked for in a plane of such disordered rings");
        }
        List<TracedCurve> traced = new ArrayList<>();
        List<SpecialCurve> curves = new ArrayList<>();
        for (BranchKind state : states()) {
            int known = traced.size();
            trace(traced, state, progress);
            traced.subList(known, traced.size()).forEach(curve -> curves.add(described(curve, state)));
        }
        return curves;
    }

    private CurveFollower follower(CurveKind of) {
        return CurveFollower.in(plane, of == CurveKind.HOPF, options.largestStep());
    }

    private RateSearch search(CurveKind of, BranchKind state) {
        CurveKind folds = state == BranchKind.WINNER ? CurveKind.WINNER_FOLD : CurveKind.FOLD;
        return new RateSearch(plane, of, of == CurveKind.HOPF ? folds : CurveKind.HOPF, follower(of));
    }

    private List<BranchKind> states() {
        return switch (kind) {
            case FOLD -> List.of(BranchKind.COEXISTENCE);
            case WINNER_FOLD -> List.of(BranchKind.WINNER);
            default ->
                plane.rings() > 1
                        ? List.of(BranchKind.COEXISTENCE, BranchKind.WINNER, BranchKind.SILENT)
                        : List.of(BranchKind.COEXISTENCE, BranchKind.SILENT);
        };
    }

    private void trace(List<TracedCurve> traced, BranchKind state, Progress progress) {
        boolean hopf = kind == CurveKind.HOPF;
        List<TracedCurve> folds = hopf ? new ArrayList<>() : traced;
        int known = traced.size();
        for (DisorderedPlane axes : List.of(plane, plane.turned())) {
            for (int i = 0; i < options.slices(); i++) {
                double share = options.slices() == 1 ? 0.5 : MARGIN + (1.0 - 2.0 * MARGIN) * i / (options.slices() - 1);
                double second = axes.rectangle().second().at(share);
                add(traced, folds, axes, seeds(axes, state).at(second, hopf));
                progress.report(kind.label(), (axes == plane ? 0.0 : 0.5) + 0.5 * (i + 1.0) / options.slices());
            }
        }
        int grownFolds = hopf ? 0 : known;
        int grownHopfs = known;
        while (grownFolds < folds.size() || hopf && grownHopfs < traced.size()) {
            if (grownFolds < folds.size()) {
                TracedCurve fold = folds.get(grownFolds++);
                fromStates(traced, folds, fold, state);
                if (hopf) {
                    fromFold(traced, fold, state);
                }
            } else {
                fromStates(traced, folds, traced.get(grownHopfs++), state);
            }
        }
    }

    private RateSeeds seeds(DisorderedPlane axes, BranchKind state) {
        return new RateSeeds(axes, state, options.largestStep());
    }

    private void add(List<TracedCurve> traced, List<TracedCurve> folds, DisorderedPlane axes, RateSeeds.Places places) {
        boolean turned = axes != plane;
        int held = plane.unknowns() + (turned ? 0 : 1);
        for (double[] place : places.folds()) {
            addThrough(folds, CurveKind.FOLD, turned ? exchanged(place) : place, held);
        }
        for (double[] place : places.hopfs()) {
            addThrough(traced, CurveKind.HOPF, turned ? exchanged(place) : place, held);
        }
    }

    /** The branches of states through the middle of a curve may hold special points that no other branch does. */
    private void fromStates(List<TracedCurve> traced, List<TracedCurve> folds, TracedCurve curve, BranchKind state) {
        int n = plane.unknowns();
        double[] middle = curve.middle();
        Optional<double[]> critical =
                curve.nodes().get(curve.nodes().size() / 2).set() instanceof RateFold fold
                        ? fold.critical(middle).map(at -> Vectors.unit(at.v()))
                        : Optional.empty();
        double[] upwards = critical.map(v -> Arrays.copyOf(v, n + 1)).orElseGet(() -> TracedCurve.along(n, n + 1));
        for (DisorderedPlane axes : List.of(plane, plane.turned())) {
            double[] start = axes == plane ? middle : exchanged(middle);
            add(traced, folds, axes, seeds(axes, state).through(start, upwards, kind == CurveKind.HOPF));
        }
    }

    /** A curve of Hopf points begins at every Bogdanov–Takens point, and may be too short to be met by chance. */
    private void fromFold(List<TracedCurve> traced, TracedCurve fold, BranchKind state) {
        int square = plane.unknowns() + 2;
        for (double[] place : search(CurveKind.FOLD, state).takensOn(fold)) {
            place[square] = OFF;
            addThrough(traced, CurveKind.HOPF, place, square);
        }
    }

    /** (r, s, p, …) as (r, p, s, …). */
    private double[] exchanged(double[] u) {
        int n = plane.unknowns();
        double[] exchanged = u.clone();
        exchanged[n] = u[n + 1];
        exchanged[n + 1] = u[n];
        return exchanged;
    }

    /**
     * The curve through the point near a place, unless it lies on one that is known.
     *
     * @param held the unknown that the point has from the place
     */
    private void addThrough(List<TracedCurve> traced, CurveKind of, double[] place, int held) {
        int n = plane.unknowns();
        CurveFollower follower = follower(of);
        ZeroSet near = of == CurveKind.HOPF ? RateHopf.near(plane, place) : RateFold.near(plane, place);
        double[] normal = new double[place.length];
        normal[held] = 1.0;
        follower.newton()
                .corrected(near, place, normal)
                .filter(u -> plane.rectangle().contains(u[n], u[n + 1]) && (of != CurveKind.HOPF || u[n + 2] > 0.0))
                .filter(u -> traced.stream().noneMatch(curve -> curve.contains(follower, u)))
                .map(u -> TracedCurve.through(follower, near, u, TracedCurve.along(n + 1, u.length), any -> true))
                .ifPresent(traced::add);
    }

    private SpecialCurve described(TracedCurve curve, BranchKind state) {
        RateSearch search = search(kind, state);
        RateDescription description = new RateDescription(plane, kind);
        List<Node> nodes = curve.nodes();
        List<Codimension2Point> special = search.along(curve);
        List<CurvePoint> points = new ArrayList<>(
                nodes.stream().map(description::of).flatMap(Optional::stream).toList());
        boolean starts = search.endsThere(curve.start(), nodes.get(0).u());
        boolean ends = search.endsThere(curve.end(), nodes.get(nodes.size() - 1).u());
        if (starts) {
            points.add(0, description.end(nodes.get(0).u(), points.get(0)));
        }
        if (ends) {
            points.add(description.end(nodes.get(nodes.size() - 1).u(), points.get(points.size() - 1)));
        }
        return new SpecialCurve(
                kind,
                points,
                special,
                starts ? CurveFollower.End.SIDE.word() : curve.start().word(),
                ends ? CurveFollower.End.SIDE.word() : curve.end().word());
    }
}
