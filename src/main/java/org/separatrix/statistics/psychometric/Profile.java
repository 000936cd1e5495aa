package org.separatrix.statistics.psychometric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * The log-likelihood of a psychometric function over its midpoint and its scale, with the floor and the lapse that are best
 * for both. Midpoints are searched from a range below the levels to one above, scales from 1/1000 of the finest spacing to
 * ten ranges.
 */
final class Profile {

    /** Points of a grid between two maxima. */
    static final int FEW = 6;

    private static final int POINTS = 24;
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_TRIES = 200;

    private final Family family;
    private final Levels levels;
    private final Asymptotes asymptotes;

    /** The best value along a line, and where. */
    record Best(double at, double value) {}

    Profile(Family family, Levels levels, boolean lapses) {
        this.family = family;
        this.levels = levels;
        this.asymptotes = new Asymptotes(levels, lapses);
    }

    double leastMidpoint() {
        return levels.x()[0] - levels.range();
    }

    double mostMidpoint() {
        return levels.x()[levels.count() - 1] + levels.range();
    }

    double leastScale() {
        return Math.log(levels.finest() / 1000.0);
    }

    double mostScale() {
        return Math.log(10.0 * levels.range());
    }

    Asymptotes asymptotes() {
        return asymptotes;
    }

    /** @param logScale natural logarithm of the scale */
    double at(double midpoint, double logScale) {
        return asymptotes.maximise(family, midpoint, Math.exp(logScale));
    }

    /** The best midpoint for a scale. */
    Best overMidpoints(double logScale) {
        return maximum(leastMidpoint(), mostMidpoint(), midpoint -> at(midpoint, logScale), 2 * levels.count());
    }

    /** The best scale for a midpoint. */
    Best overScales(double midpoint) {
        return maximum(leastScale(), mostScale(), logScale -> at(midpoint, logScale), POINTS);
    }

    /** The best of all. */
    Best overAll() {
        return maximum(
                leastScale(), mostScale(), logScale -> overMidpoints(logScale).value(), POINTS);
    }

    /** A grid, and Brent's search between the neighbours of its best point. */
    static Best maximum(double from, double to, DoubleUnaryOperator function, int points) {
        if (!(to > from)) {
            return new Best(from, function.applyAsDouble(from));
        }
        double step = (to - from) / points;
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= points; i++) {
            double value = function.applyAsDouble(from + i * step);
            if (value > most) {
                most = value;
                best = i;
            }
        }
        double left = Math.max(from, from + (best - 1) * step);
        double right = Math.min(to, from + (best + 1) * step);
        UnivariatePointValuePair found = new BrentOptimizer(TOLERANCE, TOLERANCE * Math.max(Math.abs(left), step))
                .optimize(
                        new MaxEval(MOST_TRIES),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(function::applyAsDouble),
                        new SearchInterval(left, right));
        return found.getValue() > most
                ? new Best(found.getPoint(), found.getValue())
                : new Best(from + best * step, most);
    }
}
