package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.plane.CurveFollower.End;
import org.separatrix.spectrum.plane.CurveFollower.Node;

/**
 * All curves of a kind through a plane. The special points at some values of either parameter are found among the states
 * there; the curve through each that lies on no curve yet is followed both ways.
 *
 * @param plane where
 * @param kind of special points
 * @param options how they are followed
 */
public record CurveStudy(Plane plane, CurveKind kind, PlaneOptions options) {

    private static final double MARGIN = 0.015;

    /**
     * The curves; none where the plane has no such special points.
     *
     * @throws SpectrumException if this kind cannot occur for these rings
     */
    public List<SpecialCurve> run(Progress progress) {
        Frame frame = frame();
        CurveFollower follower = follower(frame);
        return traced(follower, frame, progress).stream()
                .map(curve -> described(follower, frame, curve))
                .toList();
    }

    private List<TracedCurve> traced(CurveFollower follower, Frame frame, Progress progress) {
        List<TracedCurve> traced = new ArrayList<>();
        for (double[] seed : new CurveSeeds(plane, kind, frame, options).all()) {
            addThrough(traced, follower, frame, seed);
        }
        double[] rows = slices(plane);
        double[] columns = slices(plane.turned());
        for (int i = 0; i < rows.length; i++) {
            add(traced, follower, frame, new StateSearch(plane, frame, options.largestStep()).specials(rows[i]));
            progress.report(kind.label(), (i + 1.0) / (rows.length + columns.length));
        }
        // A curve may lie between two rows as a whole.
        for (int i = 0; i < columns.length; i++) {
            List<double[]> found = new StateSearch(plane.turned(), frame, options.largestStep()).specials(columns[i]);
            add(
                    traced,
                    follower,
                    frame,
                    found.stream().map(CurveStudy::exchanged).toList());
            progress.report(kind.label(), (rows.length + i + 1.0) / (rows.length + columns.length));
        }
        return traced;
    }

    private void add(List<TracedCurve> traced, CurveFollower follower, Frame frame, List<double[]> points) {
        for (double[] point : points) {
            corrected(follower, frame, point).ifPresent(u -> addThrough(traced, follower, frame, u));
        }
    }

    /** The curve through a point that lies on none yet. A point between the last node of a curve and its end seems to lie on none. */
    private void addThrough(List<TracedCurve> traced, CurveFollower follower, Frame frame, double[] point) {
        if (!known(traced, follower, point)) {
            trace(follower, frame, point)
                    .filter(curve -> !known(traced, follower, curve.middle()))
                    .ifPresent(traced::add);
        }
    }

    private boolean known(List<TracedCurve> traced, CurveFollower follower, double[] u) {
        return traced.stream().anyMatch(curve -> curve.contains(follower, u));
    }

    /** (y, s, p) as (y, p, s). */
    private static double[] exchanged(double[] u) {
        double[] exchanged = u.clone();
        exchanged[u.length - 2] = u[u.length - 1];
        exchanged[u.length - 1] = u[u.length - 2];
        return exchanged;
    }

    /**
     * The special points of this kind at one value of the second parameter, in no order.
     *
     * @throws SpectrumException if this kind cannot occur for these rings
     */
    List<CurvePoint> atSecond(double second) {
        Frame frame = frame();
        CurveFollower follower = follower(frame);
        PointDescription description = new PointDescription(plane, kind, frame);
        return new StateSearch(plane, frame, options.largestStep())
                .specials(second).stream()
                        .map(start -> corrected(follower, frame, start)
                                .flatMap(u -> CriticalSet.near(plane, frame, u).flatMap(set -> description.of(set, u))))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Frame frame() {
        return kind.frame(plane.rings(), plane.drive())
                .orElseThrow(() -> new SpectrumException(
                        kind.label() + " does not occur for " + plane.rings() + " rings under this drive"));
    }

    /** The points of codimension 2 on curves of this kind. */
    List<Codimension2Point> special() {
        Frame frame = frame();
        CurveFollower follower = follower(frame);
        Codimension2Search search = new Codimension2Search(plane, kind, frame, follower);
        return traced(follower, frame, Progress.NONE).stream()
                .flatMap(curve -> search.along(curve.nodes()).stream())
                .toList();
    }

    private CurveFollower follower(Frame frame) {
        return CurveFollower.in(plane, frame.unknowns(), 2, options.largestStep());
    }

    /** Values of the second parameter evenly over a plane, and that of the scenario itself. */
    private double[] slices(Plane of) {
        ParameterRange second = of.rectangle().second();
        double own = second.parameter().of(of.scenario());
        double inside = (1.0 - 2.0 * MARGIN) / Math.max(1, options.slices() - 1);
        List<Double> slices = new ArrayList<>();
        for (int i = 0; i < options.slices(); i++) {
            slices.add(second.at(MARGIN + i * inside));
        }
        if (second.from() < own && own < second.to() && of.drive() == CurveKind.Drive.NONE) {
            slices.add(own);
        }
        return slices.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Optional<double[]> corrected(CurveFollower follower, Frame frame, double[] start) {
        double[] normal = new double[start.length];
        normal[start.length - 1] = 1.0;
        return CriticalSet.near(plane, frame, start)
                .flatMap(set -> follower.newton().corrected(set, start, normal));
    }

    private Optional<TracedCurve> trace(CurveFollower follower, Frame frame, double[] start) {
        StateSearch states = new StateSearch(plane, frame, options.largestStep());
        return CriticalSet.near(plane, frame, start)
                .map(set -> TracedCurve.through(
                        follower,
                        set,
                        start,
                        TracedCurve.along(start.length - 1, start.length),
                        states.sameSide(start)));
    }

    private SpecialCurve described(CurveFollower follower, Frame frame, TracedCurve curve) {
        PointDescription description = new PointDescription(plane, kind, frame);
        Codimension2Search search = new Codimension2Search(plane, kind, frame, follower);
        List<Node> nodes = curve.nodes();
        List<CurvePoint> points = new ArrayList<>(
                nodes.stream().map(description::of).flatMap(Optional::stream).toList());
        List<Codimension2Point> special = new ArrayList<>();
        Optional<Codimension2Point> first =
                curve.start() == End.SIDE ? search.end(nodes.get(0).u(), curve.beforeStart()) : Optional.empty();
        Optional<Codimension2Point> last = curve.end() == End.SIDE
                ? search.end(nodes.get(nodes.size() - 1).u(), curve.beyondEnd())
                : Optional.empty();
        first.ifPresent(special::add);
        special.addAll(search.along(nodes));
        last.ifPresent(special::add);
        first.ifPresent(point -> points.add(0, description.of(point, points.get(0))));
        last.ifPresent(point -> points.add(description.of(point, points.get(points.size() - 1))));
        return new SpecialCurve(
                kind, points, special, curve.start().word(), curve.end().word());
    }
}
