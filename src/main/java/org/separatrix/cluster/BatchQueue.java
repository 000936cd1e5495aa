package org.separatrix.cluster;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Queue of the batches that a run still has to hand out: first those that came back, then the fresh ones in order.
 *
 * <p>Memory is a bit a batch, so that a run may have hundreds of millions of them.
 */
final class BatchQueue {

    private final int count;
    private final BitSet closed;
    private final BitSet passed;
    private int open;
    private final Deque<Integer> returned = new ArrayDeque<>();
    private int fresh;

    /**
     * @param count how many batches the run has
     * @param committed the batches that are already done; not modified
     */
    BatchQueue(int count, BitSet committed) {
        this(count, committed, new BitSet());
    }

    /** @param withheld batches that are not given out before they are put back; not modified */
    BatchQueue(int count, BitSet committed, BitSet withheld) {
        this.count = count;
        this.closed = (BitSet) committed.clone();
        this.open = count - closed.cardinality();
        this.passed = (BitSet) committed.clone();
        passed.or(withheld);
        this.fresh = passed.nextClearBit(0);
    }

    /**
     * The next batch to give out, if there is one.
     *
     * @param suits whether a batch that came back may be given to the one who asks; the fresh ones suit everybody
     */
    OptionalLong next(LongPredicate suits) {
        OptionalLong again = nextReturned(suits);
        if (again.isPresent() || fresh >= count) {
            return again;
        }
        int batch = fresh;
        fresh = passed.nextClearBit(fresh + 1);
        return OptionalLong.of(batch);
    }

    /**
     * Takes a certain batch, if it is there to be given out.
     *
     * @param suits whether a batch that came back may be given to the one who asks
     */
    boolean take(long batch, LongPredicate suits) {
        if (batch == fresh && fresh < count) {
            fresh = passed.nextClearBit(fresh + 1);
            return true;
        }
        return nextReturned(one -> one == batch && suits.test(one)).isPresent();
    }

    /** The same of those that came back only. */
    OptionalLong nextReturned(LongPredicate suits) {
        for (Iterator<Integer> batches = returned.iterator(); batches.hasNext(); ) {
            int batch = batches.next();
            if (closed.get(batch)) {
                batches.remove();
            } else if (suits.test(batch)) {
                batches.remove();
                return OptionalLong.of(batch);
            }
        }
        return OptionalLong.empty();
    }

    /** Those that came back and are open. */
    LongStream returned() {
        return returned.stream().filter(batch -> !closed.get(batch)).mapToLong(Integer::longValue);
    }

    /** How many batches are open. */
    int open() {
        return open;
    }

    /** A batch that was given out comes back, to be given out again. */
    void putBack(long batch) {
        returned.add((int) batch);
    }

    /** Whether there is nothing to give out to anybody. */
    boolean isEmpty() {
        return returned.isEmpty() && fresh >= count;
    }

    /** A batch is done, or given up. */
    void close(long batch) {
        if (!closed.get((int) batch)) {
            closed.set((int) batch);
            passed.set((int) batch);
            open--;
        }
    }

    boolean allClosed() {
        return open == 0;
    }
}
