package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a line says of a run. */
class RunSummaryTest {

    private static final TimeLeft.Left LEFT = new TimeLeft.Left(5.3, 5.0, 6.9);

    private static RunSummary summary(RunState state, long done, long failed, double lastResult, TimeLeft.Left left) {
        return new RunSummary(
                state, "trials", 128_000, done, 2_048, failed, 0, 9_430.0, 9_120.0, 8.7, lastResult, left);
    }

    @Test
    void saysHowFarHowFastHowLongAndWhatIsWrong() {
        assertEquals(
                "79,360 of 128,000 trials (62 %), 9,430/s, 5 s left (5–7), 512 given up, last result 0.4 s ago",
                summary(RunState.RUNNING, 79_360, 512, 0.4, LEFT).line());
        assertEquals(
                "512 of 128,000 trials (0 %), 9,430/s, time left not known yet",
                summary(RunState.RUNNING, 512, 0, 0.0, TimeLeft.Left.UNKNOWN).line());
        assertEquals(
                "128,000 of 128,000 trials (100 %), complete",
                summary(RunState.COMPLETE, 128_000, 0, 3.0, TimeLeft.Left.UNKNOWN)
                        .line());
    }

    @Test
    void drawsABarWhereItHasRoom() {
        RunSummary run = summary(RunState.RUNNING, 64_000, 0, 0.0, LEFT);
        assertEquals("trials  50 % [=====>    ] 64,000/128,000, 9,430/s, 5 s left (5–7)", run.bar(65));
        assertEquals("trials  50 % 64,000/128,000, 9,430/s", run.bar(36));
        for (int columns = 0; columns < 120; columns++) {
            assertTrue(run.bar(columns).length() <= columns);
        }
    }

    @Test
    void saysTimesInTwoDigitsAndAUnit() {
        assertEquals("1 s", TimeText.text(0.2));
        assertEquals("42 s", TimeText.text(42.4));
        assertEquals("2 min 10 s", TimeText.text(129.0));
        assertEquals("59 min 50 s", TimeText.text(3_588.0));
        assertEquals("2 h 10 min", TimeText.text(7_800.0));
        assertEquals("1 h", TimeText.text(3_600.0));
        assertEquals("3 d 4 h", TimeText.text(76.0 * 3_600));
        assertEquals("1 d", TimeText.text(86_399.0));
    }

    @Test
    void saysAnIntervalInOneUnitWhereItIsOne() {
        assertEquals("42 s left (40–50)", new TimeLeft.Left(42.0, 40.0, 50.0).text());
        assertEquals("1 min 40 s left (50 s – 3 min 20 s)", new TimeLeft.Left(100.0, 50.0, 200.0).text());
    }
}
