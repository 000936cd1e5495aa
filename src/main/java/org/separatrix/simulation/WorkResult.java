package org.separatrix.simulation;

import org.separatrix.experiment.Batch;

/**
 * Result of a {@link Work}.
 *
 * @param batch which piece of the run
 * @param payload the result as the run's record keeps it; not modified once sent
 * @param seconds that the computation took, without what it waited for before and after; 0: not measured
 */
public record WorkResult(Batch batch, byte[] payload, double seconds) implements WireMessage {

    /** A result of which nobody has measured how long it took. */
    public WorkResult(Batch batch, byte[] payload) {
        this(batch, payload, 0.0);
    }

    /** The same, measured. */
    public WorkResult taking(double time) {
        return new WorkResult(batch, payload, time);
    }
}
