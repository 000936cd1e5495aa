package org.separatrix.ring;

import static org.separatrix.numerics.Require.that;

import org.separatrix.noise.TrialRange;

/** Arguments of a batch of one ring; see {@link RingBatch#of}. */
record RingSetup(Model model, Protocol protocol, int ring, TrialRange trials) {

    RingSetup {
        that(model.rings() >= 1, "rings", model.rings(), "at least 1");
        that(model.neurons() >= 4 && model.neurons() % 2 == 0, "neurons", model.neurons(), "even and at least 4");
        that(ring >= 0 && ring < model.rings(), "ring", ring, "in [0, " + model.rings() + ")");
        that(
                protocol.items().size() >= model.rings(),
                "items",
                protocol.items().size(),
                "one for each of " + model.rings() + " rings");
        that(model.dt() > 0.0 && model.dt() <= model.tau(), "dt", model.dt(), "in (0, tau = " + model.tau() + "]");
        that(model.initialRate() >= 0.0, "initialRate", model.initialRate(), "at least 0");
        that(model.transfer().rMax() > 0.0, "rMax", model.transfer().rMax(), "above 0");
        that(model.transfer().beta() >= 0.0, "beta", model.transfer().beta(), "at least 0");
        that(model.noise() >= 0.0, "noise", model.noise(), "at least 0");
    }
}
