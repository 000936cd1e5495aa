package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/**
 * A parameter of a mixture, and how the report of each trial moves it.
 *
 * @param part whose weight it is; empty of the concentration
 * @param value with an interval that holds whether the model is right or not: that of the profile, stretched
 * @param moves of each trial, whose squares add up to the variance; 0 without a report, and where the parameter is at a limit
 */
public record Moved(Optional<Part> part, Estimate value, double[] moves) {

    /**
     * The parameters of the standard mixture: target, non-target, guess and concentration.
     *
     * @param fit of these reports
     * @param held the reports
     * @param errors of the trials, in their order; NaN without a report
     */
    public static List<Moved> of(MixtureFit fit, HeldReports held, float[] errors) {
        Influence influence = Influence.of(fit, held.reports());
        float[] known = held.errors();
        int[] place = new int[errors.length];
        for (int trial = 0; trial < errors.length; trial++) {
            place[trial] = Float.isNaN(errors[trial]) ? -1 : Arrays.binarySearch(known, errors[trial]);
        }
        List<Moved> all = new ArrayList<>();
        List<Part> parts = fit.model().parts(fit.nontargets());
        for (int part = 0; part < parts.size(); part++) {
            Estimate weight = stretched(fit.weights().get(part), influence.stretch(part), 0.0, 1.0);
            all.add(new Moved(Optional.of(parts.get(part)), weight, ofTrials(influence.moves(part), place)));
        }
        Estimate kappa =
                stretched(fit.kappa(), influence.kappaStretch(), fit.bounds().least(), Double.POSITIVE_INFINITY);
        all.add(new Moved(Optional.empty(), kappa, ofTrials(influence.kappaMoves(), place)));
        return all;
    }

    private static double[] ofTrials(double[] moves, int[] place) {
        return Arrays.stream(place).mapToDouble(at -> at < 0 ? 0.0 : moves[at]).toArray();
    }

    private static Estimate stretched(Estimate of, double by, double least, double most) {
        return new Estimate(
                of.value(),
                Math.max(least, of.value() - Math.max(1.0, by) * (of.value() - of.low())),
                Math.min(most, of.value() + Math.max(1.0, by) * (of.high() - of.value())));
    }
}
