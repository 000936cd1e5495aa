package org.separatrix.study.trials;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Place;
import org.separatrix.simulation.Work;
import org.separatrix.study.DividedPieces;
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
        return work(batch(id));
    }

    private Work work(Batch batch) {
        return new BatchOrder(batch, experiment.condition(batch.condition()));
    }

    @Override
    public long size() {
        return batches.conditions() * batches.trials();
    }

    @Override
    public long place(long id) {
        Batch batch = batch(id);
        return Place.of(batch.condition(), batch.firstTrial());
    }

    @Override
    public long find(long place) {
        int condition = Place.condition(place);
        long trial = Place.firstTrial(place);
        if (Place.part(place) != 0 || condition >= batches.conditions() || trial >= batches.trials()) {
            return NONE;
        }
        long id = batches.idOf(condition, trial);
        return batch(id).firstTrial() == trial ? id : NONE;
    }

    @Override
    public Pieces keeping(Consumer<Consumer<Batch>> recorded) {
        DividedPieces.Division all = new DividedPieces.Division(batches.trials(), experiment.batchSize());
        return new DividedPieces((int) batches.conditions(), condition -> all, this::work).keeping(recorded);
    }

    @Override
    public Function<Batch, Optional<Batch>> moved(Pieces before, IntUnaryOperator condition) {
        return DividedPieces.movedTrials(condition);
    }
}
