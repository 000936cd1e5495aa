package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.experiment.Batch;

/** A fault that hits every batch is one cause, however many there are. */
class FailureCausesTest {

    private final FailureCauses causes = new FailureCauses();

    @Test
    void theSameFaultInOtherTrialsIsOneCauseInTheWordsOfTheFirst() {
        for (int id = 0; id < 50; id++) {
            causes.add(
                    new Batch(id, 0, 20L * id, 20),
                    "node:" + id % 3,
                    "batch " + id + ": the rate of neuron " + id + " of ring 0 in trial " + 20 * id + " is NaN",
                    true);
        }
        causes.add(new Batch(50, 1, 0, 20), "", "no answer from ring 1 for 30 s", false);

        List<FailureCauses.Cause> all = causes.all();
        assertEquals(2, all.size());
        assertEquals("the rate of neuron 0 of ring 0 in trial 0 is NaN", all.get(0).text);
        assertEquals(50, all.get(0).batches.size());
        assertEquals(1_000, all.get(0).trials);
        assertEquals(3, all.get(0).nodes.size());
        assertEquals("no answer from ring 1 for 30 s", all.get(1).text);
    }

    @Test
    void causesWithoutEndAreCountedTogether() {
        for (int id = 0; id < 10_000; id++) {
            causes.add(new Batch(id, 0, 0, 1), "", "cause of its own: " + id, true);
        }

        List<FailureCauses.Cause> all = causes.all();
        assertEquals(101, all.size());
        assertEquals("further causes", all.get(100).text);
        assertEquals(9_900, all.get(100).trials);
    }
}
