package org.separatrix.router.training;

import java.util.Arrays;

/**
 * State of a training: popularity, bias and skill.
 *
 * @param popularity x, {@code [expert]}; the share of the load that an expert had lately, relative to the fair one, is
 *     1 + x
 * @param skill s, {@code [class][expert]}
 * @param bias b, {@code [expert]}
 */
public record TrainingState(double[] popularity, double[][] skill, double[] bias) {

    /** No one is ahead. */
    public static TrainingState uniform(TrainingModel model) {
        return new TrainingState(
                new double[model.experts()], new double[model.classes()][model.experts()], new double[model.experts()]);
    }

    /** Expert 0 is ahead by x0, the others share what is left of the load. */
    public static TrainingState headStart(TrainingModel model, double x0) {
        TrainingState state = uniform(model);
        Arrays.fill(state.popularity, -x0 / (model.experts() - 1));
        state.popularity[0] = x0;
        return state;
    }

    /** The first k experts have all the load. */
    public static TrainingState oligarchy(TrainingModel model) {
        TrainingState state = uniform(model);
        Arrays.fill(state.popularity, -1.0);
        Arrays.fill(state.popularity, 0, model.k(), (double) model.experts() / model.k() - 1.0);
        return state;
    }

    TrainingState copy() {
        double[][] skills = new double[skill.length][];
        Arrays.setAll(skills, c -> skill[c].clone());
        return new TrainingState(popularity.clone(), skills, bias.clone());
    }
}
