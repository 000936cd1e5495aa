package org.separatrix.router;

import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/**
 * A group of experts in a range of streams that are advanced together, tick by tick; with a replica of u of its own.
 *
 * <p>Groups receive from each other the sums S_g of their rates. A rate counts in S_g as the nearest multiple of 2⁻⁴²,
 * which makes every sum of up to {@link RouterModel#MOST_EXPERTS} of them exact: S is the same to the last bit however
 * the experts are grouped, and so is everything else, since noise and logits are addressed by the index of the expert
 * among all of them. The rounding moves S by less than E · 2⁻⁴³ and spares the differences between the experts.
 *
 * <p>A batch is used by one thread at a time. A stream is computed to the same last bit in any batch by any kernel.
 */
public interface ExpertGroupBatch extends AutoCloseable {

    /**
     * A group of experts in its initial state.
     *
     * @param slice which of the experts, within the model's
     * @throws IllegalArgumentException if the arguments do not describe such a group
     */
    static ExpertGroupBatch of(
            Kernel kernel, RouterModel model, TokenProtocol protocol, TrialRange range, ExpertSlice slice) {
        GroupSetup setup = new GroupSetup(model, protocol, range, slice);
        return kernel.create(ExpertGroupBatch.class, setup, ScalarExpertGroupBatch::new);
    }

    /**
     * S_g now.
     *
     * @return {@code [stream]}: a fresh array, never touched again
     */
    double[] sums();

    /**
     * Advances every stream by one Euler step.
     *
     * @param tick which, 0-based, one after the other: the coordinate of noise and tokens
     * @param sums {@code [group][stream]}: the S_g of all groups, this one included, to be added in this order. A hub
     *     may have added some of them already and hand over fewer rows. Older sums of others make a router with stale messages.
     *     Not modified
     * @return S_g after the step, as {@link #sums()}
     */
    default double[] step(int tick, double[]... sums) {
        return step(tick, new double[0], sums);
    }

    /**
     * As {@link #step(int, double[]...)}, with a bias of its own for each stream.
     *
     * @param bias added to the logits of all experts of the group for this step, {@code [stream]}, or empty for none; not
     *     modified
     */
    double[] step(int tick, double[] bias, double[][] sums);

    /**
     * The reading of the token that the last step ended.
     *
     * @throws IllegalStateException if no token has ended yet
     */
    GroupReading reading();

    /** Releases the memory of a device at once. Without it that is done when nobody can reach the batch any more. */
    @Override
    default void close() {}
}
