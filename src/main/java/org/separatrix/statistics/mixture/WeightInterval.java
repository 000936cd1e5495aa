package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.statistics.Descent;
import org.separatrix.statistics.mixture.ConcentrationProfile.Point;

/**
 * The profile interval of one weight: all values for which the log-likelihood, maximised over the other weights and over all
 * κ, is at a level or above. At fixed κ these values are an interval, since the log-likelihood is concave in the weights. Its
 * ends move with κ by
 *
 * <pre>
 *   dp/dκ = −(∂F/∂κ) / (∂F/∂p)      along F = level,
 * </pre>
 *
 * so that an end is farthest out where ∂F/∂κ changes from above 0 to below. That is searched for between all points of the
 * profile that are at the level or above.
 */
final class WeightInterval {

    /** Of the log-likelihood at an end. */
    private static final double ACCURACY = 1e-6;

    /** Of a weight. */
    private static final double SMALLEST = 1e-12;

    /** Of ln κ where an end is farthest out, relative to the range: there it hardly moves with κ. */
    private static final double FARTHEST = 1e-3;

    private static final double FIRST_REACH = 0.02;
    private static final int MOST_TRIES = 60;

    private final ConcentrationProfile profile;
    private final List<Likely> ranges;
    private final double level;
    private final int part;
    private double reach;

    /** An end at a κ, and the slope of the log-likelihood by κ there. */
    private record End(double weight, double slope) {}

    WeightInterval(ConcentrationProfile profile, List<Likely> ranges, double level, int part) {
        this.profile = profile;
        this.ranges = ranges;
        this.level = level;
        this.part = part;
    }

    /** The smallest value; exactly 0 where no weight at all is at the level. */
    double low() {
        return extreme(0.0);
    }

    /** The largest value. */
    double high() {
        return extreme(1.0);
    }

    private double extreme(double limit) {
        double best = 1.0 - limit;
        for (Likely range : ranges) {
            for (double weight : ends(range, limit)) {
                best = limit == 0.0 ? Math.min(best, weight) : Math.max(best, weight);
                if (best == limit) {
                    return limit;
                }
            }
        }
        return best;
    }

    /** The end at every point of the range, and where it is farthest out between them. */
    private List<Double> ends(Likely range, double limit) {
        List<Double> found = new ArrayList<>();
        Point left = null;
        double leftSlope = Double.NaN;
        reach = FIRST_REACH;
        for (Point point : range.points()) {
            End end = end(point, limit);
            found.add(end.weight());
            if (end.weight() == limit) {
                return found;
            }
            if (left != null && leftSlope > 0.0 && end.slope() < 0.0 && left.kappa() > 0.0) {
                found.add(between(left, leftSlope, point, end.slope(), limit));
            }
            left = point;
            leftSlope = end.slope();
        }
        return found;
    }

    private double between(Point left, double leftSlope, Point right, double rightSlope, double limit) {
        double from = Math.log(left.kappa());
        double to = Math.log(right.kappa());
        double accuracy = Math.max(FARTHEST * (to - from), FARTHEST * FARTHEST);
        double root = Descent.root(
                from,
                left.kappa() * leftSlope,
                to,
                right.kappa() * rightSlope,
                accuracy,
                at -> Math.exp(at) * endNear(left, Math.exp(at), limit).slope());
        return endNear(left, Math.exp(root), limit).weight();
    }

    private End endNear(Point point, double kappa, double limit) {
        return end(profile.at(kappa, point.weights(), ConcentrationProfile.FINE), limit);
    }

    /** The end at the κ of a point of the profile. */
    private End end(Point point, double limit) {
        if (point.kappa() == 0.0) {
            return new End(limit, 0.0);
        }
        double room = point.value() - level;
        if (room <= ACCURACY || point.weights()[part] == limit) {
            return new End(point.weights()[part], point.slope());
        }
        profile.densities().at(point.kappa());
        return search(point, limit, room);
    }

    /**
     * √(F at the point − F) is nearly straight in the weight: Newton's steps on it, within what is known of both sides. The
     * first guess goes as far, for its room, as the end before.
     */
    private End search(Point point, double limit, double room) {
        WeightSolver solver = profile.solver();
        double peak = point.weights()[part];
        double inside = peak;
        double outside = limit;
        boolean limitKnown = false;
        double goal = Math.sqrt(room);
        double guess = peak + Math.signum(limit - peak) * Math.min(reach * goal, Math.abs(limit - peak) / 2.0);
        double[] start = point.weights();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            double below = point.value() - solver.maximise(part, guess, start, ACCURACY * 1e-2);
            if (Math.abs(below - room) < ACCURACY || Math.abs(outside - inside) < SMALLEST) {
                break;
            }
            if (below < room) {
                inside = guess;
            } else {
                outside = guess;
            }
            if (guess == limit) {
                limitKnown = true;
                if (below <= room) {
                    break;
                }
            }
            start = below < Double.POSITIVE_INFINITY ? solver.weights() : point.weights();
            double root = Math.sqrt(Math.max(below, 0.0));
            double next = guess + 2.0 * root * (goal - root) / -solver.slopeOfHeld();
            boolean beyond =
                    (next - limit) * (peak - limit) <= 0.0 || outside == limit && Math.abs(next - limit) < SMALLEST;
            if (beyond && !limitKnown && outside == limit) {
                guess = limit;
            } else {
                boolean within = below > 0.0 && Double.isFinite(next) && (next - inside) * (next - outside) < 0.0;
                guess = within ? next : (inside + outside) / 2.0;
            }
        }
        double end = solver.weight(part);
        reach = Math.abs(end - peak) / goal;
        return new End(end, solver.slopeOfConcentration());
    }
}
