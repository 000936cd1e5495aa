package org.separatrix.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.coupling.Delayed;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;

/** The example of the README, and what it says. */
class SimulationTest {

    @Test
    void tenLinesOfJava() {
        Model model = Model.REFERENCE.withCrossInhibition(0.5);
        Epoch stimulus = new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0);
        Epoch cue = new Epoch("cue", 150, 500, 0, 0.05);
        Protocol protocol = new Protocol(500, List.of(0.0, Math.PI / 2), List.of(stimulus, cue));

        Outcome outcome = new Simulation(model, protocol, new Delayed(5)).run(2000);

        assertTrue(outcome.summary().target().low() > outcome.summary().chance());
        assertEquals(2000, outcome.trials().count());
        assertEquals(2000, outcome.summary().trials());
    }

    @Test
    void theSameSeedGivesTheSameTrials() {
        Protocol protocol = new Protocol(50, List.of(0.0, 1.0), List.of());
        Simulation simulation = new Simulation(Model.REFERENCE, protocol);
        assertEquals(simulation.run(100).summary(), simulation.run(100).summary());
    }

    @Test
    void whatCannotBeRunIsRefused() {
        Protocol oneItem = new Protocol(50, List.of(0.0), List.of());
        assertThrows(IllegalArgumentException.class, () -> new Simulation(Model.REFERENCE, oneItem).run(10));
    }
}
