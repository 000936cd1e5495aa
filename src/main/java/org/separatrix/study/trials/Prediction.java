package org.separatrix.study.trials;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.separatrix.numerics.ShortestDigits;
import org.separatrix.study.Notes;
import org.separatrix.tables.Column.Number;

/**
 * Linear stability of the symmetric state under the map from tick to tick, for a condition whose rings are all driven
 * alike at the end of a trial, and the fold of the limit cycles beside it. The state is the one that the rings reach from
 * rest. Values have six digits, since eigenvalues agree to these on every machine, and those of the fold ten; NaN where there
 * is none.
 *
 * @param radius the spectral radius per tick at the J_cross of the condition; above 1 the state is unstable
 * @param period of the largest complex pair there, ticks
 * @param onset the J_cross from which on the state oscillates, noise averaged over
 * @param onsetPeriod the period there, ticks
 * @param continuousOnset the J_cross from which on it would oscillate if the same delay were in continuous time
 * @param continuousOnsetPeriod the period there, ticks
 * @param split the J_cross from which on one ring begins to win
 * @param fold the least J_cross at which there are limit cycles of rings in step, below a subcritical onset
 * @param foldPeriod the period there, ticks
 * @param notes why some are NaN
 */
record Prediction(
        double radius,
        double period,
        double onset,
        double onsetPeriod,
        double continuousOnset,
        double continuousOnsetPeriod,
        double split,
        double fold,
        double foldPeriod,
        List<Notes.Row> notes) {

    static final String ALL = "predicted_*";
    static final String RADIUS = "predicted_radius";
    static final String PERIOD = "predicted_period";
    static final String ONSET = "predicted_onset";
    static final String CONTINUOUS_ONSET = "predicted_onset_continuous";
    static final String SPLIT = "predicted_split";
    static final String FOLD = "predicted_fold";

    static final List<Number<Prediction>> COLUMNS = List.of(
            new Number<>(
                    RADIUS,
                    "1/tick",
                    "predicted spectral radius of the symmetric state at the J_cross of the condition; unstable above 1",
                    Prediction::radius),
            new Number<>(PERIOD, "ticks", "predicted period of its largest complex pair", Prediction::period),
            new Number<>(
                    ONSET, "", "predicted J_cross from which on the symmetric state oscillates", Prediction::onset),
            new Number<>(ONSET + "_period", "ticks", "predicted period at that onset", Prediction::onsetPeriod),
            new Number<>(
                    CONTINUOUS_ONSET,
                    "",
                    "predicted J_cross from which on it would oscillate if the delay were in continuous time",
                    Prediction::continuousOnset),
            new Number<>(
                    CONTINUOUS_ONSET + "_period",
                    "ticks",
                    "predicted period at that onset",
                    Prediction::continuousOnsetPeriod),
            new Number<>(SPLIT, "", "predicted J_cross from which on one ring begins to win", Prediction::split),
            new Number<>(
                    FOLD,
                    "",
                    "predicted J_cross of the fold of limit cycles: from there up to a subcritical onset rings in step may rest"
                            + " or oscillate; empty where the onset is supercritical",
                    Prediction::fold),
            new Number<>(FOLD + "_period", "ticks", "predicted period at that fold", Prediction::foldPeriod));

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);
    private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_UP);

    Prediction {
        radius = rounded(radius);
        period = rounded(period);
        onset = rounded(onset);
        onsetPeriod = rounded(onsetPeriod);
        continuousOnset = rounded(continuousOnset);
        continuousOnsetPeriod = rounded(continuousOnsetPeriod);
        split = rounded(split);
        fold = rounded(fold, TEN_DIGITS);
        foldPeriod = rounded(foldPeriod);
        notes = List.copyOf(notes);
    }

    /** @param why there is none */
    static Prediction none(String why) {
        double nothing = Double.NaN;
        return new Prediction(
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                List.of(new Notes.Row(ALL, why)));
    }

    private static double rounded(double value) {
        return rounded(value, SIX_DIGITS);
    }

    private static double rounded(double value, MathContext digits) {
        return Double.isFinite(value) ? ShortestDigits.of(value).round(digits).doubleValue() : value;
    }
}
