package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.separatrix.spectrum.plane.CurveFollower.End;
import org.separatrix.spectrum.plane.CurveFollower.Node;
import org.separatrix.spectrum.plane.CurveFollower.Path;

/**
 * A curve that is known by its nodes.
 *
 * @param beforeStart where a side was left: the first point on the other side
 * @param beyondEnd the same at the end
 */
record TracedCurve(List<Node> nodes, End start, double[] beforeStart, End end, double[] beyondEnd) {

    /**
     * Follows a curve through a point both ways.
     *
     * @param start the point
     * @param upwards a scaled direction in which the one way sets out
     * @param sameSide whether a point still belongs to the curve
     */
    static TracedCurve through(
            CurveFollower follower, ZeroSet set, double[] start, double[] upwards, Predicate<double[]> sameSide) {
        ZeroSet about = set.about(start);
        double[] up = follower.newton().tangent(about, start, upwards);
        double[] down = Arrays.stream(up).map(t -> -t).toArray();
        Path forwards = follower.follow(set, start, up, sameSide);
        if (forwards.end() == End.CLOSED) {
            return new TracedCurve(forwards.nodes(), End.CLOSED, start, End.CLOSED, start);
        }
        Path backwards = follower.follow(set, start, down, sameSide);
        List<Node> reversed =
                new ArrayList<>(backwards.nodes().subList(1, backwards.nodes().size()));
        Collections.reverse(reversed);
        List<Node> nodes = Stream.concat(reversed.stream().map(TracedCurve::turned), forwards.nodes().stream())
                .toList();
        return new TracedCurve(nodes, backwards.end(), backwards.beyond(), forwards.end(), forwards.beyond());
    }

    /** The direction in which one of so many unknowns grows. */
    static double[] along(int unknown, int unknowns) {
        double[] direction = new double[unknowns];
        direction[unknown] = 1.0;
        return direction;
    }

    private static Node turned(Node node) {
        return new Node(node.u(), Arrays.stream(node.tangent()).map(t -> -t).toArray(), node.set());
    }

    double[] middle() {
        return nodes.get(nodes.size() / 2).u();
    }

    /** Whether a point lies on the curve. */
    boolean contains(CurveFollower follower, double[] u) {
        for (int k = 0; k + 1 < nodes.size(); k++) {
            if (follower.contains(nodes.get(k), nodes.get(k + 1), u)) {
                return true;
            }
        }
        return false;
    }
}
