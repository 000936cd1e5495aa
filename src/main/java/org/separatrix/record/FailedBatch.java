package org.separatrix.record;

import org.separatrix.experiment.Batch;

/**
 * A batch that was given up.
 *
 * @param seed the seed of the experiment, with which it can be run again
 * @param reason one line
 */
public record FailedBatch(Batch batch, long seed, String reason) {}
