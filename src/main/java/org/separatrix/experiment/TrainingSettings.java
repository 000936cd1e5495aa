package org.separatrix.experiment;

import org.separatrix.router.training.Balancing;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.router.training.TrainingState;

/**
 * A training of experts, repeated with several seeds.
 *
 * @param model the equations
 * @param balancing how the load is kept in balance
 * @param start who is ahead in the beginning
 * @param lead x of the first expert at the beginning, for {@link Start#HEAD_START}
 * @param steps of which the second half counts, ≥ 2
 * @param seeds how many, ≥ 1
 */
public record TrainingSettings(
        TrainingModel model, Balancing balancing, Start start, double lead, int steps, int seeds) {

    /** Who is ahead in the beginning. */
    public enum Start {
        /** No one. */
        UNIFORM,
        /** One expert. */
        HEAD_START,
        /** k experts have all the load. */
        OLIGARCHY
    }

    public TrainingState initialState() {
        return switch (start) {
            case UNIFORM -> TrainingState.uniform(model);
            case HEAD_START -> TrainingState.headStart(model, lead);
            case OLIGARCHY -> TrainingState.oligarchy(model);
        };
    }
}
