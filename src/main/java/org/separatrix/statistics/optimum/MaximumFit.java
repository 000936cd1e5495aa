package org.separatrix.statistics.optimum;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import org.separatrix.statistics.Estimate;

/**
 * The maximum of a polynomial of one degree through the values around the best place, and those of replicates.
 *
 * <p>A window that is too wide for the degree shifts the maximum by more than the noise does. So it is narrowed, down to
 * degree + 2 places, as long as the residuals are larger than in a fifth of all samples (χ²): a curve that is steep on one side is
 * shifted long before it is seen to misfit. What misfit is left stretches the intervals by √(χ²/degrees of freedom), as Birge's
 * ratio does. Both are ours. Mutable while replicates come.
 */
final class MaximumFit {

    static final int REPLICATES = 2000;

    private static final double MISFIT = 0.8;
    private static final double TAIL = 0.025;

    /** Degrees, with how far their windows reach at most: in ln x, or in shares of the sweep. */
    enum Shape {
        QUADRATIC(2, 0.2),
        CUBIC(3, 0.33),
        QUARTIC(4, 0.45),
        QUINTIC(5, 0.45);

        private final int degree;
        private final double width;

        Shape(int degree, double width) {
            this.degree = degree;
            this.width = width;
        }

        boolean fits(double[] t) {
            return Arrays.stream(t).distinct().count() >= degree + 2;
        }
    }

    private final Shape shape;
    private final double[] t;
    private final double[] errors;
    private final double width;

    /** By their places; null until a replicate asks for it, which few do. */
    private final @Nullable LocalPolynomial[] around;

    private final double[] maxima = new double[REPLICATES];
    private final double place;
    private final double value;
    private final double error;
    private final double stretch;
    private final boolean widened;

    /**
     * Fits the values as measured.
     *
     * @param scale of the widths of windows
     */
    MaximumFit(Shape shape, double[] t, double[] values, double[] errors, double scale) {
        this.shape = shape;
        this.t = t;
        this.errors = errors;
        int best = Measured.best(values, 0, t.length);
        double most = scale * shape.width;
        LocalPolynomial fit = LocalPolynomial.around(shape.degree, t, errors, best, most);
        widened = fit.width() > most;
        while (fit.different() > shape.degree + 2 && misfits(fit, values)) {
            fit = LocalPolynomial.around(shape.degree, t, errors, best, Math.nextDown(fit.width()));
        }
        double[] coefficients = fit.coefficients(values);
        place = fit.maximum(coefficients);
        value = fit.value(coefficients, place);
        error = fit.error(place);
        stretch = Math.max(1.0, Math.sqrt(fit.chiSquared(values) / fit.degrees()));
        width = Math.min(most, fit.width());
        around = new LocalPolynomial[t.length];
        around[best] = fit;
    }

    private static boolean misfits(LocalPolynomial fit, double[] values) {
        return 1.0 - new ChiSquaredDistribution(null, fit.degrees()).cumulativeProbability(fit.chiSquared(values))
                < MISFIT;
    }

    /** Takes a replicate, around its own best place. */
    void replicate(int index, int best, double[] values) {
        LocalPolynomial known = around[best];
        LocalPolynomial fit = known == null ? fitAround(best) : known;
        maxima[index] = fit.maximum(fit.coefficients(values));
    }

    private LocalPolynomial fitAround(int best) {
        LocalPolynomial fit = LocalPolynomial.around(shape.degree, t, errors, best, width);
        around[best] = fit;
        return fit;
    }

    /** Where the maximum is. */
    double place() {
        return place;
    }

    /** The same with the interval of all replicates. */
    Estimate location() {
        double low = endOfTail(-1.0);
        double high = endOfTail(1.0);
        return new Estimate(
                place,
                Math.min(place, place - stretch * (place - low)),
                Math.max(place, place + stretch * (high - place)));
    }

    /** The maximum with as many beyond it as one tail has: on the right, or on the left where the sign is −1. */
    private double endOfTail(double sign) {
        double[] farthest = new double[(int) (TAIL * REPLICATES) + 1];
        Arrays.fill(farthest, Double.NEGATIVE_INFINITY);
        int last = farthest.length - 1;
        for (double maximum : maxima) {
            double far = sign * maximum;
            if (far > farthest[last]) {
                int place = last;
                for (; place > 0 && farthest[place - 1] < far; place--) {
                    farthest[place] = farthest[place - 1];
                }
                farthest[place] = far;
            }
        }
        return sign * farthest[last];
    }

    /** The value at the maximum; its place hardly matters to it. */
    Estimate value() {
        double half = Estimate.Z * stretch * error;
        return new Estimate(value, value - half, value + half);
    }

    /** Whether the window had too few places, so that the maximum rests on the shape assumed. */
    boolean widened() {
        return widened;
    }
}
