package org.separatrix.router.training;

import java.util.function.Supplier;

/** Method of balancing the load of the experts. */
public interface Balancing {

    /** Whether the method does anything for the balance: popularity is not left to itself. */
    default boolean intervenes() {
        return true;
    }

    /** Gives the tokens to experts. */
    Assignment assign(Offer offer);

    /**
     * Moves the bias after a step; most methods have none.
     *
     * @param bias b, {@code [expert]}; modified
     * @param load f_i = load_i E/(N k); not modified
     * @param probability P_i, mean over tokens of the softmax over experts of the score without noise; computed when
     *     asked for
     */
    default void adapt(double[] bias, double[] load, Supplier<double[]> probability) {}
}
