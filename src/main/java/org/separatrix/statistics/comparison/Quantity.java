package org.separatrix.statistics.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.WithInterval;
import org.separatrix.statistics.mixture.Held;
import org.separatrix.statistics.mixture.HeldReports;
import org.separatrix.statistics.mixture.Moved;
import org.separatrix.statistics.outcomes.ConditionCounts.Count;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.statistics.outcomes.Indicators;
import org.separatrix.statistics.outcomes.Moment;
import org.separatrix.statistics.outcomes.Tally;

/**
 * What is estimated of a condition, and how much each trial contributes to its error.
 *
 * @param hits of a rate, by the place of the trial; empty of anything else
 * @param trials of a rate; zero of anything else
 * @param moves of each trial, whose squares add up to the variance; not modified
 */
record Quantity(String name, Estimate value, BitSet hits, int trials, double[] moves) {

    /** Everything that is compared, in the order and under the names of {@code conditions.csv}. */
    static List<Quantity> of(Sample sample) {
        Tally tally = new Tally(sample.criteria());
        tally.add(sample.trials());
        ConditionSummary summary = tally.summary();
        List<Quantity> all = new ArrayList<>();
        Map<Count, BitSet> indicators = Indicators.of(sample.criteria(), sample.trials());
        indicators.forEach((count, hits) ->
                all.add(rate(count.word(), hits, sample.trials().count())));
        addMoments(all, summary, sample.trials().error());
        addMixture(all, summary, sample);
        return all;
    }

    private static Quantity rate(String name, BitSet hits, int n) {
        double p = (double) hits.cardinality() / n;
        double[] moves = new double[n];
        for (int trial = 0; trial < n; trial++) {
            moves[trial] = ((hits.get(trial) ? 1.0 : 0.0) - p) / n;
        }
        return new Quantity(name, estimate(new Rate(hits.cardinality(), n)), hits, n, moves);
    }

    private static void addMoments(List<Quantity> all, ConditionSummary summary, float[] errors) {
        double mean = summary.meanError().value();
        double sd = summary.sdError().value();
        double absolute = summary.meanAbsError().value();
        double[] ofMean = new double[errors.length];
        double[] ofSd = new double[errors.length];
        double[] ofAbsolute = new double[errors.length];
        long reports = summary.trials() - summary.noReport().hits();
        for (int trial = 0; trial < errors.length; trial++) {
            if (!Float.isNaN(errors[trial])) {
                double deviation = errors[trial] - mean;
                ofMean[trial] = deviation / reports;
                ofSd[trial] = sd > 0.0 ? (deviation * deviation - sd * sd) / (2.0 * sd * reports) : 0.0;
                ofAbsolute[trial] = (Math.abs(errors[trial]) - absolute) / reports;
            }
        }
        all.add(moment("mean_error", summary.meanError(), ofMean));
        all.add(moment("sd_error", summary.sdError(), ofSd));
        all.add(moment("mean_abs_error", summary.meanAbsError(), ofAbsolute));
    }

    private static Quantity moment(String name, Moment value, double[] moves) {
        return new Quantity(name, estimate(value), new BitSet(), 0, moves);
    }

    private static void addMixture(List<Quantity> all, ConditionSummary summary, Sample sample) {
        HeldReports reports =
                new HeldReports(sample.criteria().items(), sample.criteria().grid());
        float[] errors = sample.trials().error();
        for (float error : errors) {
            if (!Float.isNaN(error)) {
                reports.add(error, Held.ALL);
            }
        }
        summary.mixture().standard().ifPresent(fit -> Moved.of(fit.fit(), reports, errors)
                .forEach(of -> all.add(new Quantity(name(of), of.value(), new BitSet(), 0, of.moves()))));
    }

    private static String name(Moved of) {
        return of.part()
                .map(part -> "p_" + part.name().toLowerCase(Locale.ROOT))
                .orElse("concentration");
    }

    private static Estimate estimate(WithInterval of) {
        return new Estimate(of.value(), of.low(), of.high());
    }

    boolean isRate() {
        return trials > 0;
    }

    double variance() {
        return Arrays.stream(moves).map(move -> move * move).sum();
    }
}
