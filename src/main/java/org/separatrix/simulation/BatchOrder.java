package org.separatrix.simulation;

import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;

/** A batch to compute, with all that is needed to compute it anywhere. */
public record BatchOrder(Batch batch, Condition condition) implements WireMessage {}
