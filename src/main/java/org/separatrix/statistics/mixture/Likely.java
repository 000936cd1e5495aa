package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.statistics.Descent;
import org.separatrix.statistics.mixture.ConcentrationProfile.Point;

/**
 * A range of κ in which the profile is nowhere below a level.
 *
 * @param points of the profile, by κ; the outer ones are where it reaches the level, or the bounds of κ
 */
record Likely(List<Point> points) {

    /** Stands for κ = 0 on a logarithmic scale. */
    private static final double LEAST = 1e-4;

    /** Of the share of the way between two points. */
    private static final double ACCURACY = 1e-7;

    Likely {
        points = List.copyOf(points);
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    /** The ranges at a level below the maximum, in their order. */
    static List<Likely> above(double level, ConcentrationProfile profile) {
        List<Point> points = profile.points();
        List<Likely> ranges = new ArrayList<>();
        List<Point> range = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean above = point.value() >= level;
            if (above && range.isEmpty() && i > 0) {
                range.add(crossing(level, profile, point, points.get(i - 1)));
            }
            if (above) {
                range.add(point);
            } else if (!range.isEmpty()) {
                range.add(crossing(level, profile, points.get(i - 1), point));
                ranges.add(new Likely(range));
                range = new ArrayList<>();
            }
        }
        if (!range.isEmpty()) {
            ranges.add(new Likely(range));
        }
        return ranges;
    }

    private static Point crossing(double level, ConcentrationProfile profile, Point above, Point below) {
        double share = Descent.root(
                0.0,
                above.value() - level,
                1.0,
                below.value() - level,
                ACCURACY,
                at -> profile.at(kappa(at, above, below), above.weights(), ConcentrationProfile.FINE)
                                .value()
                        - level);
        double kappa = kappa(share, above, below);
        return profile.at(kappa, above.weights(), ConcentrationProfile.FINE);
    }

    /** So far along from one point to another, in the logarithm. */
    private static double kappa(double share, Point from, Point to) {
        double start = Math.log(Math.max(from.kappa(), LEAST));
        return Math.exp(start + share * (Math.log(Math.max(to.kappa(), LEAST)) - start));
    }
}
