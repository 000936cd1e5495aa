package org.separatrix.api;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.experiment.Condition;
import org.separatrix.record.FailedBatch;
import org.separatrix.record.RunStore;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.Job;
import org.separatrix.study.Piece;
import org.separatrix.study.PieceList;
import org.separatrix.study.Pieces;
import org.separatrix.study.Run;
import org.separatrix.study.SweptValues;
import org.separatrix.study.trials.BatchOrder;

/** The trials of one condition as a job whose results are kept in memory. */
final class ConditionJob implements Job {

    private final Condition condition;
    private final Pieces pieces;
    private final SortedMap<Long, WorkResult> results = new TreeMap<>();
    private final List<FailedBatch> failures = new ArrayList<>();

    /** @param batches of the condition, from number 0 on */
    ConditionJob(Condition condition, List<Batch> batches) {
        this.condition = condition;
        this.pieces = new PieceList(
                batches.stream()
                        .map(batch -> new Piece(condition.index(), batch.firstTrial(), batch.trials(), ""))
                        .toList(),
                (piece, batch) -> new BatchOrder(batch, condition));
    }

    @Override
    public String name() {
        return "simulation";
    }

    @Override
    public boolean spread() {
        return false;
    }

    @Override
    public List<String> variants() {
        return ChosenVariants.of(condition);
    }

    @Override
    public Pieces pieces() {
        return pieces;
    }

    @Override
    public BitSet committed() {
        BitSet ids = new BitSet();
        results.keySet().forEach(id -> ids.set(id.intValue()));
        return ids;
    }

    @Override
    public long commit(List<RunStore.Row> rows) {
        long size = 0;
        for (RunStore.Row row : rows) {
            WorkResult known = results.putIfAbsent(row.batch().id(), new WorkResult(row.batch(), row.payload()));
            size += known == null ? row.batch().share() : 0;
        }
        return size;
    }

    @Override
    public void recordFailure(Batch batch, String reason) {
        failures.add(new FailedBatch(batch, condition.noiseSeed(), reason));
    }

    @Override
    public void takesPart(String host, int cores) {
        // The outcome does not depend on it.
    }

    @Override
    public Run.Outcome finish() {
        return new Run.Outcome(
                results.size() == pieces.count(), 1, SweptValues.none(), List.of(), List.copyOf(failures), List.of());
    }

    @Override
    public void close() {
        // There is nothing but memory.
    }

    /** The results in the order of the batches; to be asked for when the job has ended. */
    List<WorkResult> results() {
        return List.copyOf(results.values());
    }
}
