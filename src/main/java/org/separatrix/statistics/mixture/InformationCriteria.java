package org.separatrix.statistics.mixture;

import java.util.stream.Stream;

/**
 * What a fit costs, with k parameters and n reports:
 *
 * <pre>
 *   AIC = 2k − 2 logL,   AICc = AIC + 2k(k + 1)/(n − k − 1),   BIC = k ln n − 2 logL
 * </pre>
 */
public record InformationCriteria(double logLikelihood, int parameters, long reports) {

    public double aic() {
        return 2.0 * parameters - 2.0 * logLikelihood;
    }

    /** NaN of too few reports. */
    public double aicc() {
        double left = reports - parameters - 1.0;
        return left > 0.0 ? aic() + 2.0 * parameters * (parameters + 1.0) / left : Double.NaN;
    }

    /** The least AICc of fits to the same reports, of those that have one; NaN where none has. */
    public static double leastAicc(Stream<MixtureFit> fits) {
        return fits.mapToDouble(fit -> fit.criteria().aicc())
                .filter(aicc -> !Double.isNaN(aicc))
                .min()
                .orElse(Double.NaN);
    }

    public double bic() {
        return parameters * Math.log(reports) - 2.0 * logLikelihood;
    }
}
