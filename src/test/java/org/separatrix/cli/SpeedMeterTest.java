package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.separatrix.cluster.RunEvent.Progress;
import org.separatrix.study.Workload;

class SpeedMeterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aSpeedIsTheWorkOfACoreInASecond() {
        assertEquals(Optional.of(25.0), speed(10, 1000.0));
    }

    @Test
    void aSweepOfConditionsThatTakeNextToNothingSaysNothing() {
        assertEquals(Optional.empty(), speed(10_000, 1000.0));
    }

    /** Half of the work, by two cores in ten seconds. */
    private static Optional<Double> speed(long conditions, double amount) {
        SpeedMeter meter = new SpeedMeter();
        meter.add(new Progress(100, 1000), 3 * SECOND);
        meter.add(new Progress(600, 1000), 13 * SECOND);
        Workload workload = new Workload(conditions, Optional.empty(), 1000, "trials", "neuron-steps", amount);
        return meter.speed(List.of(workload), 2, DAY).map(MeasuredSpeeds.Speed::perCoreSecond);
    }
}
