package org.separatrix.spectrum.tickmap;

import java.util.ArrayList;
import java.util.List;

/**
 * The growth of linear modes that act on themselves after a delay: the roots of
 *
 * <pre>
 *   F(p) = A(p) − E(p) B(p) = 0,   A(p) = p² + a1 p + a0,   B(p) = b1 p + b0
 *   in ticks:            p = z, the multiplier per tick      E = z^(−delay)
 *   in continuous time:  p = s, the rate of growth           E = e^(−delay s)
 * </pre>
 *
 * <p>How many roots lie beyond a contour, the circle |z| = level or the line Re s = level, says the argument principle: it is
 * 2 or 1 less the turns of F over the upper half of the contour, in units of π. Where A is larger than E B, F = A (1 −
 * E B/A) turns by the angles of A, but for what the second factor adds, which stays within a right angle; where it is
 * smaller, by those of −E B. Both change places at no more than two points of the half contour, since |A|² = |E B|² is a
 * quadratic equation in y = 1 − cos φ or y = ω². So the count is exact at any delay, at the same price. (Ours.)
 *
 * @param delay ≥ 0, in ticks or in the unit of time
 */
record DelayedModes(double a1, double a0, double b1, double b0, double delay, Time time) {

    enum Time {
        TICKS,
        CONTINUOUS
    }

    /** A root p = x + iy, of those with y ≥ 0. */
    record Root(double x, double y) {

        double modulus() {
            return Math.hypot(x, y);
        }

        double angle() {
            return Math.atan2(y, x);
        }
    }

    private static final double LARGEST_EXPONENT = 300.0;
    private static final int SAMPLES = 300;
    private static final double REAL = 1e-7;

    /** How many roots lie beyond a level, each of a pair counted. */
    int beyond(double level) {
        List<Double> ends = new ArrayList<>(List.of(0.0));
        ends.addAll(changes(level));
        double last = time == Time.TICKS ? Math.PI : Double.POSITIVE_INFINITY;
        ends.add(last);
        double turned = 0.0;
        for (int arc = 0; arc + 1 < ends.size(); arc++) {
            turned += turn(level, ends.get(arc), ends.get(arc + 1));
        }
        return (int) Math.round((time == Time.TICKS ? 2.0 : 1.0) - turned / Math.PI);
    }

    /** How many pairs of complex roots do. */
    int pairsBeyond(double level) {
        int pairs = beyond(level) - realBeyond(level, 1.0);
        return (time == Time.TICKS ? pairs - realBeyond(level, -1.0) : pairs) / 2;
    }

    /** How many real roots do, on the side of a sign. */
    int realBeyond(double level, double sign) {
        int roots = 0;
        double before = real(sign * level);
        double width = largest() - level;
        // Close by the level, where a long delay has its roots.
        double finest = width / (1.0 + delay) / 1e4;
        for (int i = 0; i <= SAMPLES; i++) {
            double x = level + finest * Math.pow(width / finest, (double) i / SAMPLES);
            double here = real(sign * x);
            roots += (before < 0.0) != (here < 0.0) ? 1 : 0;
            before = here;
        }
        return roots;
    }

    /** The roots with the largest level, one after the other, down to the first that is complex or the last to be found. */
    List<Root> leading() {
        List<Root> roots = new ArrayList<>();
        double high = largest();
        double low =
                time == Time.TICKS ? Math.max(1e-9, Math.exp(-LARGEST_EXPONENT / delay)) : -LARGEST_EXPONENT / delay;
        int found = 0;
        while (beyond(low) > found
                && (roots.isEmpty() || roots.get(roots.size() - 1).y() == 0.0)) {
            double inside = low;
            double outside = high;
            while (outside - inside > 1e-14 * Math.abs(outside) && outside - inside > 1e-300) {
                double middle = 0.5 * (inside + outside);
                if (middle == inside || middle == outside) {
                    break;
                }
                if (beyond(middle) > found) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            int more = beyond(inside) - found;
            roots.add(more == 1 ? realRoot(inside) : complexRoot(inside));
            found += more;
            high = inside;
        }
        return roots;
    }

    /** The complex root nearest to a level that some root has. */
    Root complexRoot(double level) {
        Root best = realRoot(level);
        double least = Double.POSITIVE_INFINITY;
        for (double at : changes(level)) {
            double mismatch = Math.abs(Math.IEEEremainder(phase(level, at), 2.0 * Math.PI));
            if (mismatch < least) {
                least = mismatch;
                best = new Root(x(level, at), y(level, at));
            }
        }
        return best;
    }

    private Root realRoot(double level) {
        double step = REAL * Math.max(Math.abs(level), 1e-3) / (1.0 + delay);
        boolean positive = real(level - step) < 0.0 != real(level + step) < 0.0;
        return new Root(positive || time == Time.CONTINUOUS ? level : -level, 0.0);
    }

    private double largest() {
        return 2.0 + Math.abs(a1) + Math.abs(a0) + Math.abs(b1) + Math.abs(b0);
    }

    /** F on the real axis, up to a positive factor where that would overflow. */
    private double real(double x) {
        double b = b1 * x + b0;
        if (time == Time.TICKS && x < 0.0 && delay % 2.0 != 0.0) {
            b = -b;
        }
        double exponent = -delay * (time == Time.TICKS ? Math.log(Math.abs(x)) : x);
        return (x * (x + a1) + a0) * Math.exp(-Math.max(0.0, exponent)) - b * Math.exp(Math.min(0.0, exponent));
    }

    private double x(double level, double at) {
        return time == Time.TICKS ? level * Math.cos(at) : level;
    }

    private double y(double level, double at) {
        return time == Time.TICKS ? level * Math.sin(at) : at;
    }

    /** ln |E| on a contour. */
    private double logE(double level) {
        return -delay * (time == Time.TICKS ? Math.log(level) : level);
    }

    /** Where |A| = |E B| on the half contour, in rising order: angles φ, or frequencies ω. */
    private List<Double> changes(double level) {
        double a = level * (level + a1) + a0;
        double b = b1 * level + b0;
        double square = Math.exp(2.0 * logE(level));
        double constant = a * a - square * b * b;
        double linear;
        double quadratic;
        if (time == Time.TICKS) {
            linear = -2.0 * a1 * level * (level * level + a0)
                    - 8.0 * a0 * level * level
                    + square * 2.0 * b1 * b0 * level;
            quadratic = 4.0 * a0 * level * level;
        } else {
            double slope = 2.0 * level + a1;
            linear = slope * slope - 2.0 * a - square * b1 * b1;
            quadratic = 1.0;
        }
        List<Double> changes = new ArrayList<>();
        for (double y : roots(quadratic, linear, constant)) {
            if (y > 0.0 && time == Time.CONTINUOUS) {
                changes.add(Math.sqrt(y));
            } else if (y > 0.0 && y < 2.0) {
                changes.add(2.0 * Math.asin(Math.sqrt(0.5 * y)));
            }
        }
        changes.sort(null);
        return changes;
    }

    /** The real roots of q y² + l y + c. */
    private static double[] roots(double q, double l, double c) {
        double discriminant = l * l - 4.0 * q * c;
        if (!(discriminant >= 0.0)) {
            return new double[0];
        }
        double sum = -0.5 * (l + Math.copySign(Math.sqrt(discriminant), l));
        return q == 0.0 ? new double[] {-c / l} : new double[] {sum / q, c / sum};
    }

    /** By how much F turns from one point of the half contour to another, between which |A| and |E B| do not change places. */
    private double turn(double level, double from, double to) {
        double middle = Double.isInfinite(to) ? 2.0 * from + 1.0 : 0.5 * (from + to);
        double before = phase(level, from);
        double after = phase(level, to);
        if (logRatio(level, middle) <= 0.0) {
            return angleOfA(level, to)
                    - angleOfA(level, from)
                    + rest(logRatio(level, to), after)
                    - rest(logRatio(level, from), before);
        }
        return angleOfB(level, to)
                - delay * to
                - angleOfB(level, from)
                + delay * from
                + rest(-logRatio(level, to), -after)
                - rest(-logRatio(level, from), -before);
    }

    /** The angle of 1 − e^(logModulus + i phase), whose modulus is at most 1 but for rounding. */
    private static double rest(double logModulus, double phase) {
        double modulus = Math.exp(Math.min(0.0, logModulus));
        return modulus == 0.0 ? 0.0 : Math.atan2(-modulus * Math.sin(phase), 1.0 - modulus * Math.cos(phase));
    }

    /** The angle of E B / A; any where that is nothing, at infinite frequency. */
    private double phase(double level, double at) {
        return Double.isInfinite(at) ? 0.0 : angleOfB(level, at) - delay * at - angleOfA(level, at);
    }

    /** ln |E B / A|. */
    private double logRatio(double level, double at) {
        if (Double.isInfinite(at)) {
            return Double.NEGATIVE_INFINITY;
        }
        double x = x(level, at);
        double y = y(level, at);
        double a = Math.hypot(x * (x + a1) + a0 - y * y, y * (2.0 * x + a1));
        return Math.log(Math.hypot(b1 * x + b0, b1 * y)) - Math.log(a) + logE(level);
    }

    /** Continuous over the half contour. */
    private double angleOfB(double level, double at) {
        double of = b1 == 0.0 ? 0.0 : angle(level, at, -b0 / b1, 0.0);
        return of + ((b1 == 0.0 ? b0 : b1) < 0.0 ? Math.PI : 0.0);
    }

    /** Continuous over the half contour. */
    private double angleOfA(double level, double at) {
        double discriminant = 0.25 * a1 * a1 - a0;
        double root = Math.sqrt(Math.abs(discriminant));
        return discriminant >= 0.0
                ? angle(level, at, -0.5 * a1 + root, 0.0) + angle(level, at, -0.5 * a1 - root, 0.0)
                : angle(level, at, -0.5 * a1, root) + angle(level, at, -0.5 * a1, -root);
    }

    /** The angle of p − (x0 + i y0), continuous over the half contour. */
    private double angle(double level, double at, double x0, double y0) {
        boolean line = time == Time.CONTINUOUS;
        boolean beyond = line ? x0 > level : Math.hypot(x0, y0) > level;
        if (Double.isInfinite(at)) {
            return y0 > 0.0 && beyond ? -1.5 * Math.PI : 0.5 * Math.PI;
        }
        double x = x(level, at) - x0;
        double y = y(level, at) - y0;
        double angle = Math.atan2(y, x);
        if (y0 <= 0.0) {
            return angle;
        }
        // The half contour never meets the ray from the point downwards, or, if the point lies beyond it, away from it.
        double largest = !beyond ? 1.5 * Math.PI : line ? 0.0 : Math.atan2(y0, x0);
        return angle >= largest
                ? angle - 2.0 * Math.PI
                : angle < largest - 2.0 * Math.PI ? angle + 2.0 * Math.PI : angle;
    }
}
