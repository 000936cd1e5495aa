package org.separatrix.ring;

import java.util.Optional;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/**
 * Trials of one ring that are advanced together, tick by tick.
 *
 * <p>The input from another ring has one of three layouts, {@code [channel][trial]} flattened:
 *
 * <pre>
 *   mean field            1 channel    m = Σ_j r_j / N
 *   structured            3 channels   m, Σ_j r_j cos θ_j / N, Σ_j r_j sin θ_j / N
 *   heterogeneous cross   N channels   Σ_j w_ij r_j onto each neuron i of the receiver, w from {@link Weights#cross}
 * </pre>
 *
 * <p>A batch is used by one thread at a time. A trial is computed to the same last bit in any batch by any kernel.
 */
public interface RingBatch extends AutoCloseable {

    /**
     * Consecutive trials of one ring in their initial state.
     *
     * @param ring which, in [0, model.rings())
     * @param trials which, with their coordinates in the noise
     * @throws IllegalArgumentException if model and protocol do not describe such a ring
     */
    static RingBatch of(Kernel kernel, Model model, Protocol protocol, int ring, TrialRange trials) {
        RingSetup setup = new RingSetup(model, protocol, ring, trials);
        return suited(kernel, model).create(RingBatch.class, setup, ScalarRingBatch::new);
    }

    /** The kernel that computes a model where one is asked for: another if the transfer function has no form in it. */
    static Kernel suited(Kernel kernel, Model model) {
        return model.transfer().shape().openClForm().isPresent() ? kernel : kernel.onProcessor();
    }

    /**
     * The messages to the other rings now: newly allocated, never modified.
     *
     * @return one array if all receivers get the same; else {@code [receiver]}, empty at this ring's own index
     */
    double[][] activity();

    /**
     * Advances every trial by one Euler step.
     *
     * @param step which, 0-based: the coordinate of drive and noise; to be taken in order, since correlated noise goes
     *     on from step to step
     * @param inhibition the sum of the messages of the others, in the layout of {@link #activity()}; zeros for a ring
     *     alone; not modified
     */
    default void step(int step, double[] inhibition) {
        step(step, inhibition, new double[0], new boolean[0]);
    }

    /**
     * As {@link #step(int, double[])}, with an input of its own for each trial; and some trials do not take the step:
     * their rates stay as they are. Independent noise of this step is unused there; correlated noise goes on.
     *
     * @param input added to h of every neuron, {@code [trial]}, or empty for none; not modified
     * @param held which trials, {@code [trial]}, or empty for none; not modified
     */
    void step(int step, double[] inhibition, double[] input, boolean[] held);

    /** The first rate that is no finite number, by trial and then by neuron. */
    Optional<NonFinite> nonFinite();

    /** The mean rate m = Σ_i r_i / N of every trial, fresh. */
    double[] mean();

    /** The bump amplitude a = |Σ_i r_i e^{iθ_i}| / N of every trial, fresh. */
    double[] amplitude();

    /** The rates, {@code [neuron][trial]} flattened, fresh. */
    double[] rates();

    /** Releases the memory of a device at once. Without it that is done when nobody can reach the batch any more. */
    @Override
    default void close() {}
}
