package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.Optional;

/** Where a curve ends because its states gain a symmetry: on the curve on which that symmetry breaks, at a degenerate point of it. */
record CurveEnd(Plane plane, CurveKind kind, Frame frame) {

    /** A point on the other curve, and what vanishes there. */
    private record Target(CurveKind kind, Codimension2Type type, double[] y) {}

    /**
     * @param before the last point of the curve
     * @param beyond a point past its end, where it has passed into its mirror image
     */
    Optional<Codimension2Point> of(double[] before, double[] beyond) {
        StateSearch states = new StateSearch(plane, frame, PlaneOptions.STANDARD.largestStep());
        double[] sides = states.sides(before);
        double[] sidesBeyond = states.sides(beyond);
        int left = 0;
        double share = 1.0;
        for (int i = 0; i < sides.length; i++) {
            double at = sides[i] / (sides[i] - sidesBeyond[i]);
            if (sides[i] * sidesBeyond[i] <= 0.0 && at <= share) {
                share = at;
                left = i;
            }
        }
        double[] near = new double[before.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = before[i] + share * (beyond[i] - before[i]);
        }
        return target(near, left).flatMap(target -> solved(target, near));
    }

    private Optional<Target> target(double[] u, int side) {
        double[] winner = {u[0], u[1], frame.unknowns() > 2 ? u[2] : 0.0};
        double[] silent = {u[0]};
        return switch (kind) {
            case FOLD -> Optional.of(new Target(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING, silent));
            case SEVERAL_FOLD ->
                Optional.of(new Target(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_SEVERAL, silent));
            case DOMINANCE, WINNER_TURING, SEVERAL_DOMINANCE, SEVERAL_TURING ->
                Optional.of(new Target(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_DOMINANCE, silent));
            case WINNER_FOLD ->
                Optional.of(new Target(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_WINNER, silent));
            case ASYMMETRIC_FOLD -> {
                int sides = frame.sides().size();
                if (side == sides - 1) {
                    double[] alike = {0.5 * (u[0] + u[2]), 0.5 * (u[1] + u[3])};
                    yield Optional.of(new Target(
                            CurveKind.DOMINANCE,
                            plane.rings() == 2
                                    ? Codimension2Type.DEGENERATE_PITCHFORK
                                    : Codimension2Type.TRANSCRITICAL_TO_PITCHFORK,
                            alike));
                }
                yield side == 1
                        ? Optional.of(
                                new Target(CurveKind.WINNER_TURING, Codimension2Type.DEGENERATE_WINNER_TURING, winner))
                        : Optional.empty();
            }
            case DRIVEN_FOLD ->
                Optional.of(new Target(CurveKind.WINNER_TURING, Codimension2Type.DEGENERATE_WINNER_TURING, winner));
            default -> Optional.empty();
        };
    }

    private Optional<Codimension2Point> solved(Target target, double[] near) {
        Frame other = target.kind().frame(plane.rings(), plane.drive()).orElseThrow();
        int d = frame.unknowns();
        double[] u = Arrays.copyOf(target.y(), target.y().length + 2);
        u[u.length - 2] = near[d];
        u[u.length - 1] = near[d + 1];
        CurveFollower follower = CurveFollower.in(plane, other.unknowns(), 2, PlaneOptions.STANDARD.largestStep());
        Codimension2Search search = new Codimension2Search(plane, target.kind(), other, follower);
        return CriticalSet.near(plane, other, u)
                .flatMap(set -> search.degenerate(target.type(), set, u))
                .map(point -> new Codimension2Point(
                        kind,
                        point.type(),
                        point.value(),
                        point.second(),
                        point.means(),
                        point.amplitudes(),
                        point.criterion(),
                        target.kind().label()));
    }
}
