package org.separatrix.experiment;

import org.separatrix.coupling.Coupling;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.ReadOut;

/**
 * One point of the sweep: everything that a trial of it needs.
 *
 * @param index 0-based, in sweep order
 * @param noiseSeed the seed of the experiment
 * @param noiseCondition the condition as a coordinate of the noise: {@code index}, or 0 in a paired experiment
 */
public record Condition(
        int index,
        long noiseSeed,
        long noiseCondition,
        Model model,
        Protocol protocol,
        ReadOut readOut,
        Coupling coupling) {}
