package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.separatrix.numerics.linear.Eigenvalue;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.plane.CurveFollower.Node;
import org.separatrix.spectrum.studies.PinnedBumps;

/**
 * Places near special points of the states of disordered rings at values of the second parameter. The states that pin the bumps
 * nearest to the items are followed over the first parameter, and cut where the number of growing directions changes.
 *
 * @param state which bumps are pinned
 */
record RateSeeds(DisorderedPlane plane, BranchKind state, double largestStep) {

    private static final double[] PLACES = {0.02, 0.27, 0.51, 0.74, 0.98};

    /** A piece of a chord is cut down to this share of it. */
    private static final double SHORTEST = 1.0 / 256.0;

    private static final double REAL = 1e-9;

    /** A state beside a special point. */
    private record Beside(RateStates set, double[] u) {}

    /**
     * Places near special points.
     *
     * @param folds in u = (r, p, s)
     * @param hopfs in u = (r, p, s, κ)
     */
    record Places(List<double[]> folds, List<double[]> hopfs) {}

    /**
     * Near special points at a value of the second parameter.
     *
     * @param pairs whether Hopf points are asked for, too
     */
    Places at(double s, boolean pairs) {
        RateStates set = new RateStates(plane, s);
        return near(set, branches(set), pairs);
    }

    /**
     * Near special points on the branch through a state.
     *
     * @param u (r, p, s)
     * @param upwards a scaled direction of the branch in (r, p)
     */
    Places through(double[] u, double[] upwards, boolean pairs) {
        int n = plane.unknowns();
        RateStates set = new RateStates(plane, u[n + 1]);
        double[] start = Arrays.copyOf(u, n + 1);
        return near(set, List.of(TracedCurve.through(follower(), set, start, upwards, any -> true)), pairs);
    }

    private CurveFollower follower() {
        return CurveFollower.ofStates(plane, largestStep);
    }

    /** Folds alone are where the determinant changes its sign; both are where the number of growing directions changes. */
    private Places near(RateStates set, List<TracedCurve> branches, boolean pairs) {
        List<double[]> folds = new ArrayList<>();
        List<double[]> hopfs = new ArrayList<>();
        for (Beside beside : changes(set, branches, pairs ? RateSeeds::growing : RateSeeds::orientation)) {
            double frequency = pairs ? frequency(beside) : 0.0;
            if (frequency > REAL) {
                hopfs.add(place(beside, OptionalDouble.of(frequency * frequency)));
            } else {
                folds.add(place(beside, OptionalDouble.empty()));
            }
        }
        return new Places(folds, hopfs);
    }

    private static double frequency(Beside beside) {
        return beside.set()
                .expansion(beside.u())
                .map(at -> Math.abs(nearest(at).imaginary()))
                .orElse(0.0);
    }

    private static double[] place(Beside beside, OptionalDouble kappa) {
        int n = beside.u().length;
        double[] place = Arrays.copyOf(beside.u(), n + (kappa.isPresent() ? 2 : 1));
        place[n] = beside.set().s();
        kappa.ifPresent(value -> place[n + 1] = value);
        return place;
    }

    private static int orientation(RateExpansion at) {
        return Blocks.determinant(at.jacobian()) > 0.0 ? 1 : 0;
    }

    private static int growing(RateExpansion at) {
        return (int) Eigenvalues.of(at.balanced()).values().stream()
                .filter(value -> value.real() > 0.0)
                .count();
    }

    /** The eigenvalue nearest to the imaginary axis. */
    private static Eigenvalue nearest(RateExpansion at) {
        return Eigenvalues.of(at.balanced()).values().stream()
                .min(Comparator.comparingDouble(value -> Math.abs(value.real())))
                .orElseThrow();
    }

    @FunctionalInterface
    private interface Count {
        int of(RateExpansion at);
    }

    private List<Beside> changes(RateStates set, List<TracedCurve> branches, Count count) {
        CurveFollower follower = follower();
        List<Beside> found = new ArrayList<>();
        for (TracedCurve branch : branches) {
            Integer before = null;
            for (int k = 0; k < branch.nodes().size(); k++) {
                int here = count(set, count, branch.nodes().get(k).u());
                if (before != null && before != here) {
                    cut(
                            new Piece(
                                    set,
                                    follower,
                                    branch.nodes().get(k - 1),
                                    branch.nodes().get(k),
                                    count),
                            0.0,
                            before,
                            1.0,
                            here,
                            found);
                }
                before = here;
            }
        }
        return found;
    }

    private static int count(RateStates set, Count count, double[] u) {
        return set.expansion(u).map(count::of).orElse(-1);
    }

    private record Piece(RateStates set, CurveFollower follower, Node from, Node to, Count count) {}

    private static void cut(Piece piece, double low, int atLow, double high, int atHigh, List<Beside> found) {
        if (atLow == atHigh) {
            return;
        }
        double middle = 0.5 * (low + high);
        Optional<double[]> there = piece.follower().onPiece(piece.from(), piece.to(), middle);
        if (there.isEmpty()) {
            return;
        }
        if (high - low < SHORTEST) {
            found.add(new Beside(piece.set(), there.get()));
            return;
        }
        int here = count(piece.set(), piece.count(), there.get());
        cut(piece, low, atLow, middle, here, found);
        cut(piece, middle, here, high, atHigh, found);
    }

    private List<TracedCurve> branches(RateStates set) {
        CurveFollower follower = follower();
        List<TracedCurve> branches = new ArrayList<>();
        for (double place : PLACES) {
            double p = plane.rectangle().first().at(place);
            pinned(p, set.s())
                    .filter(u -> branches.stream().noneMatch(branch -> branch.contains(follower, u)))
                    .map(u -> TracedCurve.through(
                            follower, set, u, TracedCurve.along(u.length - 1, u.length), any -> true))
                    .ifPresent(branches::add);
        }
        return branches;
    }

    private Optional<double[]> pinned(double p, double s) {
        Optional<Scenario> there = plane.at(p, s);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try {
            return new PinnedBumps(there.get(), state).nearestToItems().map(point -> {
                double[] u = Arrays.copyOf(point.coordinates(), point.coordinates().length + 1);
                u[u.length - 1] = p;
                return u;
            });
        } catch (SpectrumException noSuchState) {
            return Optional.empty();
        }
    }
}
