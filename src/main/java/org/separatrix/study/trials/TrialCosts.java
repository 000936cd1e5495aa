package org.separatrix.study.trials;

import java.util.function.Function;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.Cost;
import org.separatrix.study.RunResults;

/**
 * What batches of trials take: a batch asks every participant to take every step, and each step computes all its neurons.
 * Couplings differ in what they do beside, weights that are stored one by one in how fast they are read, and experts in
 * what they compute. Of very many conditions all are taken to be alike.
 */
final class TrialCosts implements Function<Batch, Cost> {

    private static final String PREDICTIONS = "predictions";
    private static final String ALIKE = "trials";

    private record OfCondition(String kind, double ticks, double work) {}

    private final Experiment experiment;
    private final OfCondition[] conditions;

    TrialCosts(Experiment experiment) {
        this.experiment = experiment;
        boolean few = experiment.conditionCount() <= RunResults.MOST_CONDITIONS;
        this.conditions = new OfCondition[few ? (int) experiment.conditionCount() : 0];
    }

    @Override
    public Cost apply(Batch batch) {
        if (batch.trials() == 0) {
            return new Cost(PREDICTIONS, 1.0, 1.0);
        }
        if (conditions.length == 0) {
            return new Cost(ALIKE, batch.trials(), batch.trials());
        }
        int condition = batch.condition();
        if (conditions[condition] == null) {
            conditions[condition] = of(experiment.condition(condition));
        }
        OfCondition of = conditions[condition];
        return new Cost(of.kind(), of.ticks(), of.work() * batch.trials());
    }

    private static OfCondition of(Condition condition) {
        double steps = Math.max(1, condition.protocol().steps());
        String kind = condition.coupling().getClass().getName()
                + (TrialWork.disordered(condition.model()) ? " weights" : "")
                + (condition.router().isPresent() ? " experts" : "");
        int participants = condition.model().rings()
                + condition.router().map(router -> router.groups()).orElse(0);
        return new OfCondition(kind, steps * participants, steps * TrialWork.perStep(condition));
    }
}
