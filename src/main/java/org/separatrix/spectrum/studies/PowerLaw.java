package org.separatrix.spectrum.studies;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * y = prefactor · x^exponent, fitted by least squares of log y on log x in each of several independent series, the
 * intervals from the scatter between the series (Student's t, 95 %).
 *
 * @param exponent the mean of the series
 * @param exponentLow lower end of its interval
 * @param exponentHigh upper end
 * @param prefactor the geometric mean of the series
 * @param prefactorLow lower end of its interval
 * @param prefactorHigh upper end
 * @param series how many
 */
public record PowerLaw(
        double exponent,
        double exponentLow,
        double exponentHigh,
        double prefactor,
        double prefactorLow,
        double prefactorHigh,
        int series) {

    /** Points (x, y), both positive, of one series. */
    public record Series(List<Double> x, List<Double> y) {

        public Series {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size() || x.size() < 2) {
                throw new SpectrumException("a power law needs 2 points or more in a series, not " + x.size());
            }
        }
    }

    /** The law of two series or more. */
    public static PowerLaw fit(List<Series> all) {
        if (all.size() < 2) {
            throw new SpectrumException("an interval needs 2 series or more, not " + all.size());
        }
        SummaryStatistics exponents = new SummaryStatistics();
        SummaryStatistics logs = new SummaryStatistics();
        for (Series series : all) {
            SimpleRegression regression = new SimpleRegression();
            for (int i = 0; i < series.x().size(); i++) {
                regression.addData(
                        Math.log(series.x().get(i)), Math.log(series.y().get(i)));
            }
            exponents.addValue(regression.getSlope());
            logs.addValue(regression.getIntercept());
        }
        double t =
                new TDistribution(null, all.size() - 1.0).inverseCumulativeProbability(0.975) / Math.sqrt(all.size());
        double exponentError = t * exponents.getStandardDeviation();
        double logError = t * logs.getStandardDeviation();
        return new PowerLaw(
                exponents.getMean(),
                exponents.getMean() - exponentError,
                exponents.getMean() + exponentError,
                Math.exp(logs.getMean()),
                Math.exp(logs.getMean() - logError),
                Math.exp(logs.getMean() + logError),
                all.size());
    }
}
