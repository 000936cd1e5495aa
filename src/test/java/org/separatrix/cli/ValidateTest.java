package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValidateTest {

    @Test
    void saysOfEveryFileWhatItIsAndHowMuchOfItsOwnUnit() {
        CommandLineRun run = CommandLineRun.of(
                "validate", "conf/cue-cliff.conf", "conf/barrier.conf", "conf/router-training-256.conf");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("cue-cliff: trials of rings"), run.out());
        assertTrue(run.out().contains("separatrix run conf/barrier.conf"), run.out());
        assertTrue(run.out().contains("a spectral study (barrier)"), run.out());
        assertTrue(run.out().contains("a router study (training)"), run.out());
        assertEquals(
                1,
                run.out().lines().filter(line -> line.contains(" trials in ")).count(),
                run.out());
    }

    @Test
    void goesOnBehindABadFile() {
        CommandLineRun run = CommandLineRun.of("validate", "conf/none.conf", "conf/cue-cliff.conf");

        assertEquals(2, run.exitCode());
        assertEquals(
                1,
                run.err()
                        .lines()
                        .filter(line -> line.contains("conf/none.conf"))
                        .count(),
                run.err());
        assertTrue(run.out().contains("cue-cliff"), run.out());
    }
}
