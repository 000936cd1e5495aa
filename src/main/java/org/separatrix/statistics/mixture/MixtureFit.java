package org.separatrix.statistics.mixture;

import java.util.List;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/**
 * A mixture fitted to reports.
 *
 * @param reports how many there were
 * @param bounds of κ that were searched
 * @param weights of the parts of the model, in their order, with profile intervals; without a value where only the sum with
 *     another weight is determined
 * @param kappa the concentration with its profile interval; without a value where no report says anything about the items
 * @param logLikelihood of the densities over radians
 * @param gain of the log-likelihood over uniform reports
 * @param best the weights that maximise the likelihood, as numbers
 * @param concentration that goes with them
 * @param others further local maxima whose log-likelihood is within {@value #NEAR} of the largest
 */
public record MixtureFit(
        MixtureModel model,
        long reports,
        int nontargets,
        Bounds bounds,
        List<Estimate> weights,
        Estimate kappa,
        double logLikelihood,
        double gain,
        List<Double> best,
        double concentration,
        List<Maximum> others) {

    /** Local maxima that are so far below the largest are told of. */
    static final double NEAR = 2.0;

    /** Of uniform reports, 5 % of samples gain more. */
    static final double LEAST_GAIN = 3.6;

    private static final double WIDEST = 0.5;
    private static final double AT_BOUND = 1e-6;

    /** A local maximum. */
    public record Maximum(double kappa, double logLikelihood) {}

    public MixtureFit {
        weights = List.copyOf(weights);
        best = List.copyOf(best);
        others = List.copyOf(others);
    }

    /**
     * Of the reports: the weight of the target, of all non-targets together, and so on; none where the model has no such part,
     * or a weight for each non-target.
     */
    public Estimate of(Part part) {
        if (model == MixtureModel.ITEMS && part == Part.NONTARGET) {
            return Estimate.NONE;
        }
        int index = model.parts(nontargets).indexOf(part);
        return index < 0 ? Estimate.NONE : weights.get(index);
    }

    /** The gain in nats a report; NaN of none. */
    public double gainPerReport() {
        return gain / reports;
    }

    /**
     * Whether guesses can be told from broad reports of the items: the interval of their weight is at most 0.5 wide, and the
     * gain over uniform reports is more than uniform reports would show in 5 % of samples. Without an interval they cannot.
     */
    public boolean identified() {
        Estimate guess = of(Part.GUESS);
        return gain >= LEAST_GAIN && guess.high() - guess.low() <= WIDEST;
    }

    /** Whether κ is as small as it may be: the reports may be broader. */
    public boolean atLeastConcentration() {
        return concentration <= bounds.least() * (1.0 + AT_BOUND);
    }

    /** Whether κ is as large as it may be: reports that equal an item would let it grow without limit. */
    public boolean atMostConcentration() {
        return concentration >= bounds.most() * (1.0 - AT_BOUND);
    }

    public InformationCriteria criteria() {
        return new InformationCriteria(logLikelihood, model.parameters(nontargets), reports);
    }
}
