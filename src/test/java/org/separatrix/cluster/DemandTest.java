package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.opencl.DeviceDescription;
import org.separatrix.study.Pieces;
import org.separatrix.study.Study;

/** Which batches are given out together. */
class DemandTest {

    private static final long ROOM = 1L << 40;

    /** Three conditions, each of 10 batches of 10 trials of 96 numbers. */
    private static Pieces pieces(String settings) {
        Experiment experiment = Experiment.of(
                "separatrix { trials = 100, batch = 10, sweep { model.J-cross = [0.1, 0.2, 0.3] }\n" + settings + "\n}",
                Path.of("small.conf"),
                List.of());
        return Study.of(experiment).pieces(experiment);
    }

    private static List<Long> more(Demand demand, Pieces pieces, long first) {
        return demand.more(pieces.work(first), pieces::work, pieces.count(), batch -> batch != 15).stream()
                .map(Batch::id)
                .toList();
    }

    @Test
    void theTrialsOfAConditionAreTakenUpToTheDemand() {
        Pieces pieces = pieces("");
        assertEquals(List.of(1L, 2L, 3L), more(new Demand(49, ROOM), pieces, 0));
        assertEquals(List.of(8L, 9L), more(new Demand(4900, ROOM), pieces, 7));
        assertEquals(List.of(29L), more(new Demand(4900, ROOM), pieces, 28));
        assertEquals(List.of(), more(new Demand(5, ROOM), pieces, 0));
        assertEquals(List.of(), more(Demand.OF_ONE_BATCH, pieces, 0));
    }

    @Test
    void whatSomebodyElseHasIsNotTaken() {
        assertEquals(List.of(13L, 14L), more(new Demand(4900, ROOM), pieces(""), 12));
    }

    @Test
    void memoryBoundsIt() {
        assertEquals(List.of(1L), more(new Demand(4900, 25 * 96), pieces(""), 0));
        Demand small = Demand.of(device(100), 64L * 96 * 7, 7);
        assertEquals(51_200, small.trials());
        assertEquals(96, small.numbers());
        assertEquals(96, Demand.of(device(100), 64L * 96, 1).numbers());
    }

    @Test
    void theirNamesFitAMessage() {
        Pieces many = pieces("trials = 3000, batch = 1");
        assertEquals(
                Demand.MOST_BATCHES - 1, more(new Demand(4900, ROOM), many, 100).size());
    }

    /** Sums over a batch cannot be cut, and what no device computes is better spread over cores. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "coupling { kind = delayed, delay = 2 }",
                "readout.fluctuations { from = 100, longest-lag = 20 }",
                "router.J-router = 0.5"
            })
    void whatCannotBeCutIsComputedBatchByBatch(String settings) {
        assertEquals(List.of(), more(new Demand(4900, ROOM), pieces(settings), 0));
    }

    @Test
    void aDeviceLikesMoreThanAProcessor() {
        assertTrue(device(132).trials() > 65_536);
        assertEquals(1024, device(2).trials());
    }

    private static DeviceDescription device(int units) {
        return new DeviceDescription(0, DeviceDescription.Kind.GPU, "large", "platform", "1.0", true, 1L << 40, units);
    }
}
