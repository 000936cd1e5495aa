package org.separatrix.study.trials;

import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Experiment;
import org.separatrix.simulation.Work;
import org.separatrix.study.Pieces;

/** The batches of the trials of an experiment. */
public final class TrialPieces implements Pieces {

    private final Experiment experiment;
    private final Batches batches;

    public TrialPieces(Experiment experiment) {
        this.experiment = experiment;
        this.batches = experiment.batches();
    }

    @Override
    public int count() {
        return Math.toIntExact(batches.count());
    }

    @Override
    public Batch batch(long id) {
        return batches.get(id);
    }

    @Override
    public Work work(long id) {
        Batch batch = batch(id);
        return new BatchOrder(batch, experiment.condition(batch.condition()));
    }

    @Override
    public long size() {
        return batches.conditions() * batches.trials();
    }
}
