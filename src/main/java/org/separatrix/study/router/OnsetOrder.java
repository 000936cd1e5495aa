package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.TokenLogits;
import org.separatrix.router.spectrum.CountCycle;
import org.separatrix.simulation.Computation;
import org.separatrix.study.FoundRows;

/**
 * Predicts the J at which the count begins to oscillate, for some tokens of a series of J.
 *
 * @param batch its first trial is the first token, a stream of the first condition of the series
 * @param condition the first of the series, with its coordinates in the noise
 * @param settings of that condition
 * @param tokens how many
 * @param least J from which on an onset is looked for
 * @param most J up to which it is
 */
public record OnsetOrder(
        Batch batch, Condition condition, RouterSettings settings, int tokens, double least, double most)
        implements Computation {

    private static final double ACCURACY = 0.005;

    @Override
    public byte[] result() {
        CountCycle cycle = new CountCycle(
                settings.model(),
                settings.groups(),
                condition.coupling().fixedDelay().orElseThrow());
        TrialRange range = condition.range(batch.firstTrial(), tokens);
        ExpertSlice experts = new ExpertSlice(0, settings.model().experts());
        double[][] logits = new TokenLogits(settings.model(), settings.protocol(), range, experts).next();
        List<PredictedOnset> onsets = new ArrayList<>();
        for (int i = 0; i < tokens; i++) {
            int token = i;
            double[] ofToken =
                    Arrays.stream(logits).mapToDouble(row -> row[token]).toArray();
            double onset = cycle.onset(ofToken, least, most, ACCURACY).orElse(Double.NaN);
            onsets.add(new PredictedOnset(batch.firstTrial() + token, onset));
        }
        return new FoundRows().add(PredictedOnset.TABLE, onsets).payload();
    }
}
