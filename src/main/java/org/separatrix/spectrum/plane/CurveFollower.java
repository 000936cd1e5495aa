package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.ScaledNewton;

/** Pseudo-arclength continuation of a {@link ZeroSet} by {@link ScaledNewton}. */
final class CurveFollower {

    /** A point of a curve. */
    record Node(double[] u, double[] tangent, ZeroSet set) {}

    /** Why a curve ends. */
    enum End {
        /** At the edge of the plane. */
        EDGE("edge"),
        /** Where it began. */
        CLOSED("closed"),
        /** Beyond the last point the state has another symmetry. */
        SIDE("ends-on"),
        /** Newton's method finds no further point. */
        LOST("lost");

        private final String word;

        End(String word) {
            this.word = word;
        }

        /** What is said of it. */
        String word() {
            return word;
        }
    }

    /** @param beyond where a side was left: the first point on the other side; the last point else */
    record Path(List<Node> nodes, End end, double[] beyond) {}

    private static final double SOLVED = 1e-13;
    private static final double CONVERGED = 1e-11;
    private static final double STAGNANT = 0.3;
    private static final double RATE_SCALE = 0.3;

    /** Of the square of a frequency, in 1/τ². */
    private static final double SQUARE_SCALE = 0.1;

    private static final double SHORTEST = 1e-6;
    private static final double STRAIGHT = 0.985;
    private static final int MOST_POINTS = 4000;
    private static final int EVALUATIONS = 60;

    private final ScaledNewton newton;
    private final double[] low;
    private final double[] high;
    private final double largest;

    /**
     * Of curves in rates, which have no bounds, and in parameters within a plane.
     *
     * @param rates how many of the unknowns are rates: the first ones
     * @param parameters 1: the first parameter comes after them; 2: the second as well
     * @param largestStep in scaled units
     */
    static CurveFollower in(Plane plane, int rates, int parameters, double largestStep) {
        Box box = new Box(rates + parameters, RATE_SCALE * plane.mostRate());
        box.bound(rates, plane.rectangle().first());
        if (parameters > 1) {
            box.bound(rates + 1, plane.rectangle().second());
        }
        return new CurveFollower(box, largestStep);
    }

    /**
     * Of curves in the rates of all neurons, whose root mean square over a ring counts.
     *
     * @param frequencies whether κ, the square of the frequency of a pair and 0 at the least, comes after the two parameters
     * @param largestStep in scaled units
     */
    static CurveFollower in(DisorderedPlane plane, boolean frequencies, double largestStep) {
        int n = plane.unknowns();
        Box box = box(plane, frequencies ? 3 : 2);
        box.bound(n + 1, plane.rectangle().second());
        if (frequencies) {
            box.scale[n + 2] = SQUARE_SCALE;
            box.low[n + 2] = 0.0;
        }
        return new CurveFollower(box, largestStep);
    }

    /** Of states of all neurons over the first parameter. */
    static CurveFollower ofStates(DisorderedPlane plane, double largestStep) {
        return new CurveFollower(box(plane, 1), largestStep);
    }

    private static Box box(DisorderedPlane plane, int others) {
        Box box = new Box(plane.unknowns() + others, RATE_SCALE * plane.mostRate() * Math.sqrt(plane.neurons()));
        box.bound(plane.unknowns(), plane.rectangle().first());
        return box;
    }

    /** @param largest step, in scaled units */
    private CurveFollower(Box box, double largest) {
        newton = new ScaledNewton(box.scale, SOLVED, CONVERGED, STAGNANT);
        low = box.low;
        high = box.high;
        this.largest = largest;
    }

    /** The scale of each unknown, its least and its largest value. */
    private static final class Box {

        private final double[] scale;
        private final double[] low;
        private final double[] high;

        /** Without bounds, all with the same scale. */
        Box(int unknowns, double same) {
            scale = new double[unknowns];
            low = new double[unknowns];
            high = new double[unknowns];
            Arrays.fill(scale, same);
            Arrays.fill(low, Double.NEGATIVE_INFINITY);
            Arrays.fill(high, Double.POSITIVE_INFINITY);
        }

        void bound(int unknown, ParameterRange range) {
            scale[unknown] = range.length();
            low[unknown] = range.from();
            high[unknown] = range.to();
        }
    }

    /** What corrects points, in its scaled units. */
    ScaledNewton newton() {
        return newton;
    }

    /**
     * Follows a curve to its end.
     *
     * @param start a point of it
     * @param towards a scaled direction
     * @param sameSide whether a point still belongs to the curve
     */
    Path follow(ZeroSet set, double[] start, double[] towards, Predicate<double[]> sameSide) {
        List<Node> nodes = new ArrayList<>();
        ZeroSet first = set.about(start);
        nodes.add(new Node(start, newton.tangent(first, start, towards), first));
        double step = 0.25 * largest;
        while (nodes.size() < MOST_POINTS) {
            Node last = nodes.get(nodes.size() - 1);
            Optional<Node> next = next(last, step);
            if (next.isEmpty()) {
                step *= 0.5;
                if (step < SHORTEST) {
                    return new Path(nodes, End.LOST, last.u());
                }
                continue;
            }
            double[] u = next.get().u();
            if (!sameSide.test(u)) {
                return new Path(nodes, End.SIDE, u);
            }
            Optional<Node> edge = edge(last, next.get());
            if (edge.isPresent()) {
                nodes.add(edge.get());
                return new Path(nodes, End.EDGE, edge.get().u());
            }
            nodes.add(next.get());
            if (nodes.size() > 4 && closes(nodes.get(0), last, next.get())) {
                return new Path(nodes, End.CLOSED, u);
            }
            step = Math.min(largest, 1.4 * step);
        }
        return new Path(nodes, End.LOST, nodes.get(nodes.size() - 1).u());
    }

    private Optional<Node> next(Node last, double step) {
        double[] guess = newton.along(last.u(), last.tangent(), step);
        return newton.corrected(last.set(), guess, last.tangent())
                .map(u -> {
                    ZeroSet set = last.set().about(u);
                    return new Node(u, newton.tangent(set, u, last.tangent()), set);
                })
                .filter(node -> Vectors.dot(node.tangent(), last.tangent()) > STRAIGHT)
                .filter(node -> newton.distance(node.u(), guess) < 0.5 * step);
    }

    /** Where the curve leaves the plane on its way to a point, at the edge exactly. */
    private Optional<Node> edge(Node last, Node next) {
        int place = -1;
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < low.length; i++) {
            double edge = next.u()[i] < low[i] ? low[i] : next.u()[i] > high[i] ? high[i] : Double.NaN;
            double share = (edge - last.u()[i]) / (next.u()[i] - last.u()[i]);
            if (share < first) {
                first = share;
                place = i;
            }
        }
        if (place < 0) {
            return Optional.empty();
        }
        int at = place;
        double share = first;
        double[] normal = new double[low.length];
        normal[at] = 1.0;
        double[] guess = newton.along(last.u(), newton.between(last.u(), next.u()), share);
        guess[at] = next.u()[at] < low[at] ? low[at] : high[at];
        return newton.corrected(last.set(), guess, normal)
                .map(u -> new Node(u, newton.tangent(last.set(), u, last.tangent()), last.set()))
                .or(() -> Optional.of(last));
    }

    private boolean closes(Node start, Node last, Node next) {
        double length = newton.distance(last.u(), next.u());
        double gap = newton.distance(start.u(), next.u());
        double along = Vectors.dot(newton.between(last.u(), start.u()), newton.between(last.u(), next.u()))
                / (length * length);
        return gap < 1.01 * length
                && 0.0 <= along
                && along <= 1.0
                && Vectors.dot(start.tangent(), next.tangent()) > 0.9;
    }

    /** Whether a point lies on the piece between two nodes, to the accuracy of the curve. */
    boolean contains(Node from, Node to, double[] point) {
        double[] chord = newton.between(from.u(), to.u());
        double length = Vectors.norm(chord);
        if (length == 0.0) {
            return newton.distance(from.u(), point) < 1e-7;
        }
        double share = Vectors.dot(newton.between(from.u(), point), chord) / (length * length);
        return share > -0.05
                && share < 1.05
                && newton.distance(newton.along(from.u(), chord, share), point) < 0.3 * length
                && onPiece(from, to, share)
                        .filter(there -> newton.distance(there, point) < 1e-6)
                        .isPresent();
    }

    /** The point of the curve at a share of the chord between two nodes. */
    Optional<double[]> onPiece(Node from, Node to, double share) {
        double[] chord = newton.between(from.u(), to.u());
        return newton.corrected(from.set(), newton.along(from.u(), chord, share), Vectors.unit(chord));
    }

    /**
     * Where a function vanishes on the piece between two nodes; empty if it does not change its sign there.
     *
     * @param accuracy of the share of the chord
     */
    Optional<double[]> zero(Node from, Node to, double accuracy, ToDoubleFunction<double[]> function) {
        try {
            double share = new BrentSolver(accuracy)
                    .solve(
                            EVALUATIONS,
                            x -> onPiece(from, to, x)
                                    .map(function::applyAsDouble)
                                    .orElse(Double.NaN),
                            0.0,
                            1.0);
            return onPiece(from, to, share);
        } catch (MathIllegalArgumentException | MathIllegalStateException noZero) {
            return Optional.empty();
        }
    }
}
