package org.separatrix.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.separatrix.experiment.Batch;
import org.separatrix.record.Place;
import org.separatrix.study.DividedPieces.Division;

/** How trials are divided around results that are there. */
class DividedPiecesTest {

    private static final int[] TRIALS = {40, 1, 100, 7};
    private static final int LARGEST = 9;

    private final Random random = new Random(12);

    @Test
    void everyTrialIsOfOneBatchAndWhatIsThereStaysAsItIs() {
        for (int round = 0; round < 200; round++) {
            List<Batch> recorded = recorded();
            Pieces pieces = pieces(LARGEST).keeping(recorded::forEach);

            List<Batch> all = new ArrayList<>();
            for (int id = 0; id < pieces.count(); id++) {
                Batch batch = pieces.batch(id);
                all.add(batch);
                assertEquals(id, pieces.find(pieces.place(id)));
                assertTrue(pieces.find(batch.at(pieces.place(id))) == id);
            }
            assertDivided(all);
            recorded.forEach(batch -> assertTrue(pieces.find(batch) != Pieces.NONE, batch.toString()));
            assertEquals(148, pieces.size());
            all.stream()
                    .filter(batch -> recorded.stream().noneMatch(kept -> kept.id() == pieces.place(batch.id())))
                    .forEach(batch -> assertTrue(batch.trials() <= LARGEST));
        }
    }

    @Test
    void whatOverlapsOrHasNoPlaceIsNotKept() {
        List<Batch> recorded = List.of(at(0, 5, 10), at(0, 8, 10), at(1, 0, 2), at(3, 7, 1), at(4, 0, 1));
        Pieces pieces = pieces(LARGEST).keeping(recorded::forEach);

        assertEquals(
                List.of(true, false, false, false, false),
                recorded.stream()
                        .map(batch -> pieces.find(batch) != Pieces.NONE)
                        .toList());
        assertEquals(Pieces.NONE, pieces.find(-1));
        assertEquals(Pieces.NONE, pieces.find(Long.MAX_VALUE));
        assertEquals(Pieces.NONE, pieces.find(Place.start(1)));
    }

    /** Some batches of other sizes, in order. */
    private List<Batch> recorded() {
        List<Batch> recorded = new ArrayList<>();
        for (int condition = 0; condition < TRIALS.length; condition++) {
            int first = 0;
            while (first < TRIALS[condition]) {
                int count = Math.min(1 + random.nextInt(2 * LARGEST), TRIALS[condition] - first);
                if (random.nextBoolean()) {
                    recorded.add(at(condition, first, count));
                }
                first += count;
            }
        }
        return recorded;
    }

    private static void assertDivided(List<Batch> all) {
        int condition = 0;
        long next = 0;
        for (Batch batch : all) {
            if (batch.condition() != condition) {
                assertEquals(TRIALS[condition], next);
                condition++;
                next = 0;
            }
            assertEquals(condition, batch.condition());
            assertEquals(next, batch.firstTrial());
            assertTrue(batch.trials() > 0);
            next += batch.trials();
        }
        assertEquals(TRIALS.length - 1, condition);
        assertEquals(TRIALS[condition], next);
    }

    private static Batch at(int condition, long first, int count) {
        return new Batch(Place.of(condition, first), condition, first, count);
    }

    private static Pieces pieces(int largest) {
        return new DividedPieces(TRIALS.length, condition -> new Division(TRIALS[condition], largest), batch -> null);
    }
}
