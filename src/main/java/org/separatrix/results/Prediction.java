package org.separatrix.results;

import java.util.List;
import java.util.Locale;

/**
 * What the map from tick to tick says of a condition whose rings are all driven alike in the end, about the symmetric
 * state that they come to from rest: the theory beside what was measured. NaN where there is none.
 *
 * @param radius the spectral radius per tick at the J_cross of the condition; above 1 the state is unstable
 * @param period of the largest complex pair there, ticks
 * @param onset the J_cross from which on the state oscillates, noise averaged over
 * @param onsetPeriod the period there, ticks
 * @param split the J_cross from which on one ring begins to win
 */
record Prediction(double radius, double period, double onset, double onsetPeriod, double split) {

    static final List<String> COLUMNS = List.of(
            "predicted_radius", "predicted_period", "predicted_onset", "predicted_onset_period", "predicted_split");

    static final Prediction NONE = new Prediction(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** To six digits, which is what the eigenvalues are good for on every machine. */
    List<String> cells() {
        return List.of(radius, period, onset, onsetPeriod, split).stream()
                .map(value -> Double.isNaN(value)
                        ? ""
                        : ShortestDecimal.of(Double.parseDouble(String.format(Locale.ROOT, "%.6g", value))))
                .toList();
    }
}
