package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cli.MeasuredSpeeds.Speed;
import org.separatrix.cluster.RunEvent.Progress;
import org.separatrix.study.Workload;

/** How fast a machine is, measured in a run and kept for the next estimate. */
class MeasuredSpeedsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void areKeptByKindOfWorkAndReplaced() {
        MeasuredSpeeds.in(folder).keep("branches", new Speed(0.25, DAY));
        MeasuredSpeeds.in(folder).keep("neuron-steps", new Speed(9.4e8, DAY));
        MeasuredSpeeds.in(folder).keep("branches", new Speed(0.5, DAY.plusDays(1)));

        MeasuredSpeeds speeds = MeasuredSpeeds.in(folder);
        assertEquals(Optional.of(new Speed(0.5, DAY.plusDays(1))), speeds.of("branches"));
        assertEquals(Optional.of(new Speed(9.4e8, DAY)), speeds.of("neuron-steps"));
        assertEquals(Optional.empty(), speeds.of("barriers"));
    }

    @Test
    void areUnknownWhereTheFileIsBrokenOrItsFolderCannotBe() throws IOException {
        Files.writeString(
                folder.resolve("speeds.properties"), "branches = fast 2026-01-01\nbarriers = 3\nthresholds = \\uZZ");
        assertEquals(Optional.empty(), MeasuredSpeeds.in(folder).of("branches"));
        MeasuredSpeeds nowhere = MeasuredSpeeds.in(folder.resolve("speeds.properties"));
        nowhere.keep("barriers", new Speed(2.0, DAY));
        assertEquals(Optional.empty(), MeasuredSpeeds.in(folder).of("barriers"));
    }

    @Test
    void aSpeedIsOfTheWorkBetweenTheFirstAndTheLastProgressAndOfOneCore() {
        SpeedMeter meter = new SpeedMeter();
        meter.add(new Progress(200, 1000), 5 * SECOND);
        meter.add(new Progress(600, 1000), 7 * SECOND);
        meter.add(new Progress(1000, 1000), 9 * SECOND);

        assertEquals(Optional.of(new Speed(0.8 * 3e6 / 4.0 / 2.0, DAY)), meter.speed(List.of(workload()), 2, DAY));
        assertEquals(Optional.empty(), meter.speed(List.of(workload(), workload()), 2, DAY), "two kinds of work");
        meter.helped(true);
        assertEquals(Optional.empty(), meter.speed(List.of(workload()), 2, DAY), "other machines");
    }

    @Test
    void aRunThatIsOverAtOnceSaysNothing() {
        SpeedMeter meter = new SpeedMeter();
        assertEquals(Optional.empty(), meter.speed(List.of(workload()), 1, DAY));
        meter.add(new Progress(10, 100), SECOND);
        meter.add(new Progress(100, 100), SECOND + SECOND / 10);
        assertEquals(Optional.empty(), meter.speed(List.of(workload()), 1, DAY));
    }

    private static Workload workload() {
        return new Workload(1, Optional.empty(), 1000, "trials", "neuron-steps", 3e6);
    }
}
