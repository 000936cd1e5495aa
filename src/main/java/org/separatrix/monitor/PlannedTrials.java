package org.separatrix.monitor;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.study.ConditionBlocks;
import org.separatrix.study.Rounds;
import org.separatrix.study.Study;

/**
 * How much a run has to do in the end: all of it, without what adaptive trials turn out not to need. A condition that is
 * known well enough is done. Not thread-safe.
 */
final class PlannedTrials {

    private final RunFacts facts;
    private final ConditionBlocks blocks;
    private final Rounds rounds;
    private final long[] skipped;
    private long total;

    PlannedTrials(RunFacts facts, ConditionBlocks blocks) {
        this.facts = facts;
        this.blocks = blocks;
        this.skipped = new long[blocks.count()];
        this.total = facts.pieces().size();
        // Rounds of its own: those of the run tell their changes once, and to the run.
        this.rounds = facts.experiment().adaptive().isPresent()
                ? Study.of(facts.experiment()).pieces(facts.experiment()).rounds()
                : Rounds.ALL;
    }

    /** Of all conditions. */
    long total() {
        return total;
    }

    /** Trials of a block of conditions. */
    long of(int block) {
        return facts.experiment().trials() * blocks.size(block) - skipped[block];
    }

    /** Takes a result, and returns the pieces that need not be computed for it. */
    List<Batch> add(Batch batch, byte[] payload) {
        rounds.add(batch.id(), payload);
        List<Batch> without = rounds.changes().skipped().stream()
                .map(id -> facts.pieces().batch(id))
                .toList();
        without.forEach(piece -> {
            total -= piece.share();
            skipped[blocks.of(piece.condition())] += piece.share();
        });
        return without;
    }
}
