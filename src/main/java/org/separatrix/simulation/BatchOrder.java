package org.separatrix.simulation;

import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;

/** Trials to simulate. */
public record BatchOrder(Batch batch, Condition condition) implements Work {}
