package org.separatrix.cluster;

import akka.actor.Address;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Which batch goes to which node, by what is known of both. Not thread-safe. */
final class Assignment {

    private final BatchQueue queue;
    private final Map<Address, Integer> workers = new HashMap<>();
    private final Map<Address, Integer> underWay = new HashMap<>();
    private final Set<Address> ending = new HashSet<>();
    private final Map<Long, Address> places = new HashMap<>();
    private final Map<Long, List<Address>> failures = new HashMap<>();
    private final LostBatches lost = new LostBatches();

    /**
     * @param count how many batches the run has
     * @param committed the batches that are already done; not modified
     * @param withheld batches that are not given out before they are put back; not modified
     */
    Assignment(int count, BitSet committed, BitSet withheld) {
        this.queue = new BatchQueue(count, committed, withheld);
    }

    /** A worker has come. */
    void join(Address node) {
        workers.merge(node, 1, Integer::sum);
    }

    /** A worker has gone; the others of its node go, too. */
    void leave(Address node) {
        workers.merge(node, -1, Integer::sum);
        if (workers.remove(node, 0)) {
            ending.remove(node);
            lost.free(node);
        } else {
            end(node);
        }
    }

    /** A node gets nothing more: its workers go one after the other. */
    void end(Address node) {
        if (node.hasGlobalScope()) {
            ending.add(node);
        }
    }

    /** The next batch for a node, if there is one; it is under way there from now on. */
    OptionalLong next(Address node) {
        OptionalLong next = ending.contains(node) ? OptionalLong.empty() : nextFor(node);
        next.ifPresent(batch -> place(batch, node));
        return next;
    }

    private void place(long batch, Address node) {
        places.put(batch, node);
        underWay.merge(node, 1, Integer::sum);
    }

    /** Whether a node can have a batch beside what it was just given; it is under way there from now on. */
    boolean take(long batch, Address node) {
        boolean taken = lost.isEmpty() && queue.take(batch, one -> suits(node, one));
        if (taken) {
            place(batch, node);
        }
        return taken;
    }

    /** A node that is kept for a batch gets nothing but that one, as soon as it has nothing else. */
    private OptionalLong nextFor(Address node) {
        if (lost.isEmpty()) {
            return queue.next(batch -> suits(node, batch));
        }
        if (lost.reservedFor(node).isEmpty() && node.hasGlobalScope()) {
            queue.returned()
                    .filter(batch -> lost.isToBeAlone(batch) && !lost.isReserved(batch))
                    .findFirst()
                    .ifPresent(batch -> lost.reserve(node, batch));
        }
        return lost.reservedFor(node)
                .map(alone ->
                        underWay.containsKey(node) ? OptionalLong.empty() : queue.nextReturned(batch -> batch == alone))
                .orElseGet(() -> queue.next(batch -> suits(node, batch)));
    }

    /**
     * What has failed on one node is better tried on another, as long as there is one; and what may have ended one not on
     * the node of the run.
     */
    private boolean suits(Address node, long batch) {
        List<Address> failedOn = failures.getOrDefault(batch, List.of());
        boolean elsewhere = failedOn.contains(node) && !failedOn.containsAll(workers.keySet())
                || lost.wasLost(batch) && !node.hasGlobalScope() && hasOtherNodes();
        return !elsewhere && !lost.isToBeAlone(batch);
    }

    private boolean hasOtherNodes() {
        return workers.keySet().stream().anyMatch(Address::hasGlobalScope);
    }

    /** @return how often the batch has failed */
    int fail(long batch, Address node) {
        List<Address> nodes = failures.computeIfAbsent(batch, first -> new ArrayList<>());
        nodes.add(node);
        return nodes.size();
    }

    /**
     * A worker is gone with what it held.
     *
     * @return which of it has failed
     */
    List<Long> lose(Collection<Long> batches, Address node) {
        if (!node.hasGlobalScope()) {
            return List.of();
        }
        batches.forEach(batch -> lost.add(batch, node));
        return batches.stream().filter(lost::hasFailed).toList();
    }

    /** A node that was given up lives after all. */
    void lives(Address node) {
        lost.lives(node);
    }

    /** A batch is to be given out again. */
    void putBack(long batch) {
        leaveNode(batch);
        queue.putBack(batch);
    }

    /**
     * A batch is done, or given up.
     *
     * @return whether workers may have waited for that
     */
    boolean close(long batch) {
        leaveNode(batch);
        queue.close(batch);
        failures.remove(batch);
        boolean waitedFor = lost.hasReservations();
        lost.close(batch);
        return waitedFor;
    }

    private void leaveNode(long batch) {
        Address node = places.remove(batch);
        if (node != null) {
            underWay.merge(node, -1, Integer::sum);
            underWay.remove(node, 0);
        }
    }

    /** What only the node of the run could try, which is not to be ended by it, and computes everything else before. */
    List<Long> untriable() {
        if (!underWay.isEmpty() || workers.isEmpty() || hasOtherNodes()) {
            return List.of();
        }
        List<Long> left = queue.returned().filter(lost::isToBeAlone).boxed().toList();
        return left.size() == queue.open() ? left : List.of();
    }

    /** Why a batch has failed that nodes were lost with. */
    String reason(long batch) {
        return lost.reason(batch);
    }

    /** Whether there is nothing to give out to anybody. */
    boolean isEmpty() {
        return queue.isEmpty();
    }

    boolean allClosed() {
        return queue.allClosed();
    }
}
