package org.separatrix.simulation;

import org.separatrix.experiment.Batch;
import org.separatrix.statistics.Trials;

/** What came of a batch. */
public record BatchResult(Batch batch, Trials trials) implements WireMessage {}
