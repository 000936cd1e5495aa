package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.ConcentrationProfile.Point;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/**
 * Fits mixtures to reports: the global maximum of the likelihood, and profile intervals of 95 %.
 *
 * <p>A weight whose maximum is at 0 or 1 has an interval that begins or ends exactly there, and covers in about 97.5 % of
 * samples where the truth is there, too. Where the weight of guesses is above {@value #NEARLY_ALL}, two weights and κ meet
 * their limits at once, and the interval of guesses is all that is within {@value MixtureFit#LEAST_GAIN} of the maximum.
 */
public final class Mixture {

    /** Fewer reports are not fitted. */
    public static final int FEWEST = 4;

    /** Fits to fewer reports have no intervals. */
    static final int FEWEST_FOR_INTERVALS = 50;

    private static final double NEARLY_ALL = 0.95;

    /** Reports that gain less over uniform ones, in all, are uniform by convention. */
    private static final double NO_GAIN = 1e-3;

    /** Densities are alike that differ by no more than this, relative to the larger. */
    private static final double ALIKE = 1e-6;

    private Mixture() {}

    /**
     * The maximum with intervals, where there are enough reports for them.
     *
     * @return empty of fewer than {@value #FEWEST} reports, and where the model asks for non-targets, or for an angle half
     *     way, that some trial lacks
     */
    public static Optional<MixtureFit> fit(MixtureModel model, Reports reports, Bounds bounds) {
        boolean possible =
                switch (model) {
                    case TWO -> true;
                    case THREE, ITEMS -> reports.allHaveNontargets();
                    case BLEND -> reports.allHaveBlends();
                };
        if (reports.count() < FEWEST || !possible) {
            return Optional.empty();
        }
        boolean intervals = reports.count() >= FEWEST_FOR_INTERVALS;
        ConcentrationProfile profile = new ConcentrationProfile(new Densities(reports, model), bounds);
        Point best = profile.maxima().get(0);
        double gain = best.value() - reports.uniformLogLikelihood();
        List<Double> weights = gain < NO_GAIN
                ? guesses(best.weights().length)
                : DoubleStream.of(best.weights()).boxed().toList();
        int guess = weights.size() - 1;
        List<Part> parts = model.parts(reports.nontargets());
        List<Likely> ranges = intervals ? Likely.above(best.value() - Estimate.DROP, profile) : List.of();
        boolean[] ambiguous = ambiguous(parts, profile.densities(), best.kappa());
        List<Estimate> estimates = new ArrayList<>();
        for (int part = 0; part < weights.size(); part++) {
            double drop = part == guess && weights.get(guess) > NEARLY_ALL ? MixtureFit.LEAST_GAIN : Estimate.DROP;
            List<Likely> within =
                    intervals && drop != Estimate.DROP ? Likely.above(best.value() - drop, profile) : ranges;
            double value = ambiguous[part] ? Double.NaN : weights.get(part);
            estimates.add(
                    intervals
                            ? interval(value, new WeightInterval(profile, within, best.value() - drop, part))
                            : new Estimate(value, Double.NaN, Double.NaN));
        }
        List<MixtureFit.Maximum> others = profile.maxima().stream()
                .skip(1)
                .filter(point -> point.value() > best.value() - MixtureFit.NEAR)
                .map(point -> new MixtureFit.Maximum(point.kappa(), point.value()))
                .toList();
        return Optional.of(new MixtureFit(
                model,
                reports.count(),
                reports.nontargets(),
                bounds,
                estimates,
                concentration(best, gain, ranges),
                best.value(),
                Math.max(0.0, gain),
                weights,
                best.kappa(),
                others));
    }

    private static List<Double> guesses(int parts) {
        List<Double> weights = new ArrayList<>(Collections.nCopies(parts, 0.0));
        weights.set(parts - 1, 1.0);
        return weights;
    }

    private static Estimate interval(double value, WeightInterval interval) {
        return new Estimate(value, interval.low(), interval.high());
    }

    private static Estimate concentration(Point best, double gain, List<Likely> ranges) {
        if (gain < Estimate.DROP) {
            return Estimate.NONE;
        }
        return ranges.isEmpty()
                ? new Estimate(best.kappa(), Double.NaN, Double.NaN)
                : new Estimate(
                        best.kappa(),
                        ranges.get(0).first().kappa(),
                        ranges.get(ranges.size() - 1).last().kappa());
    }

    /** Of each part, whether another has the same density at all reports: a non-target that stands on the target. */
    private static boolean[] ambiguous(List<Part> parts, Densities densities, double kappa) {
        boolean[] ambiguous = new boolean[parts.size()];
        if (kappa == 0.0) {
            return ambiguous;
        }
        densities.at(kappa);
        int guess = parts.size() - 1;
        for (int part = 0; part < guess; part++) {
            double[] of = densities.density(part);
            int self = part;
            ambiguous[part] = IntStream.range(0, guess)
                    .filter(other -> other != self)
                    .anyMatch(other -> alike(of, densities.density(other)));
        }
        return ambiguous;
    }

    private static boolean alike(double[] a, double[] b) {
        return IntStream.range(0, a.length).allMatch(i -> Math.abs(a[i] - b[i]) <= ALIKE * Math.max(a[i], b[i]));
    }
}
