package org.separatrix.ring;

import org.separatrix.noise.TrialRange;

/** What a batch is made from; see {@link RingBatch#of} for the components. */
record RingSetup(Model model, Protocol protocol, int ring, TrialRange trials) {

    RingSetup {
        require(model.rings() >= 1, "rings", model.rings(), "at least 1");
        require(model.neurons() >= 4 && model.neurons() % 2 == 0, "neurons", model.neurons(), "even and at least 4");
        require(ring >= 0 && ring < model.rings(), "ring", ring, "in [0, " + model.rings() + ")");
        require(
                protocol.items().size() >= model.rings(),
                "items",
                protocol.items().size(),
                "one for each of " + model.rings() + " rings");
        require(model.dt() > 0.0 && model.dt() <= model.tau(), "dt", model.dt(), "in (0, tau = " + model.tau() + "]");
        require(model.initialRate() >= 0.0, "initialRate", model.initialRate(), "at least 0");
        require(model.transfer().rMax() > 0.0, "rMax", model.transfer().rMax(), "above 0");
        require(model.transfer().beta() >= 0.0, "beta", model.transfer().beta(), "at least 0");
        require(model.noise() >= 0.0, "noise", model.noise(), "at least 0");
    }

    private static void require(boolean holds, String name, Number value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ": allowed is " + allowed);
        }
    }
}
