package org.separatrix.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Growth;
import org.separatrix.record.Execution;
import org.separatrix.record.RunStore;

/**
 * How a run goes on from what its record holds. The run of a smaller experiment grows to this one. What is damaged, or has
 * no place in the run, is dropped, and so computed again.
 */
final class Resumption {

    /** How many damaged results are named one by one. */
    private static final int MOST_NAMED = 5;

    /** After so many executions in a row that were cut off, the next would be, too. */
    private static final int MANY_CUT_OFF = 2;

    private final Path record;
    private final List<String> notices = new ArrayList<>();
    private final Pieces pieces;

    /** @param fresh the pieces of the experiment, by {@link Study#pieces} */
    Resumption(Experiment experiment, Pieces fresh, RunStore store, Path record) {
        this.record = record;
        Optional<Growth> growth = growth(experiment, store);
        List<Batch> damaged = new ArrayList<>(store.dropDamaged());
        growth.ifPresent(by -> grow(by, experiment, fresh, store));
        pieces = RecordedPieces.fitted(fresh, store);
        damaged.addAll(store.dropUnplanned(batch -> pieces.find(batch) != Pieces.NONE));
        if (!damaged.isEmpty()) {
            notices.add(described(damaged));
        }
        RecordedPieces.decide(experiment, pieces, store);
        int entries = store.executions().dropDamaged();
        if (entries > 0) {
            notices.add("who computed the run is no longer fully known: damaged entries in " + record + " are dropped: "
                    + entries);
        }
        cutOff(store).ifPresent(notices::add);
        if (!store.notice().isEmpty()) {
            notices.add(store.notice());
        }
    }

    /**
     * A batch that ends Java ends every execution that computes it in its own process. The last ones before this are told by
     * their ends: an execution that ends in good order is later than its start, be it that it committed nothing.
     */
    private Optional<String> cutOff(RunStore store) {
        List<Execution> executions = store.executions().all();
        int sound = executions.size();
        while (sound > 0 && wasCutOff(executions.get(sound - 1))) {
            sound--;
        }
        int cutOff = executions.size() - sound;
        return cutOff < MANY_CUT_OFF || isComplete(store)
                ? Optional.empty()
                : Optional.of(
                        "the last " + cutOff + " executions were cut off before any result was safe: a batch may take"
                                + " more memory than there is, or end Java; with --workers 0 --nodes 1 nodes compute it, and one that"
                                + " ends three of them is given up, so that the run goes on");
    }

    private static boolean wasCutOff(Execution execution) {
        return execution.trials() == 0 && execution.start().equals(execution.end());
    }

    private boolean isComplete(RunStore store) {
        BitSet committed = new BitSet();
        store.forEachBatch(batch -> committed.set((int) pieces.find(batch)));
        return committed.cardinality() == pieces.count();
    }

    /** The pieces of the run, cut so that what its record holds stays. */
    Pieces pieces() {
        return pieces;
    }

    /** What is to be said, a line each. */
    List<String> notices() {
        return notices;
    }

    /** How the run comes from the one that the record holds; empty if that is this one. */
    private Optional<Growth> growth(Experiment experiment, RunStore store) {
        String recorded = store.experiment();
        return recorded.equals(experiment.resolvedText())
                ? Optional.empty()
                : Optional.of(Growth.of(recorded, experiment, record));
    }

    private void grow(Growth growth, Experiment experiment, Pieces fresh, RunStore store) {
        Pieces before = RecordedPieces.fitted(Study.of(growth.before()).pieces(growth.before()), store);
        store.grow(experiment.resolvedText(), fresh.moved(before, growth::condition));
        notices.add(growth.described());
    }

    private String described(List<Batch> damaged) {
        String which = damaged.stream()
                .limit(MOST_NAMED)
                .map(batch -> batch.firstTrial() + " of condition " + batch.condition())
                .collect(Collectors.joining(", "));
        int more = damaged.size() - MOST_NAMED;
        return "damaged results in " + record + " are computed again: " + damaged.size() + ", which begin at trial "
                + which + (more > 0 ? " and " + more + " more" : "");
    }
}
