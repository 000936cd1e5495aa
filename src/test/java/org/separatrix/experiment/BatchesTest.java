package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 512", "3, 500, 512", "2, 513, 512", "4, 100, 7", "2, 2000, 2048", "1, 512001, 512"})
    void partitionTheTrialsOfEveryCondition(int conditions, long trials, int largest) {
        Batches batches = Batches.ofAtMost(largest, conditions, trials);
        Iterator<Batch> all = batches.stream().iterator();
        long id = 0;
        for (int condition = 0; condition < conditions; condition++) {
            long next = 0;
            while (next < trials) {
                Batch batch = all.next();
                assertEquals(new Batch(id, condition, next, batch.trials()), batch);
                assertEquals(batch, batches.get(id));
                assertTrue(batch.trials() >= 1 && batch.trials() <= largest);
                assertEquals(id, batches.idOf(condition, next));
                next += batch.trials();
                assertEquals(id, batches.idOf(condition, next - 1));
                id++;
            }
            assertEquals(trials, next);
        }
        assertEquals(id, batches.count());
    }

    @Test
    void ofAConditionDifferByOneTrialAtMost() {
        Batches batches = Batches.ofAtMost(512, 1, 512_001);
        assertEquals(511, batches.stream().mapToInt(Batch::trials).min().orElseThrow());
        assertEquals(512, batches.stream().mapToInt(Batch::trials).max().orElseThrow());
    }

    @Test
    void areFoundAmongMoreTrialsThanAnIntCounts() {
        Batches batches = Batches.ofAtMost(1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        long last = batches.count() - 1;
        Batch batch = batches.get(last);
        assertEquals(Integer.MAX_VALUE - 1, batch.condition());
        assertEquals(Integer.MAX_VALUE - 1, batch.firstTrial());
        assertEquals(last, batches.idOf(batch.condition(), batch.firstTrial()));
    }

    @Test
    void outsideTheExperimentDoNotExist() {
        Batches batches = Batches.ofAtMost(512, 2, 1000);
        assertThrows(IndexOutOfBoundsException.class, () -> batches.get(4));
        assertThrows(IndexOutOfBoundsException.class, () -> batches.get(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> batches.idOf(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> batches.idOf(0, 1000));
    }
}
