package org.separatrix.simulation;

import org.separatrix.experiment.Batch;

/** A piece of a run that a worker computes by itself, with all that is needed to compute it anywhere. */
public sealed interface Work extends WireMessage permits Ensemble, SpectrumOrder {

    /** Which piece. */
    Batch batch();
}
