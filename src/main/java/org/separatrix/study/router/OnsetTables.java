package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.router.observation.CountOscillation;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Correlation;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.Thresholds;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** Joins measured and predicted onsets of oscillations over series of J, token by token. */
final class OnsetTables {

    private OnsetTables() {}

    /**
     * Adds {@code onset.csv} and {@code onset-tokens.csv} where there is an onset to be read.
     *
     * @param scores by condition; of a condition that an interrupted run has not finished, or none
     * @param predicted by the first condition of a series
     */
    static void addTo(
            RouterRows rows,
            Map<Integer, RoutingScores> scores,
            Rows<PredictedOnset> predicted,
            SweptValues swept,
            Experiment experiment) {
        List<Rows.Row<OnsetRow>> means = new ArrayList<>();
        List<Rows.Row<OnsetTokenRow>> tokens = new ArrayList<>();
        List<String> front = List.of();
        for (SweptSeries series : OnsetSeries.of(experiment, swept)) {
            if (series.conditions().stream().allMatch(condition -> isComplete(condition, scores, experiment))) {
                front = swept.keysWithout(series.key());
                Thresholds measured = measured(series, scores);
                double[] expected = predicted(series, predicted, measured.values().length);
                means.add(new Rows.Row<>(-1, series.others(), row(measured, expected)));
                for (int token = 0; token < expected.length; token++) {
                    OnsetTokenRow row = new OnsetTokenRow(token, measured.values()[token], expected[token]);
                    tokens.add(new Rows.Row<>(-1, series.others(), row));
                }
            }
        }
        rows.add(new Rows<>(OnsetRow.TABLE, front, means)).add(new Rows<>(OnsetTokenRow.TABLE, front, tokens));
    }

    private static boolean isComplete(int condition, Map<Integer, RoutingScores> scores, Experiment experiment) {
        return scores.containsKey(condition)
                && scores.get(condition).streams()
                        == experiment.router(condition).streams();
    }

    private static Thresholds measured(SweptSeries series, Map<Integer, RoutingScores> scores) {
        return Thresholds.of(
                series.x(),
                series.conditions().stream()
                        .map(condition -> CountOscillation.isAbsent(Objects.requireNonNull(scores.get(condition))))
                        .toArray(boolean[][]::new));
    }

    private static double[] predicted(SweptSeries series, Rows<PredictedOnset> predicted, int tokens) {
        double[] expected = new double[tokens];
        Arrays.fill(expected, Double.NaN);
        predicted
                .of(series.conditions().get(0))
                .found()
                .forEach(onset -> expected[(int) onset.token()] = onset.predicted());
        return expected;
    }

    private static OnsetRow row(Thresholds measured, double[] expected) {
        int[] both = IntStream.range(0, expected.length)
                .filter(token -> !Double.isNaN(expected[token]))
                .toArray();
        double[] ours = Arrays.stream(both)
                .mapToDouble(token -> measured.values()[token])
                .toArray();
        double[] theirs =
                Arrays.stream(both).mapToDouble(token -> expected[token]).toArray();
        double[] differences = IntStream.range(0, both.length)
                .mapToDouble(i -> ours[i] - theirs[i])
                .toArray();
        Rate beyond = measured.beyond();
        return new OnsetRow(
                expected.length,
                measured.open(measured.mean()),
                Estimate.ofMean(theirs),
                new Thresholds(measured.grid(), ours).open(Estimate.ofMean(differences)),
                Correlation.of(ours, theirs),
                new Estimate(beyond.value(), beyond.low(), beyond.high()));
    }
}
