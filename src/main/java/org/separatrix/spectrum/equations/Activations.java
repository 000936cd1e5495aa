package org.separatrix.spectrum.equations;

import org.jspecify.annotations.Nullable;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;

/**
 * The activations of the members of a {@link Family}. The average over the noise is costly to build, and most parameters
 * of a family do not enter it, so the newest one is kept.
 */
final class Activations {

    private record Built(Transfer transfer, double noise, Activation activation) {}

    private volatile @Nullable Built newest;

    /** As {@link Activation#of(Model, Dynamics)}. */
    Activation of(Model model, Dynamics dynamics) {
        double noise = Activation.noise(model, dynamics);
        Built built = newest;
        if (built == null || built.noise() != noise || !built.transfer().equals(model.transfer())) {
            built = new Built(model.transfer(), noise, Activation.of(model.transfer(), noise));
            newest = built;
        }
        return built.activation();
    }
}
