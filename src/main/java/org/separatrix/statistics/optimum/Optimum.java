package org.separatrix.statistics.optimum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.separatrix.statistics.Estimate;

/**
 * Where a measured criterion is largest. Polynomials of degree 2 to 5 in the logarithm of the place (in the place itself
 * where not all are positive) are fitted to the values around the largest one, and again to parametric bootstrap replicates,
 * each around its own largest value. The curves are skew, so that degree and window move the maximum more than noise does:
 * the interval is the hull of the bootstrap intervals of all. Where the places are too far apart for a window, the
 * interval reaches at least half way to the neighbours of the best place, and the value has none: a peak may stand between.
 *
 * <p>The optimum is interior when the best inner value exceeds those at both ends, each at a one-sided 5 %: an
 * intersection–union test (Berger, Technometrics 24, 295 (1982)). The best of k inner values was chosen by the same trials,
 * so that its probability counts k times.
 *
 * @param location the lower middle one of the maxima, with the hull of their intervals
 * @param best the place of the largest value as measured
 * @param value of the criterion at the location
 * @param interior the probability of so large a difference from the worse of both ends if the optimum is there
 * @param widened whether some window had too few places, and was widened: the location then rests on the shape assumed
 */
public record Optimum(Estimate location, double best, Estimate value, double interior, boolean widened) {

    private static final double LEAST_LIKELY = 0.05;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0.0, 1.0);

    public boolean isInterior() {
        return interior <= LEAST_LIKELY;
    }

    /**
     * Finds the optimum.
     *
     * @param measured at {@link Measured#suffices enough} places
     */
    public static Optimum of(Measured measured) {
        double[] t = measured.scaled();
        double scale = measured.logarithmic() ? 1.0 : t[t.length - 1] - t[0];
        List<MaximumFit> fits = Arrays.stream(MaximumFit.Shape.values())
                .filter(shape -> shape.fits(t))
                .map(shape -> new MaximumFit(shape, t, measured.value(), measured.error(), scale))
                .sorted(Comparator.comparingDouble(MaximumFit::place))
                .toList();
        replicate(measured, fits);
        MaximumFit middle = fits.get((fits.size() - 1) / 2);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (MaximumFit fit : fits) {
            Estimate place = fit.location();
            low = Math.min(low, place.low());
            high = Math.max(high, place.high());
            least = Math.min(least, fit.value().low());
            most = Math.max(most, fit.value().high());
        }
        int best = Measured.best(measured.value(), 0, t.length);
        boolean widened = fits.stream().anyMatch(MaximumFit::widened);
        if (widened) {
            low = Math.min(low, (t[Math.max(0, best - 1)] + t[best]) / 2.0);
            high = Math.max(high, (t[Math.min(t.length - 1, best + 1)] + t[best]) / 2.0);
            least = Double.NaN;
            most = Double.NaN;
        }
        return new Optimum(
                new Estimate(
                        measured.place(middle.place()),
                        measured.place(Math.max(t[0], low)),
                        measured.place(Math.min(t[t.length - 1], high))),
                measured.x()[best],
                new Estimate(middle.value().value(), least, most),
                interior(measured),
                widened);
    }

    private static void replicate(Measured measured, List<MaximumFit> all) {
        double[] values = new double[measured.count()];
        NormalSequence normals = NormalSequence.of(values.length * MaximumFit.REPLICATES);
        for (int replicate = 0; replicate < MaximumFit.REPLICATES; replicate++) {
            normals.next(values);
            for (int i = 0; i < values.length; i++) {
                values[i] = measured.value()[i] + measured.error()[i] * values[i];
            }
            int best = Measured.best(values, 0, values.length);
            for (MaximumFit fit : all) {
                fit.replicate(replicate, best, values);
            }
        }
    }

    private static double interior(Measured measured) {
        int last = measured.count() - 1;
        int best = Measured.best(measured.value(), 1, last);
        double p = Math.max(exceeds(measured, best, 0), exceeds(measured, best, last));
        return Math.min(1.0, (last - 1) * p);
    }

    private static double exceeds(Measured measured, int best, int end) {
        double z = (measured.value()[best] - measured.value()[end])
                / Math.hypot(measured.error()[best], measured.error()[end]);
        return NORMAL.cumulativeProbability(-z);
    }
}
