package org.separatrix.statistics.psychometric;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.separatrix.statistics.Descent;
import org.separatrix.statistics.Estimate;

/**
 * A psychometric function fitted to counts,
 *
 * <pre>
 *   P(x) = γ + (1 − γ − λ) F((x − μ)/s),
 * </pre>
 *
 * with floor γ and lapse λ. The width is the distance between ¼ and ¾ of the span 1 − γ − λ, so that it can be compared
 * between families. Intervals are profiles of the likelihood, 95 %; an end that the levels do not bound is NaN. Where no level
 * lies in the upper flat part, the lapse is not determined, and taken as 0. Source: Wichmann and Hill, Percept. Psychophys.
 * 63, 1293 (2001), with the likelihood profile in place of their bootstrap.
 *
 * @param width 0 where the rates rise in a single step between two levels: then only its upper end is bounded
 * @param lapses whether the lapse was fitted; else it is 0
 * @param deviance twice the log-likelihood that it falls short of the rates as they are
 * @param degrees of freedom of the deviance
 */
public record Psychometric(
        Family family,
        Levels levels,
        Estimate midpoint,
        Estimate width,
        double floor,
        double lapse,
        boolean lapses,
        double logLikelihood,
        double deviance,
        int degrees) {

    /** Half the 95 % point with three: what a rise must gain over one rate for all levels. */
    private static final double RISE = 3.907;

    /** A level this far up lies in the flat part. */
    private static final double FLAT = 0.95;

    private static final double ACCURACY = 1e-7;

    /** Half the 99.9 % point with one: 95 % would rule out a lapse of 0 too often where it is true. */
    private static final double RULED_OUT = 5.414;

    /** @return empty where one rate for all levels is as likely */
    public static Optional<Psychometric> fit(Family family, Levels levels) {
        Psychometric free = fit(family, levels, true);
        double top = family.at((levels.x()[levels.count() - 1] - free.midpoint().value()) / free.scale());
        Psychometric fit = top < FLAT ? fit(family, levels, false) : free;
        return fit.logLikelihood() - levels.constant() < RISE ? Optional.empty() : Optional.of(fit);
    }

    /**
     * The same fit with the lapse treated the other way: taken as 0 where it was fitted, fitted where it was taken as 0. Which of
     * the two is right, the levels seldom tell.
     *
     * @return empty where that is so much less likely that it is ruled out at 99.9 %
     */
    public Optional<Psychometric> otherwise() {
        Psychometric other = fit(family, levels, !lapses);
        return other.logLikelihood() < logLikelihood - RULED_OUT ? Optional.empty() : Optional.of(other);
    }

    /** s; of a step the least that is searched. */
    double scale() {
        return Math.max(levels.finest() / 1000.0, width.value() / family.quartiles());
    }

    Profile profile() {
        return new Profile(family, levels, lapses);
    }

    private static Psychometric fit(Family family, Levels levels, boolean lapses) {
        Profile profile = new Profile(family, levels, lapses);
        Profile.Best scale = profile.overAll();
        double midpoint = profile.overMidpoints(scale.at()).at();
        double value = profile.at(midpoint, scale.at());
        double floor = profile.asymptotes().floor();
        double lapse = 1.0 - profile.asymptotes().ceiling();
        double level = value - Estimate.DROP;
        // A profile that is as high at the least scale as anywhere bounds the width from above only.
        boolean step = profile.overMidpoints(profile.leastScale()).value() > value - ACCURACY;
        Estimate logScale = interval(
                scale.at(),
                profile.leastScale(),
                profile.mostScale(),
                at -> profile.overMidpoints(at).value() - level);
        Estimate middle = interval(
                midpoint,
                profile.leastMidpoint(),
                profile.mostMidpoint(),
                at -> profile.overScales(at).value() - level);
        double quartiles = family.quartiles();
        return new Psychometric(
                family,
                levels,
                middle,
                new Estimate(
                        step ? 0.0 : quartiles * Math.exp(scale.at()),
                        Double.isNaN(logScale.low()) ? 0.0 : quartiles * Math.exp(logScale.low()),
                        quartiles * Math.exp(logScale.high())),
                floor,
                lapse,
                lapses,
                value,
                Math.max(0.0, 2.0 * (levels.saturated() - value)),
                levels.count() - (lapses ? 4 : 3));
    }

    /** Where a function falls below 0 on both sides of a place; NaN where it does not up to the end. */
    private static Estimate interval(double at, double least, double most, DoubleUnaryOperator above) {
        return new Estimate(at, end(at, least, above), end(at, most, above));
    }

    private static double end(double at, double limit, DoubleUnaryOperator above) {
        if (above.applyAsDouble(limit) >= 0.0) {
            return Double.NaN;
        }
        double side = Math.signum(limit - at);
        double distance = Descent.root(
                0.0,
                above.applyAsDouble(at),
                Math.abs(limit - at),
                above.applyAsDouble(limit),
                ACCURACY * Math.abs(limit - at),
                along -> above.applyAsDouble(at + side * along));
        return at + side * distance;
    }
}
