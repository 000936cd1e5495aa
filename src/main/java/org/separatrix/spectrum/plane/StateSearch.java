package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.ScaledNewton;

/**
 * The states of a kind over the first parameter at values of the second, and the special points among them. States are found
 * by Newton's method from many places, at several values of the parameter, and followed from each that is new.
 */
final class StateSearch {

    private static final double[] PLACES = {0.02, 0.27, 0.51, 0.74, 0.98};
    private static final double[][] BUMPS = {{0.22, 0.19}, {0.15, 0.12}, {0.08, 0.05}, {0.03, 0.02}, {0.3, 0.28}};
    private static final double[] FLAT = {0.02, 0.1, 0.3};
    private static final double ONE_SIDED = 1e-4;
    private static final double FARTHEST = 0.1;
    private static final int ITERATIONS = 25;
    private static final double SOLVED = 1e-13;
    private static final double ACCURACY = 1e-9;

    private final Plane plane;
    private final Frame frame;
    private final CurveFollower follower;

    StateSearch(Plane plane, Frame frame, double largestStep) {
        this.plane = plane;
        this.frame = frame;
        follower = CurveFollower.in(plane, frame.unknowns(), 1, largestStep);
    }

    /** Branches of states over the first parameter. */
    List<CurveFollower.Path> branches(double s) {
        StateSet set = new StateSet(plane, frame, s);
        List<CurveFollower.Path> found = new ArrayList<>();
        for (double place : PLACES) {
            double p = plane.rectangle().first().at(place);
            for (double[] y : states(p, s)) {
                double[] u = Arrays.copyOf(y, y.length + 1);
                u[y.length] = p;
                if (found.stream().noneMatch(path -> contains(path, u))) {
                    double[] up = new double[u.length];
                    up[y.length] = 1.0;
                    double[] down = new double[u.length];
                    down[y.length] = -1.0;
                    found.add(follower.follow(set, u, up, sameSide(u)));
                    found.add(follower.follow(set, u, down, sameSide(u)));
                }
            }
        }
        return found;
    }

    /** The state between two others at a value of the first parameter. */
    Optional<double[]> atFirst(CurveFollower.Node from, CurveFollower.Node to, double p) {
        ScaledNewton newton = follower.newton();
        int place = frame.unknowns();
        double[] normal = new double[place + 1];
        normal[place] = 1.0;
        double share = (p - from.u()[place]) / (to.u()[place] - from.u()[place]);
        double[] guess = newton.along(from.u(), newton.between(from.u(), to.u()), share);
        guess[place] = p;
        return newton.corrected(from.set(), guess, normal);
    }

    private boolean contains(CurveFollower.Path path, double[] u) {
        for (int k = 0; k + 1 < path.nodes().size(); k++) {
            if (follower.contains(path.nodes().get(k), path.nodes().get(k + 1), u)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a state is on the same side of every symmetry as another. */
    Predicate<double[]> sameSide(double[] reference) {
        double[] sides = sides(reference);
        return u -> {
            double[] here = sides(u);
            for (int i = 0; i < sides.length; i++) {
                if (here[i] * sides[i] <= 0.0) {
                    return false;
                }
            }
            return true;
        };
    }

    /** The linear forms of a state that vanish at symmetries. */
    double[] sides(double[] u) {
        double[] y = Arrays.copyOf(u, frame.unknowns());
        return frame.sides().stream().mapToDouble(side -> Vectors.dot(side, y)).toArray();
    }

    /** The special points at a value of the second parameter, as u = (y, p, s). */
    List<double[]> specials(double s) {
        StateSet set = new StateSet(plane, frame, s);
        List<double[]> found = new ArrayList<>();
        for (CurveFollower.Path path : branches(s)) {
            double before = determinant(set, path.nodes().get(0).u());
            for (int k = 1; k < path.nodes().size(); k++) {
                double here = determinant(set, path.nodes().get(k).u());
                if (before * here < 0.0) {
                    special(set, path.nodes().get(k - 1), path.nodes().get(k)).ifPresent(found::add);
                }
                before = here;
            }
        }
        return found;
    }

    private double determinant(StateSet set, double[] u) {
        return set.expansion(u)
                .map(at -> Blocks.determinant(frame.block(at, true)))
                .orElse(Double.NaN);
    }

    private Optional<double[]> special(StateSet set, CurveFollower.Node from, CurveFollower.Node to) {
        return follower.zero(from, to, ACCURACY, u -> determinant(set, u)).map(u -> {
            double[] special = Arrays.copyOf(u, u.length + 1);
            special[u.length] = set.s();
            return special;
        });
    }

    /** All states that Newton's method finds at a point of the plane. */
    List<double[]> states(double p, double s) {
        List<double[]> found = new ArrayList<>();
        Optional<GroupedRings> rings = plane.rings(frame, p, s);
        if (rings.isEmpty()) {
            return found;
        }
        for (double[] guess : guesses()) {
            newton(rings.get(), guess)
                    .filter(this::belongs)
                    .filter(y -> found.stream().noneMatch(other -> distance(y, other) < 1e-6))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The largest difference of an entry. */
    private static double distance(double[] one, double[] other) {
        double largest = 0.0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - other[i]));
        }
        return largest;
    }

    /** Bumps point to their centres, and no symmetry is but nearly broken. */
    private boolean belongs(double[] y) {
        double[] sides = sides(y);
        boolean rates = true;
        // A drive may turn its ring around.
        int turned = plane.drive().differs() ? 1 : -1;
        for (int i = 0; i < y.length; i++) {
            rates &= i == turned || y[i] > -1e-9;
        }
        for (double side : sides) {
            rates &= Math.abs(side) > ONE_SIDED * plane.mostRate();
        }
        boolean exchanged = plane.rings() == 2 && sides.length > 0 && sides[sides.length - 1] < 0.0;
        return rates && !exchanged;
    }

    private Optional<double[]> newton(GroupedRings rings, double[] guess) {
        double[] y = guess.clone();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Expansion at = rings.at(frame.lifted(y));
            double[] residual = frame.ofState(at.residual());
            if (Vectors.largest(residual) < SOLVED) {
                return Optional.of(y);
            }
            Optional<double[]> step = LinearSystem.solve(frame.block(at, false), residual);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            double longest = Vectors.largest(step.get());
            double damping = Math.min(1.0, FARTHEST * plane.mostRate() / longest);
            for (int i = 0; i < y.length; i++) {
                y[i] -= damping * step.get()[i];
            }
        }
        return Optional.empty();
    }

    private List<double[]> guesses() {
        List<double[]> guesses = new ArrayList<>(List.of(new double[0]));
        int place = 0;
        while (place < frame.unknowns()) {
            boolean bump = place + 1 < frame.unknowns() && frame.bumps()[place + 1];
            List<double[]> longer = new ArrayList<>();
            for (double[] guess : guesses) {
                for (int option = 0; option < (bump ? BUMPS.length : FLAT.length); option++) {
                    double[] next = Arrays.copyOf(guess, place + (bump ? 2 : 1));
                    next[place] = plane.mostRate() * (bump ? BUMPS[option][0] : FLAT[option]);
                    if (bump) {
                        next[place + 1] = plane.mostRate() * BUMPS[option][1];
                    }
                    longer.add(next);
                }
            }
            guesses = longer;
            place += bump ? 2 : 1;
        }
        return guesses.stream().filter(this::admissible).toList();
    }

    /** Whether a guess has not the symmetry that states of this kind lack, nor is the mirror image of another guess. */
    private boolean admissible(double[] guess) {
        double[] sides = sides(guess);
        double last = sides.length == 0 ? 1.0 : sides[sides.length - 1];
        return plane.rings() == 2 ? last > 0.0 : last != 0.0;
    }
}
