package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.Vectors;

/**
 * Points of curves that begin at a degenerate point of another curve, a little off it in the direction of the mode that breaks
 * the symmetry there: such a curve may be too short to be met by chance.
 */
record CurveSeeds(Plane plane, CurveKind kind, Frame frame, PlaneOptions options) {

    private static final double OFF = 0.01;

    /** u = (y, p, s). */
    List<double[]> all() {
        return switch (kind) {
            case FOLD -> from(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING, this::silent);
            case WINNER_FOLD -> from(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_WINNER, this::silent);
            case SEVERAL_FOLD -> from(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_SEVERAL, this::silent);
            case SEVERAL_DOMINANCE, SEVERAL_TURING ->
                from(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_DOMINANCE, this::silent);
            case DOMINANCE -> from(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_DOMINANCE, this::silent);
            case WINNER_TURING -> from(CurveKind.TURING, Codimension2Type.DEGENERATE_TURING_DOMINANCE, this::silent);
            case ASYMMETRIC_SPLITTING -> ofUnequalBumps();
            case ASYMMETRIC_FOLD -> {
                List<double[]> seeds = new ArrayList<>(ofUnequalBumps());
                seeds.addAll(
                        from(CurveKind.WINNER_TURING, Codimension2Type.DEGENERATE_WINNER_TURING, this::besideWinner));
                yield seeds;
            }
            case DRIVEN_FOLD ->
                from(CurveKind.WINNER_TURING, Codimension2Type.DEGENERATE_WINNER_TURING, this::besideWinner);
            default -> List.of();
        };
    }

    /** One bump grows against the others; for three rings or more that is another state than one that shrinks. */
    private List<double[]> ofUnequalBumps() {
        if (plane.rings() == 2) {
            return from(CurveKind.DOMINANCE, Codimension2Type.DEGENERATE_PITCHFORK, (p, at) -> alike(p, at, 1.0));
        }
        Codimension2Type degenerate = Codimension2Type.TRANSCRITICAL_TO_PITCHFORK;
        List<double[]> seeds = new ArrayList<>(from(CurveKind.DOMINANCE, degenerate, (p, at) -> alike(p, at, 1.0)));
        seeds.addAll(from(CurveKind.DOMINANCE, degenerate, (p, at) -> alike(p, at, -1.0)));
        return seeds;
    }

    /** A state near a degenerate point and the direction in which it was moved off it. */
    private record Moved(double[] y, double[] direction) {}

    @FunctionalInterface
    private interface Move {
        Moved of(Codimension2Point point, CriticalSet.Critical critical);
    }

    private List<double[]> from(CurveKind other, Codimension2Type type, Move move) {
        Optional<Frame> otherFrame = other.frame(plane.rings(), plane.drive());
        List<double[]> seeds = new ArrayList<>();
        if (otherFrame.isEmpty()) {
            return seeds;
        }
        for (Codimension2Point point : new CurveStudy(plane, other, options).special()) {
            if (point.type() == type) {
                seed(point, other, otherFrame.get(), move).ifPresent(seeds::add);
            }
        }
        return seeds;
    }

    private Optional<double[]> seed(Codimension2Point point, CurveKind other, Frame otherFrame, Move move) {
        double[] there = state(point, other);
        int d = there.length;
        double[] place = Arrays.copyOf(there, d + 2);
        place[d] = point.value();
        place[d + 1] = point.second();
        return CriticalSet.near(plane, otherFrame, place)
                .flatMap(set -> set.critical(place))
                .map(critical -> move.of(point, critical))
                .flatMap(moved -> corrected(moved, point));
    }

    private Optional<double[]> corrected(Moved moved, Codimension2Point point) {
        int d = frame.unknowns();
        double[] guess = Arrays.copyOf(moved.y(), d + 2);
        double[] normal = Arrays.copyOf(Vectors.unit(moved.direction()), d + 2);
        guess[d] = point.value();
        guess[d + 1] = point.second();
        for (int i = 0; i < d; i++) {
            guess[i] += OFF * plane.mostRate() * normal[i];
        }
        CurveFollower follower = CurveFollower.in(plane, d, 2, options.largestStep());
        return CriticalSet.near(plane, frame, guess)
                .flatMap(set -> follower.newton().corrected(set, guess, normal))
                .filter(u -> plane.rectangle().contains(u[d], u[d + 1]));
    }

    /** y of the other kind. */
    private static double[] state(Codimension2Point point, CurveKind other) {
        int last = point.means().size() - 1;
        double m = point.means().get(0);
        double c = point.amplitudes().get(0);
        return switch (other) {
            case TURING -> new double[] {m};
            case WINNER_TURING -> new double[] {m, c, point.means().get(last)};
            default -> new double[] {m, c};
        };
    }

    /** Bumps grow out of silence: every entry of y that is one. */
    private Moved silent(Codimension2Point point, CriticalSet.Critical critical) {
        double[] y = new double[frame.unknowns()];
        double[] direction = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = frame.bumps()[i] ? 0.0 : point.means().get(0);
            direction[i] = frame.bumps()[i] ? 1.0 : 0.0;
        }
        return new Moved(y, direction);
    }

    /** The rings grow apart, the first one up or down. */
    private Moved alike(Codimension2Point point, CriticalSet.Critical critical, double side) {
        double m = point.means().get(0);
        double c = point.amplitudes().get(0);
        double[] v = critical.v();
        double up = side * Math.signum(v[1]);
        double share = -1.0 / (plane.rings() - 1);
        return new Moved(
                new double[] {m, c, m, c}, new double[] {up * v[0], up * v[1], up * share * v[0], up * share * v[1]});
    }

    /** The losers grow bumps. */
    private Moved besideWinner(Codimension2Point point, CriticalSet.Critical critical) {
        int last = point.means().size() - 1;
        return new Moved(
                new double[] {
                    point.means().get(0),
                    point.amplitudes().get(0),
                    point.means().get(last),
                    0.0
                },
                new double[] {0.0, 0.0, 0.0, 1.0});
    }
}
