package org.separatrix.cluster;

import akka.actor.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Batches that were under way on nodes that were lost. One of them may be why: it may have ended the JVM. After one loss it is
 * given out again like any other; after two it is tried alone on its node, so that nothing else can be blamed for it; after
 * three it has failed. Not thread-safe.
 */
final class LostBatches {

    /** After so many losses a batch is tried alone. */
    static final int UNTIL_ALONE = 2;

    /** After so many losses a batch has failed. */
    static final int UNTIL_FAILED = 3;

    private final Map<Long, List<Address>> losses = new HashMap<>();
    private final Map<Address, Long> alone = new HashMap<>();

    /** A batch was under way on a node that was lost. */
    void add(long batch, Address node) {
        losses.computeIfAbsent(batch, first -> new ArrayList<>()).add(node);
    }

    /** A node that was given up lives after all: no batch has ended it. */
    void lives(Address node) {
        losses.values().forEach(nodes -> nodes.remove(node));
        losses.values().removeIf(List::isEmpty);
        alone.values().removeIf(batch -> !isToBeAlone(batch));
    }

    /** Nothing more is to be said of a batch. */
    void close(long batch) {
        losses.remove(batch);
        alone.values().remove(batch);
    }

    boolean isEmpty() {
        return losses.isEmpty();
    }

    private int count(long batch) {
        return losses.getOrDefault(batch, List.of()).size();
    }

    boolean wasLost(long batch) {
        return count(batch) > 0;
    }

    boolean isToBeAlone(long batch) {
        return count(batch) >= UNTIL_ALONE;
    }

    boolean hasFailed(long batch) {
        return count(batch) >= UNTIL_FAILED;
    }

    /** Keeps a node for a batch that is tried alone. */
    void reserve(Address node, long batch) {
        alone.put(node, batch);
    }

    boolean isReserved(long batch) {
        return alone.containsValue(batch);
    }

    /** The batch that a node is kept for. */
    Optional<Long> reservedFor(Address node) {
        return Optional.ofNullable(alone.get(node));
    }

    boolean hasReservations() {
        return !alone.isEmpty();
    }

    /** A node is no more. */
    void free(Address node) {
        alone.remove(node);
    }

    /** Why a batch has failed. */
    String reason(long batch) {
        return count(batch) + " nodes were lost while they computed it"
                + (hasFailed(batch) ? ", the last one with nothing else to compute" : "")
                + ": it may take more memory than they have, or end Java";
    }
}
