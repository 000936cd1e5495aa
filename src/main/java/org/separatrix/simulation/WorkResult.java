package org.separatrix.simulation;

import org.separatrix.experiment.Batch;

/**
 * Result of a {@link Work}.
 *
 * @param batch which piece of the run
 * @param payload the result as the run's record keeps it; not modified once sent
 */
public record WorkResult(Batch batch, byte[] payload) implements WireMessage {}
