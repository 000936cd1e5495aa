package org.separatrix.experiment;

import java.util.Optional;
import org.separatrix.coupling.Coupling;
import org.separatrix.noise.TrialRange;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;

/**
 * One point of the sweep: everything that a trial of it needs.
 *
 * @param index 0-based, in sweep order
 * @param noiseSeed the seed of the experiment
 * @param noiseCondition the condition as a coordinate of the noise: {@code index}, or 0 in a paired experiment
 * @param measured whether the traffic and the summed activity of its trials are measured: so it is with all conditions
 *     of an experiment in which one is not in plain lockstep
 * @param router the experts beside the rings, if there are any
 */
public record Condition(
        int index,
        long noiseSeed,
        long noiseCondition,
        Model model,
        Protocol protocol,
        ReadOut readOut,
        Coupling coupling,
        boolean measured,
        Optional<RouterSettings> router) {

    /** A condition by itself without experts, measured unless it is in lockstep. */
    public Condition(
            int index,
            long noiseSeed,
            long noiseCondition,
            Model model,
            Protocol protocol,
            ReadOut readOut,
            Coupling coupling) {
        this(
                index,
                noiseSeed,
                noiseCondition,
                model,
                protocol,
                readOut,
                coupling,
                !coupling.isLockstep(),
                Optional.empty());
    }

    /** Trials of the condition, with their coordinates in the noise. */
    public TrialRange range(long first, int count) {
        return new TrialRange(noiseSeed, noiseCondition, first, count);
    }

    /** The trials of a batch. */
    public TrialRange range(Batch batch) {
        return range(batch.firstTrial(), batch.trials());
    }

    /** The same with another index. */
    public Condition numbered(int other) {
        return new Condition(other, noiseSeed, noiseCondition, model, protocol, readOut, coupling, measured, router);
    }
}
