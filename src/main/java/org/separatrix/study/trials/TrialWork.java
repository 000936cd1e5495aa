package org.separatrix.study.trials;

import java.util.List;
import java.util.Optional;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.ring.Model;
import org.separatrix.study.Workload;

/** Workloads of the trials of an experiment, and of the predictions behind them. */
public final class TrialWork {

    /** Of rings of which all neurons have the same weights. */
    public static final String NEURON_STEPS = "neuron-steps";

    private static final String PREDICTIONS = "predictions";

    private TrialWork() {}

    public static List<Workload> of(Experiment experiment) {
        int predictions = new Predictions(experiment).count();
        return predictions == 0
                ? List.of(trials(experiment))
                : List.of(
                        trials(experiment),
                        new Workload(
                                experiment.conditionCount(),
                                Optional.empty(),
                                predictions,
                                PREDICTIONS,
                                PREDICTIONS,
                                predictions));
    }

    private static Workload trials(Experiment experiment) {
        long conditions = experiment.conditionCount();
        double amount = 0.0;
        boolean experts = false;
        boolean weights = false;
        for (int index = 0; index < conditions; index++) {
            Condition condition = experiment.condition(index);
            amount += (double) condition.protocol().steps() * perStep(condition);
            experts |= condition.router().isPresent();
            weights |= disordered(condition.model());
        }
        return new Workload(
                conditions,
                Optional.of(experiment.trials() + " trials"),
                conditions * experiment.trials(),
                "trials",
                experts ? "neuron-and-expert-steps" : weights ? "weight-steps" : NEURON_STEPS,
                amount * experiment.trials());
    }

    static boolean disordered(Model model) {
        return model.heterogeneity().inRings() || model.heterogeneity().betweenRings();
    }

    /** How much there is to compute in a step of a trial. */
    static double perStep(Condition condition) {
        Model model = condition.model();
        double neurons = (double) model.rings() * model.neurons();
        double matrices = model.heterogeneity().betweenRings() ? model.rings() : 1.0;
        double weights = disordered(model) ? matrices * model.neurons() : 1.0;
        return neurons * weights
                + condition.router().map(router -> router.model().experts()).orElse(0);
    }
}
