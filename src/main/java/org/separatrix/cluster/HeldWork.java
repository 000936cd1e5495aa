package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.separatrix.experiment.Batch;

/** The workers of a run, and the batches that each of them holds. Not thread-safe. */
final class HeldWork {

    private static final double NANOS = 1e-9;

    /** @param given when, by {@link System#nanoTime} */
    private record Answer(Worker.Compute order, long given) {}

    private static final class Workload {
        private Optional<Answer> answer = Optional.empty();
        private final Set<Long> held = new HashSet<>();
    }

    private final Map<ActorRef<Worker.Command>, Workload> workers = new HashMap<>();
    private final Map<Long, Workload> holders = new HashMap<>();

    /** @return whether the worker is new */
    boolean join(ActorRef<Worker.Command> worker) {
        return workers.putIfAbsent(worker, new Workload()) == null;
    }

    int workers() {
        return workers.size();
    }

    /** What was given for a pull of a worker that has joined; empty if nothing was. */
    Optional<Worker.Compute> answer(ActorRef<Worker.Command> worker, long pull) {
        return joined(worker).answer.map(Answer::order).filter(order -> order.pull() == pull);
    }

    private Workload joined(ActorRef<Worker.Command> worker) {
        return Objects.requireNonNull(workers.get(worker), "the worker has not joined");
    }

    /** Work is given to a worker that has joined. */
    void give(ActorRef<Worker.Command> worker, Worker.Compute order) {
        Workload workload = joined(worker);
        workload.answer = Optional.of(new Answer(order, System.nanoTime()));
        for (Batch batch : order.batches()) {
            workload.held.add(batch.id());
            holders.put(batch.id(), workload);
        }
    }

    /** @return whether the worker has held the batch until now */
    boolean drop(ActorRef<Worker.Command> worker, long batch) {
        Workload workload = workers.get(worker);
        boolean held = workload != null && workload.held.remove(batch);
        if (held) {
            holders.remove(batch);
        }
        return held;
    }

    /** @return the batches of a worker that is lost, to be modified; empty if it has never joined */
    Optional<Set<Long>> lose(ActorRef<Worker.Command> worker) {
        Optional<Workload> lost = Optional.ofNullable(workers.remove(worker));
        lost.ifPresent(workload -> workload.held.forEach(holders::remove));
        return lost.map(workload -> workload.held);
    }

    /** A batch is done, or given up: nobody holds it any more. */
    void close(long batch) {
        Workload holder = holders.remove(batch);
        if (holder != null) {
            holder.held.remove(batch);
        }
    }

    /** Whether no worker holds a batch. */
    boolean isEmpty() {
        return holders.isEmpty();
    }

    /**
     * The batch that every slot computes now; where it computes several at once, they count as one.
     *
     * @param nodes where a worker lives
     */
    Occupancy occupancy(Function<ActorRef<Worker.Command>, Address> nodes) {
        long now = System.nanoTime();
        List<Occupancy.Slot> slots = new ArrayList<>();
        workers.forEach((worker, workload) -> workload.answer.ifPresent(answer -> {
            List<Batch> held = answer.order().batches().stream()
                    .filter(batch -> workload.held.contains(batch.id()))
                    .toList();
            if (!held.isEmpty()) {
                slots.add(new Occupancy.Slot(
                        Occupancy.nameOf(nodes.apply(worker)),
                        worker.path().name(),
                        Task.joined(held),
                        (now - answer.given()) * NANOS));
            }
        }));
        return new Occupancy(slots);
    }
}
