package org.separatrix.spectrum.tickmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.ring.Model;

/**
 * The limit cycles of rings that are driven alike and feel each other late, as invariant circles of the map from tick to tick,
 * continued in J_cross by pseudo-arclength from the onset of oscillation. Nodes are added until the last harmonics are below
 * {@link #TAIL}.
 */
public final class LimitCycles {

    /** Where the spectrum of a circle must have ended. */
    private static final double TAIL = 1e-10;

    private static final int FEWEST = 21;
    private static final int MORE = 12;
    private static final int MOST = 161;
    private static final double FIRST = 0.004;
    private static final double LONGEST = 0.04;
    private static final double SHORTEST = 1e-6;
    private static final double CROSS_SCALE = 0.1;
    private static final int ITERATIONS = 12;
    private static final double SOLVED = 1e-12;
    private static final int MOST_POINTS = 2000;

    /**
     * A cycle.
     *
     * @param jCross J_cross
     * @param period ticks
     * @param mean of m over the cycle
     * @param peakToPeak of m
     * @param within the largest exponent of rings in step but that of the phase itself, per period
     * @param across the largest exponent of rings against each other, per period: below 0 they keep in step
     * @param residual of the equations
     * @param tail the largest of the last harmonics
     * @param nodes of the circle
     */
    public record Cycle(
            double jCross,
            double period,
            double mean,
            double peakToPeak,
            double within,
            double across,
            double residual,
            double tail,
            int nodes) {}

    /**
     * A branch of cycles from the onset on.
     *
     * @param onset J_cross there
     * @param onsetPeriod ticks
     * @param slope dJ/dA² there, m = m0 + 2 A cos: below 0 the onset is subcritical
     * @param cycles in their order
     * @param folds the cycles at which J_cross turns
     */
    public record Branch(double onset, double onsetPeriod, double slope, List<Cycle> cycles, List<Cycle> folds) {

        public Branch {
            cycles = List.copyOf(cycles);
            folds = List.copyOf(folds);
        }
    }

    private final Model model;
    private final SymmetricStates states;
    private final DrivenRing ring;
    private final int delay;
    private final CircleEquations equations;

    /**
     * @param model mean-field coupled and without disorder; its J_cross does not matter
     * @param gain of the constant drive of every ring
     * @param noise σ ≥ 0 that is averaged over; 0 for the skeleton
     * @param delay ticks, 1 or more
     */
    public LimitCycles(Model model, double gain, double noise, int delay) {
        if (delay < 1) {
            throw new IllegalArgumentException("a delay of " + delay + " ticks: without one nothing oscillates");
        }
        this.model = model;
        this.delay = delay;
        states = new SymmetricStates(model, gain, noise);
        ring = new DrivenRing(model, gain, noise);
        equations = new CircleEquations(ring, delay);
    }

    /** dJ/dA² and what goes with it; empty where nothing oscillates up to a last J_cross. */
    private Optional<CycleOnset> onset(double last) {
        return TickMapOnset.ofOscillation(new TickMap(states, delay, 1), last)
                .map(onset -> CycleOnset.of(states, ring, delay, onset));
    }

    /** dJ/dA² at the onset of oscillation, m = m0 + 2 A cos; empty where nothing oscillates up to a last J_cross. */
    Optional<Double> coefficient(double last) {
        return onset(last).map(CycleOnset::slope);
    }

    /**
     * The cycles from the onset to a last J_cross.
     *
     * @param lastOnset the onset is looked for up to this J_cross
     * @param highest the branch ends at this J_cross
     * @return empty where nothing oscillates
     */
    public Optional<Branch> branch(double lastOnset, double highest) {
        return onset(lastOnset).map(onset -> {
            List<double[]> points = follow(onset, highest);
            List<Cycle> folds = folds(points);
            List<Cycle> cycles = points.stream().map(this::described).toList();
            return new Branch(onset.jCross(), 2.0 * Math.PI / onset.rotation(), onset.slope(), cycles, folds);
        });
    }

    /** The cycles at a J_cross, in the order of the branch. */
    List<Cycle> at(double lastOnset, double jCross) {
        List<Cycle> found = new ArrayList<>();
        onset(lastOnset).ifPresent(onset -> {
            List<double[]> points = follow(onset, Math.max(onset.jCross(), jCross) + CROSS_SCALE);
            for (int k = 1; k < points.size(); k++) {
                double before = last(points.get(k - 1));
                double after = last(points.get(k));
                if ((before - jCross) * (after - jCross) <= 0.0 && before != after) {
                    double share = (jCross - before) / (after - before);
                    cycleAt(between(points.get(k - 1), points.get(k), share), jCross)
                            .map(this::described)
                            .ifPresent(found::add);
                }
            }
        });
        return found;
    }

    private Optional<double[]> cycleAt(double[] guess, double jCross) {
        double[] start = guess.clone();
        start[start.length - 1] = jCross;
        double[] normal = new double[start.length];
        normal[start.length - 1] = 1.0;
        return fine(start).flatMap(u -> corrected(u, u.length == normal.length ? normal : unit(u.length)));
    }

    private static double[] unit(int length) {
        double[] normal = new double[length];
        normal[length - 1] = 1.0;
        return normal;
    }

    private static double last(double[] u) {
        return u[u.length - 1];
    }

    private List<double[]> follow(CycleOnset onset, double highest) {
        List<double[]> points = new ArrayList<>();
        TickMapState state = states.at(onset.jCross()).orElseThrow();
        double[] start = CircleEquations.unknowns(onset.small(state, FIRST, FEWEST));
        double[] outwards = new double[start.length];
        double[] still = CircleEquations.unknowns(onset.small(state, 0.0, FEWEST));
        for (int i = 0; i < start.length; i++) {
            outwards[i] = (start[i] - still[i]) / scale(start, i);
        }
        outwards = Vectors.unit(outwards);
        Optional<double[]> first = corrected(start, outwards);
        if (first.isEmpty()) {
            return points;
        }
        double[] u = first.get();
        double[] direction = outwards;
        points.add(u);
        double step = FIRST;
        while (points.size() < MOST_POINTS && last(u) < highest && step > SHORTEST) {
            double[] tangent = tangent(u, direction);
            double[] guess = moved(u, tangent, step);
            Optional<double[]> next = corrected(guess, tangent);
            if (next.isEmpty() || Vectors.dot(tangent, tangent(next.get(), tangent)) < 0.95) {
                step *= 0.5;
                continue;
            }
            direction = tangent(next.get(), tangent);
            u = next.get();
            points.add(u);
            Optional<double[]> finer = fine(u);
            if (finer.isPresent() && finer.get().length != u.length) {
                double[] before = u;
                u = finer.get();
                direction = resized(direction, before.length, u.length);
                points.set(points.size() - 1, u);
            }
            step = Math.min(LONGEST, 1.4 * step);
        }
        return points;
    }

    /** A direction between circles of other numbers of nodes. */
    private static double[] resized(double[] direction, int from, int to) {
        double[] scaled = direction.clone();
        for (int i = 0; i < from; i++) {
            scaled[i] *= scale(scaled, i);
        }
        double[] u = CircleEquations.unknowns(CircleEquations.circle(scaled).at((to - 2) / 2));
        for (int i = 0; i < to; i++) {
            u[i] /= scale(u, i);
        }
        return Vectors.unit(u);
    }

    /** With as many nodes as the tail of the spectrum asks for. */
    private Optional<double[]> fine(double[] u) {
        InvariantCircle circle = CircleEquations.circle(u);
        Optional<double[]> found = Optional.of(u);
        while (found.isPresent() && circle.tail() > TAIL && circle.nodes() + MORE <= MOST) {
            double[] more = CircleEquations.unknowns(circle.at(circle.nodes() + MORE));
            found = corrected(more, unit(more.length));
            circle = found.map(CircleEquations::circle).orElse(circle);
        }
        return found;
    }

    /** Root mean squares over the nodes count as one, and J_cross in tenths. */
    private static double scale(double[] u, int i) {
        int n = (u.length - 2) / 2;
        return i < 2 * n ? 0.1 * Math.sqrt(n) : i == 2 * n ? 0.01 : CROSS_SCALE * 10.0;
    }

    private static double[] moved(double[] u, double[] direction, double step) {
        double[] moved = u.clone();
        for (int i = 0; i < u.length; i++) {
            moved[i] += step * scale(u, i) * direction[i];
        }
        return moved;
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] start = from.length == to.length
                ? from
                : CircleEquations.unknowns(CircleEquations.circle(from).at((to.length - 2) / 2));
        double[] between = new double[to.length];
        for (int i = 0; i < to.length; i++) {
            between[i] = start[i] + share * (to[i] - start[i]);
        }
        return between;
    }

    private Optional<double[]> corrected(double[] guess, double[] normal) {
        double[] u = guess.clone();
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            CircleEquations.Linear linear = equations.linear(u);
            double residual = Vectors.largest(linear.value());
            if (residual < SOLVED || residual < 10.0 * SOLVED && residual > 0.5 * before) {
                return Optional.of(u);
            }
            before = residual;
            double[] right = Arrays.copyOf(linear.value(), u.length);
            for (int i = 0; i < u.length; i++) {
                right[u.length - 1] += normal[i] * (u[i] - guess[i]) / scale(u, i);
            }
            Optional<double[]> step = LinearSystem.solve(bordered(linear, normal), right);
            if (step.isEmpty() || !(Vectors.largest(step.get()) < 1.0)) {
                return Optional.empty();
            }
            u = moved(u, step.get(), -1.0);
        }
        return Optional.empty();
    }

    private static Matrix bordered(CircleEquations.Linear linear, double[] normal) {
        int n = normal.length;
        Matrix matrix = new Matrix(n, n);
        for (int j = 0; j < n; j++) {
            double scale = scale(normal, j);
            for (int i = 0; i < n - 1; i++) {
                matrix.set(i, j, linear.jacobian().get(i, j) * scale);
            }
            matrix.set(n - 1, j, normal[j]);
        }
        return matrix;
    }

    private double[] tangent(double[] u, double[] towards) {
        double[] right = new double[u.length];
        right[u.length - 1] = 1.0;
        return LinearSystem.solve(bordered(equations.linear(u), towards), right)
                .map(Vectors::unit)
                .orElse(towards);
    }

    /** Where J_cross turns along the branch: the zeros of its component of the tangent, by the secant method. */
    private List<Cycle> folds(List<double[]> points) {
        List<Cycle> folds = new ArrayList<>();
        for (int k = 1; k + 1 < points.size(); k++) {
            double before = last(points.get(k)) - last(points.get(k - 1));
            double after = last(points.get(k + 1)) - last(points.get(k));
            if (before * after < 0.0) {
                fold(points.get(k), points.get(k + 1)).map(this::described).ifPresent(folds::add);
            }
        }
        return folds;
    }

    private Optional<double[]> fold(double[] near, double[] next) {
        double[] from = between(near, next, 0.0);
        double[] chord = new double[from.length];
        for (int i = 0; i < chord.length; i++) {
            chord[i] = (next[i] - from[i]) / scale(from, i);
        }
        double[] direction = Vectors.unit(chord);
        double shift = 0.0;
        double otherShift = 0.1 * Vectors.norm(chord);
        Optional<double[]> here = corrected(from, direction);
        Optional<double[]> other = corrected(moved(from, direction, otherShift), direction);
        for (int iteration = 0; iteration < 20 && here.isPresent() && other.isPresent(); iteration++) {
            double slope = last(tangent(here.get(), direction));
            double otherSlope = last(tangent(other.get(), direction));
            if (Math.abs(slope) < 1e-9 || slope == otherSlope) {
                return here;
            }
            double better = shift - slope * (shift - otherShift) / (slope - otherSlope);
            otherShift = shift;
            other = here;
            shift = better;
            here = corrected(moved(from, direction, shift), direction);
        }
        return here;
    }

    private Cycle described(double[] u) {
        InvariantCircle circle = CircleEquations.circle(u);
        CircleExponents exponents = new CircleExponents(ring, delay, circle);
        return new Cycle(
                circle.jCross(),
                circle.period(),
                circle.average(),
                circle.peakToPeak(),
                exponents.within() * circle.period(),
                model.rings() > 1 ? exponents.of(circle.jCross() / (model.rings() - 1)) * circle.period() : Double.NaN,
                Vectors.largest(equations.linear(u).value()),
                circle.tail(),
                circle.nodes());
    }
}
