package org.separatrix.study.trials;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.separatrix.tables.ShortestDecimal;

/**
 * What the map from tick to tick says of a condition whose rings are all driven alike in the end, about the symmetric
 * state that they come to from rest: the theory beside what was measured. NaN where there is none.
 *
 * @param radius the spectral radius per tick at the J_cross of the condition; above 1 the state is unstable
 * @param period of the largest complex pair there, ticks
 * @param onset the J_cross from which on the state oscillates, noise averaged over
 * @param onsetPeriod the period there, ticks
 * @param continuousOnset the J_cross from which on it would oscillate if the same delay were in continuous time
 * @param continuousOnsetPeriod the period there, ticks
 * @param split the J_cross from which on one ring begins to win
 * @param notes by column, why some are NaN
 */
record Prediction(
        double radius,
        double period,
        double onset,
        double onsetPeriod,
        double continuousOnset,
        double continuousOnsetPeriod,
        double split,
        Map<String, String> notes) {

    static final String ALL = "predicted_*";
    static final String RADIUS = "predicted_radius";
    static final String PERIOD = "predicted_period";
    static final String ONSET = "predicted_onset";
    static final String CONTINUOUS_ONSET = "predicted_onset_continuous";
    static final String SPLIT = "predicted_split";

    Prediction {
        notes = Map.copyOf(notes);
    }

    /** @param why the theory does not cover the condition */
    static Prediction none(String why) {
        double nothing = Double.NaN;
        return new Prediction(nothing, nothing, nothing, nothing, nothing, nothing, nothing, Map.of(ALL, why));
    }

    /** By column, to six digits, which is what the eigenvalues are good for on every machine. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(RADIUS, sixDigits(radius));
        cells.put(PERIOD, sixDigits(period));
        cells.put(ONSET, sixDigits(onset));
        cells.put(ONSET + "_period", sixDigits(onsetPeriod));
        cells.put(CONTINUOUS_ONSET, sixDigits(continuousOnset));
        cells.put(CONTINUOUS_ONSET + "_period", sixDigits(continuousOnsetPeriod));
        cells.put(SPLIT, sixDigits(split));
        return cells;
    }

    private static String sixDigits(double value) {
        return Double.isNaN(value)
                ? ""
                : ShortestDecimal.of(Double.parseDouble(String.format(Locale.ROOT, "%.6g", value)));
    }
}
