package org.separatrix.statistics.outcomes;

import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.separatrix.statistics.Estimate;

/**
 * Mean, standard deviation and mean absolute value of the errors of one condition, with 95 % intervals.
 *
 * <p>With n errors e in [−π, π), their mean m, standard deviation s (divided by n), sample excess kurtosis G, Student's t
 * of n − 1 degrees of freedom, and likewise m', s' of |e|,
 *
 * <pre>
 *   mean            m ∓ t s/√(n − 1)
 *   sd              s exp(∓ t/2 √(G/n + 2/(n − 1)))
 *   mean absolute   m' ∓ t s'/√(n − 1)
 * </pre>
 *
 * <p>These forget what n trials are too few to show: where one trial in 500 is a swap, most samples of 100 have none, and
 * look more precise than they are. So an end that such a trial could move is moved as if one more error had come, the
 * farthest possible: both ends of the mean, (n · end ∓ π)/(n + 1); the upper end of the others, (n · high + π)/(n + 1)
 * and √((n · high² + π²)/(n + 1)). From {@value #FEWEST} trials on the intervals then cover in at least 93 of 100 cases:
 * normal errors, uniform ones, and mixtures with 0.2 to 50 % of swaps or guesses. With fewer there is none.
 *
 * <p>Source: the formula of the standard deviation is the delta method on ln s; the extra error is ours.
 */
final class ErrorMoments {

    static final int FEWEST = 20;

    private final Mean mean = new Mean();
    private final StandardDeviation sd = new StandardDeviation(false);
    private final Kurtosis kurtosis = new Kurtosis();
    private final Mean absolute = new Mean();
    private final Variance absoluteVariance = new Variance();

    void add(double error) {
        mean.increment(error);
        sd.increment(error);
        kurtosis.increment(error);
        absolute.increment(Math.abs(error));
        absoluteVariance.increment(Math.abs(error));
    }

    Moment mean() {
        double value = mean.getResult();
        double half = halfWidth(sd.getResult(), mean.getN() - 1.0);
        return known(value, withOneMore(value - half, -Math.PI), withOneMore(value + half, Math.PI));
    }

    Moment standardDeviation() {
        double n = sd.getN();
        double value = sd.getResult();
        double ratio = Math.exp(t() / 2.0 * Math.sqrt(Math.max(0.0, kurtosis.getResult() / n + 2.0 / (n - 1.0))));
        double high = value * ratio;
        return known(value, value / ratio, Math.sqrt(withOneMore(high * high, Math.PI * Math.PI)));
    }

    Moment meanAbsolute() {
        double value = absolute.getResult();
        double half = halfWidth(Math.sqrt(absoluteVariance.getResult()), absolute.getN());
        return known(value, Math.max(0.0, value - half), Math.min(Math.PI, withOneMore(value + half, Math.PI)));
    }

    private Moment known(double value, double low, double high) {
        return mean.getN() < FEWEST ? new Moment(value, Double.NaN, Double.NaN) : new Moment(value, low, high);
    }

    private double halfWidth(double sd, double n) {
        return t() * sd / Math.sqrt(n);
    }

    private double withOneMore(double end, double error) {
        double n = mean.getN();
        return (n * end + error) / (n + 1.0);
    }

    /** By its expansion in the degrees of freedom, right to four digits from 19 of them on (Abramowitz and Stegun, 26.7.5). */
    private double t() {
        double freedom = mean.getN() - 1.0;
        double z = Estimate.Z;
        double first = (Math.pow(z, 3) + z) / 4.0;
        double second = (5.0 * Math.pow(z, 5) + 16.0 * Math.pow(z, 3) + 3.0 * z) / 96.0;
        return z + first / freedom + second / (freedom * freedom);
    }
}
