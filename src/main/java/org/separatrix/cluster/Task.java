package org.separatrix.cluster;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.JoinableWork;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;

/**
 * What a worker computes at a time.
 *
 * @param work all of it
 * @param batches one, or consecutive ones of a condition, which the work has joined
 */
record Task(Work work, List<Batch> batches) {

    Task {
        batches = List.copyOf(batches);
    }

    static Task of(Worker.Compute order) {
        List<Batch> batches = order.batches();
        return batches.size() > 1 && order.work() instanceof JoinableWork work
                ? new Task(work.of(joined(batches)), batches)
                : new Task(order.work(), batches);
    }

    /** Consecutive batches as one, under the number of the first. */
    static Batch joined(List<Batch> batches) {
        Batch first = batches.get(0);
        return new Batch(
                first.id(),
                first.condition(),
                first.firstTrial(),
                batches.stream().mapToInt(Batch::trials).sum());
    }

    int size() {
        return batches.size();
    }

    /** The batches one by one. */
    List<Task> apart() {
        return work instanceof JoinableWork of && size() > 1
                ? batches.stream()
                        .map(batch -> new Task(of.of(batch), List.of(batch)))
                        .toList()
                : List.of(this);
    }

    /** The results of the batches. */
    List<WorkResult> results(WorkResult all) {
        if (!(work instanceof JoinableWork of) || size() == 1) {
            return List.of(all);
        }
        List<byte[]> payloads = of.cut(all.payload(), batches);
        List<WorkResult> results = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Batch batch = batches.get(i);
            double seconds = all.seconds() * batch.trials() / all.batch().trials();
            results.add(new WorkResult(batch, payloads.get(i), seconds));
        }
        return results;
    }

    @Override
    public String toString() {
        long first = batches.get(0).id();
        return size() == 1 ? "Batch " + first : "Batches " + first + " to " + (first + size() - 1);
    }
}
