package org.separatrix.spectrum.tickmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.ScaledNewton;

/**
 * Invariant circles over J_cross, followed by pseudo-arclength from the onset of oscillation. Nodes are added until the last
 * harmonics are below {@link #TAIL}.
 */
final class CircleBranch {

    /** Where the spectrum of a circle must have ended. */
    private static final double TAIL = 1e-10;

    private static final int FEWEST = 21;
    private static final int MORE = 12;
    private static final int MOST = 161;
    private static final double FIRST = 0.004;

    /** Between the circles that a table lists. */
    private static final double LONGEST = 0.04;

    /** Where only the fold matters. */
    private static final double LONGEST_TO_FOLD = 0.3;

    private static final double SHORTEST = 1e-6;
    private static final double STRAIGHT = 0.95;
    private static final double SOLVED = 1e-12;
    private static final double CONVERGED = 10.0 * SOLVED;
    private static final double STAGNANT = 0.5;
    private static final double RENEWING = 0.1;
    private static final int MOST_POINTS = 2000;

    private final CircleEquations equations;
    private final List<double[]> points;

    /**
     * @param onset where it begins
     * @param state at the onset
     * @param longest step
     * @param ends whether a branch with these points ends
     */
    private CircleBranch(
            CircleEquations equations,
            CycleOnset onset,
            TickMapState state,
            double longest,
            Predicate<List<double[]>> ends) {
        this.equations = equations;
        points = follow(onset, state, longest, ends);
    }

    /** Ends with the first circle at or beyond a J_cross. */
    static CircleBranch upTo(double highest, CircleEquations equations, CycleOnset onset, TickMapState state) {
        return new CircleBranch(
                equations, onset, state, LONGEST, found -> last(found.get(found.size() - 1)) >= highest);
    }

    /** Ends behind the first place where J_cross turns. */
    static CircleBranch toFirstFold(CircleEquations equations, CycleOnset onset, TickMapState state) {
        return new CircleBranch(equations, onset, state, LONGEST_TO_FOLD, CircleBranch::hasTurned);
    }

    private static boolean hasTurned(List<double[]> found) {
        int n = found.size();
        return n > 2 && turns(found.get(n - 3), found.get(n - 2), found.get(n - 1));
    }

    private static boolean turns(double[] before, double[] at, double[] after) {
        return (last(at) - last(before)) * (last(after) - last(at)) < 0.0;
    }

    /** In their order from the onset on. */
    List<InvariantCircle> circles() {
        return points.stream().map(CircleEquations::circle).toList();
    }

    private List<double[]> follow(
            CycleOnset onset, TickMapState state, double longest, Predicate<List<double[]>> ends) {
        List<double[]> found = new ArrayList<>();
        double[] start = CircleEquations.unknowns(onset.small(state, FIRST, FEWEST));
        double[] still = CircleEquations.unknowns(onset.small(state, 0.0, FEWEST));
        double[] direction = Vectors.unit(newton(start.length).between(still, start));
        Optional<double[]> first = corrected(start, direction);
        if (first.isEmpty()) {
            return found;
        }
        double[] u = first.get();
        found.add(u);
        double step = FIRST;
        while (found.size() < MOST_POINTS && !ends.test(found) && step > SHORTEST) {
            double[] tangent = tangent(u, direction);
            Optional<double[]> next = corrected(newton(u.length).along(u, tangent, step), tangent);
            double[] ahead = next.isPresent() ? tangent(next.get(), tangent) : tangent;
            if (next.isEmpty() || Vectors.dot(tangent, ahead) < STRAIGHT) {
                step *= 0.5;
                continue;
            }
            double[] coarse = next.get();
            u = fine(coarse).orElse(coarse);
            direction = u.length == coarse.length ? ahead : resized(ahead, u.length);
            found.add(u);
            step = Math.min(longest, 1.4 * step);
        }
        return found;
    }

    /** A direction between circles of another number of nodes. */
    private static double[] resized(double[] direction, int length) {
        double[] scale = scale(direction.length);
        double[] scaled = direction.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale[i];
        }
        double[] u = resampled(scaled, length);
        return Vectors.unit(newton(length).between(new double[length], u));
    }

    /** The same circle at the nodes of another number of unknowns. */
    private static double[] resampled(double[] u, int length) {
        return CircleEquations.unknowns(CircleEquations.circle(u).at((length - 2) / 2));
    }

    /** With as many nodes as the tail of the spectrum asks for. */
    private Optional<double[]> fine(double[] u) {
        InvariantCircle circle = CircleEquations.circle(u);
        Optional<double[]> found = Optional.of(u);
        while (found.isPresent() && circle.tail() > TAIL && circle.nodes() + MORE <= MOST) {
            double[] more = CircleEquations.unknowns(circle.at(circle.nodes() + MORE));
            found = corrected(more, alongCross(more.length));
            circle = found.map(CircleEquations::circle).orElse(circle);
        }
        return found;
    }

    /** Where J_cross turns along the branch: the zeros of its component of the tangent, by the secant method. */
    List<InvariantCircle> folds() {
        List<InvariantCircle> folds = new ArrayList<>();
        for (int k = 1; k + 1 < points.size(); k++) {
            if (turns(points.get(k - 1), points.get(k), points.get(k + 1))) {
                fold(points.get(k), points.get(k + 1))
                        .map(CircleEquations::circle)
                        .ifPresent(folds::add);
            }
        }
        return folds;
    }

    private Optional<double[]> fold(double[] near, double[] next) {
        ScaledNewton newton = newton(next.length);
        double[] start = between(near, next, 0.0);
        double[] chord = newton.between(start, next);
        double[] direction = Vectors.unit(chord);
        double otherShift = Vectors.norm(chord);
        double otherSlope = last(tangent(next, direction));
        double shift = 0.0;
        Optional<double[]> here = corrected(start, direction);
        for (int iteration = 0; iteration < 20 && here.isPresent(); iteration++) {
            double slope = last(tangent(here.get(), direction));
            if (Math.abs(slope) < 1e-9 || slope == otherSlope) {
                return here;
            }
            double better = shift - slope * (shift - otherShift) / (slope - otherSlope);
            otherShift = shift;
            otherSlope = slope;
            shift = better;
            here = corrected(newton.along(start, direction, shift), direction);
        }
        return here;
    }

    /** The circles at a J_cross, in the order of the branch. */
    List<InvariantCircle> at(double jCross) {
        List<InvariantCircle> found = new ArrayList<>();
        for (int k = 1; k < points.size(); k++) {
            double before = last(points.get(k - 1));
            double after = last(points.get(k));
            if ((before - jCross) * (after - jCross) <= 0.0 && before != after) {
                double share = (jCross - before) / (after - before);
                double[] guess = between(points.get(k - 1), points.get(k), share);
                guess[guess.length - 1] = jCross;
                fine(guess)
                        .flatMap(u -> corrected(u, alongCross(u.length)))
                        .map(CircleEquations::circle)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static double last(double[] u) {
        return u[u.length - 1];
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] start = from.length == to.length ? from : resampled(from, to.length);
        double[] between = new double[to.length];
        for (int i = 0; i < to.length; i++) {
            between[i] = start[i] + share * (to[i] - start[i]);
        }
        return between;
    }

    /** The direction that changes J_cross only. */
    private static double[] alongCross(int length) {
        double[] normal = new double[length];
        normal[length - 1] = 1.0;
        return normal;
    }

    private Optional<double[]> corrected(double[] guess, double[] normal) {
        return newton(guess.length).corrected(equations, guess, normal);
    }

    private double[] tangent(double[] u, double[] towards) {
        return newton(u.length).tangent(equations, u, towards);
    }

    private static ScaledNewton newton(int length) {
        return new ScaledNewton(scale(length), SOLVED, CONVERGED, STAGNANT, RENEWING);
    }

    /** Root mean squares over the nodes count in tenths, ρ in hundredths of a radian, and J_cross in ones. */
    private static double[] scale(int length) {
        int n = (length - 2) / 2;
        double[] scale = new double[length];
        Arrays.fill(scale, 0, 2 * n, 0.1 * Math.sqrt(n));
        scale[2 * n] = 0.01;
        scale[2 * n + 1] = 1.0;
        return scale;
    }
}
