package org.separatrix.study;

import org.separatrix.experiment.Experiment;
import org.separatrix.record.RunStore;

/** The pieces of a run beside what its record holds of them. */
public final class RecordedPieces {

    private RecordedPieces() {}

    /** The pieces of the run that a record is of, cut so that its results stay, which have said what is needed. */
    public static Pieces of(Experiment experiment, RunStore store) {
        Pieces pieces = fitted(Study.of(experiment).pieces(experiment), store);
        decide(experiment, pieces, store);
        return pieces;
    }

    /** The pieces of a run, cut so that what its record holds stays. */
    static Pieces fitted(Pieces fresh, RunStore store) {
        boolean[] fit = {true};
        store.forEachBatch(batch -> fit[0] &= fresh.find(batch) != Pieces.NONE);
        return fit[0] ? fresh : fresh.keeping(store::forEachBatch);
    }

    /** Lets the results of a record say which pieces are needed, where that depends on them. */
    static void decide(Experiment experiment, Pieces pieces, RunStore store) {
        if (experiment.adaptive().isPresent()) {
            store.forEach(0, (batch, payload) -> pieces.rounds().add(pieces.find(batch), payload));
        }
    }
}
