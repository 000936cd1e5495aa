package org.separatrix.spectrum.studies;

import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Scenario;

/**
 * The barrier between coexistence and one winner at one J_cross: one unit of work.
 *
 * @param scenario two rings without disorder
 */
public record BarrierStudy(Scenario scenario) implements Study<Barrier> {

    @Override
    public Barrier run(Progress progress) {
        return new EffectivePotential(scenario).barrier();
    }
}
