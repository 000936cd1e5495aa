package org.separatrix.study.trials;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.simulation.LocalWorkers;
import org.separatrix.simulation.WorkResult;

/** Runs one trial with the same actors as in a run, and keeps its whole time course. */
public final class Replay {

    /**
     * What came of a trial.
     *
     * @param payload as the run's record keeps it
     */
    public record Replayed(Trace trace, byte[] payload) {}

    private Replay() {}

    /** @throws IllegalArgumentException if the time course is too long to be held */
    public static Replayed run(Condition condition, long trial) {
        TraceRecorder recorder = new TraceRecorder(condition);
        BatchOrder order = new BatchOrder(new Batch(0L, condition.index(), trial, 1), condition);
        WorkResult result = LocalWorkers.compute(List.of(order), recorder).get(0);
        return new Replayed(recorder.trace(), result.payload());
    }
}
