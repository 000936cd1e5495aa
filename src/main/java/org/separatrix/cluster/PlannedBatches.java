package org.separatrix.cluster;

import java.util.BitSet;
import java.util.function.LongFunction;
import org.separatrix.simulation.Work;
import org.separatrix.study.Pieces;
import org.separatrix.study.Rounds;

/**
 * The batches of a run, as a {@link Supervisor} gives them out.
 *
 * @param count how many the run has
 * @param work what a batch is, by its id
 * @param committed those that are done or skipped; not modified
 * @param rounds which of the others are needed, where that depends on results
 */
record PlannedBatches(int count, LongFunction<Work> work, BitSet committed, Rounds rounds) {

    static PlannedBatches of(Pieces pieces, BitSet committed) {
        return new PlannedBatches(pieces.count(), pieces::work, committed, pieces.rounds());
    }
}
