package org.separatrix.study.trials;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Traffic;
import org.separatrix.experiment.Batch;
import org.separatrix.record.Payload;
import org.separatrix.record.ResultsException;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.ActivityWindow;
import org.separatrix.statistics.GroupSums;
import org.separatrix.statistics.outcomes.Trials;

class TrialsPayloadTest {

    private static final int COUNT = 5;
    private static final Trials TRIALS = Sample.trials(new Batch(0, 1, 0, COUNT), 2);

    private static final Measures MEASURES = new Measures(
            new Traffic(
                    100, 200, 50, 3, Histogram.of(Map.of(-2, 7L, 30_000, 5L), 150_000, -2, 30_001), new Histogram()),
            GroupSums.none(Measures.NUMBERS),
            ActivitySums.none(new ActivityWindow(10, 100)));

    private static TrialsPayload written(List<Payload> beside) {
        return TrialsPayload.read(new TrialsPayload(TRIALS, beside).bytes(), COUNT, 2);
    }

    @Test
    void whatStandsBesideIsFoundByItsNameInAnyOrder() {
        Payload measures = MeasuresPayload.encode(MEASURES);
        Payload fluctuations = FluctuationSums.none(2, 50, 10).encode();
        Payload foreign = new Payload("something-else", 7, new byte[] {1, 2, 3});
        for (List<Payload> beside : List.of(
                List.of(measures, fluctuations),
                List.of(fluctuations, foreign, measures),
                List.of(foreign, measures, fluctuations))) {
            TrialsPayload read = written(beside);

            assertArrayEquals(TRIALS.error(), read.trials().error());
            assertArrayEquals(TRIALS.winner(), read.trials().winner());
            assertArrayEquals(TRIALS.amplitude(), read.trials().amplitude());
            Traffic traffic = read.measures().orElseThrow().traffic();
            assertEquals(150, traffic.sent());
            assertEquals(30_001, traffic.staleness().most());
            assertEquals(3, read.fluctuations().orElseThrow().observables().size());
            assertTrue(read.routing().isEmpty());
        }
    }

    @Test
    void aSingleTrialHasNothingBeside() {
        TrialsPayload all = written(List.of(MeasuresPayload.encode(MEASURES)));
        TrialsPayload third = TrialsPayload.read(all.part(3, 1).bytes(), 1, 2);

        assertEquals(TRIALS.amplitude()[1][3], third.trials().amplitude()[1][0]);
        assertFalse(third.measures().isPresent());
    }

    @Test
    void refusesWhatItCannotRead() {
        byte[] bytes = new TrialsPayload(TRIALS, List.of()).bytes();
        assertThrows(ResultsException.class, () -> TrialsPayload.read(bytes, COUNT + 1, 2));
        byte[] other = new Payload("rows", 1, new byte[1000]).bytes();
        assertTrue(assertThrows(ResultsException.class, () -> TrialsPayload.read(other, COUNT, 2))
                .getMessage()
                .contains("has the format rows 1, but this program reads trials 1"));
        TrialsPayload newer = written(List.of(new Payload("measures", 4, new byte[9])));
        assertTrue(assertThrows(ResultsException.class, newer::measures)
                .getMessage()
                .contains("measures 4"));
    }
}
