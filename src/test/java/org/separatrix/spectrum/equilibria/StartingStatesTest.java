package org.separatrix.spectrum.equilibria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;

class StartingStatesTest {

    @Test
    void newtonStartsFromTheTallBumpAlthoughALowOneExists() {
        RingStates ring = new RingStates(
                Activation.of(Model.REFERENCE, Dynamics.NOISE_FREE), 1.0, 48, LatticeSite.ON_NEURON, 1.0, 6.0);
        List<RingStates.State> bumps = ring.bumps(0.0);
        assertEquals(2, bumps.size());
        assertEquals(0.0916209, bumps.get(0).cosine(), 1e-6);
        assertEquals(0.2503851, bumps.get(1).cosine(), 1e-6);
        FixedPoint start = new StartingStates(
                        Family.of(Scenario.of(Models.rings(2), Dynamics.NOISE_FREE), Parameter.CROSS_INHIBITION), 0.0)
                .of(BranchKind.COEXISTENCE);
        assertEquals(0.2503851, start.amplitude(0), 1e-6);
    }
}
