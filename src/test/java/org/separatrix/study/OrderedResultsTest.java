package org.separatrix.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedResultsTest {

    @Test
    void handsOnInTheOrderOfAskingWhateverIsComputedFirst() {
        List<Integer> taken = new ArrayList<>();
        CountDownLatch later = new CountDownLatch(1);
        try (OrderedResults<Integer, RuntimeException> results = new OrderedResults<>(2, 100, taken::add)) {
            results.add(
                    () -> {
                        assertTrue(later.await(30, TimeUnit.SECONDS));
                        return 0;
                    },
                    1);
            results.add(
                    () -> {
                        later.countDown();
                        return 1;
                    },
                    1);
            for (int i = 2; i < 50; i++) {
                int value = i;
                results.add(() -> value, 1);
            }
            results.finish();
        }
        assertEquals(IntStream.range(0, 50).boxed().toList(), taken);
    }

    /** Of pairs of size 3 two are pending at once where 7 are allowed, and one of size 9 by itself. */
    @Test
    void holdsNoMoreThanIsAllowed() {
        AtomicInteger asked = new AtomicInteger();
        List<Integer> askedWhenTaken = new ArrayList<>();
        try (OrderedResults<Integer, RuntimeException> results =
                new OrderedResults<>(8, 7, taken -> askedWhenTaken.add(asked.get() - taken))) {
            for (int size : new int[] {3, 3, 3, 9, 3}) {
                int before = asked.getAndIncrement();
                results.add(() -> before, size);
            }
            results.finish();
        }
        assertEquals(List.of(3, 3, 2, 2, 1), askedWhenTaken);
    }

    @Test
    void throwsWhatATaskThrows() {
        try (OrderedResults<Integer, RuntimeException> results = new OrderedResults<>(1, 10, taken -> {})) {
            results.add(
                    () -> {
                        throw new ArithmeticException("no maximum");
                    },
                    1);
            assertEquals(
                    "no maximum",
                    assertThrows(ArithmeticException.class, results::finish).getMessage());
        }
    }
}
