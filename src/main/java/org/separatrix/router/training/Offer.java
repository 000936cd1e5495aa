package org.separatrix.router.training;

import java.util.function.Supplier;

/**
 * The scores of a step, for a method of balancing.
 *
 * @param model the sizes
 * @param scores {@code [token][expert]}, noise included; not to be modified
 * @param opinions what the experts think of the tokens, {@code [token][expert]}: Q + T · Gumbel without popularity or
 *     bias, with noise of its own; drawn when asked for
 */
public record Offer(TrainingModel model, double[][] scores, Supplier<double[][]> opinions) {

    /** The tokens that an expert may hold at a capacity factor, ⌈factor · N k/E⌉. */
    int capacity(double factor) {
        return (int) Math.ceil(factor * model.fairLoad());
    }
}
