package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

    private static final LongPredicate ANY = batch -> true;

    @Test
    void givesOutEachBatchOnceInOrder() {
        BatchQueue queue = new BatchQueue(3, new BitSet());

        assertEquals(OptionalLong.of(0), queue.next(ANY));
        assertEquals(OptionalLong.of(1), queue.next(ANY));
        assertEquals(OptionalLong.of(2), queue.next(ANY));
        assertEquals(OptionalLong.empty(), queue.next(ANY));
    }

    @Test
    void skipsWhatWasCommittedBefore() {
        BitSet committed = new BitSet();
        committed.set(0, 2);
        committed.set(3);
        BatchQueue queue = new BatchQueue(5, committed);

        assertEquals(OptionalLong.of(2), queue.next(ANY));
        assertEquals(OptionalLong.of(4), queue.next(ANY));
        assertEquals(OptionalLong.empty(), queue.next(ANY));
    }

    @Test
    void givesOutFirstWhatCameBackUnlessItHasEndedSince() {
        BatchQueue queue = new BatchQueue(4, new BitSet());
        queue.next(ANY);
        queue.next(ANY);
        queue.putBack(0);
        queue.putBack(1);
        queue.close(0);

        assertEquals(OptionalLong.of(1), queue.next(ANY));
        assertEquals(OptionalLong.of(2), queue.next(ANY));
    }

    @Test
    void givesOutACertainBatchIfItIsThere() {
        BatchQueue queue = new BatchQueue(4, new BitSet());
        queue.next(ANY);
        assertTrue(queue.take(1, ANY));
        assertFalse(queue.take(1, ANY), "somebody has it");
        assertFalse(queue.take(3, ANY), "another one comes before it");
        queue.putBack(0);
        queue.putBack(1);
        assertFalse(queue.take(1, batch -> batch != 1));
        assertTrue(queue.take(1, ANY));
        queue.close(0);
        assertFalse(queue.take(0, ANY));
        assertEquals(OptionalLong.of(2), queue.next(ANY));
        assertTrue(queue.take(3, ANY));
        assertFalse(queue.take(4, ANY), "there is none");
    }

    @Test
    void passesOverWhatDoesNotSuitTheOneWhoAsks() {
        BatchQueue queue = new BatchQueue(2, new BitSet());
        queue.next(ANY);
        queue.next(ANY);
        queue.putBack(0);

        assertEquals(OptionalLong.empty(), queue.next(batch -> batch != 0));
        assertEquals(OptionalLong.of(0), queue.next(ANY));
    }

    @Test
    void isDoneWhenEveryBatchIsClosedHoweverOften() {
        BatchQueue queue = new BatchQueue(2, new BitSet());
        queue.close(0);
        queue.close(0);
        assertFalse(queue.allClosed());
        queue.close(1);
        assertTrue(queue.allClosed());
    }
}
