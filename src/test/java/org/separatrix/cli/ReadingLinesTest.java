package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever waits for a large sweep to be checked is told how far it is. */
class ReadingLinesTest {

    private final List<String> said = new ArrayList<>();
    private long now = 7;
    private final ReadingLines lines = new ReadingLines(said::add, () -> now);

    @Test
    void whatTakesSecondsSaysSoEveryFiveSecondsAndWhatIsDoneSoonerSaysNothing() {
        readAt(0.1, 0);
        readAt(4.9, 100_000);
        assertEquals(List.of(), said);
        readAt(5.0, 412_300);
        readAt(9.9, 700_000);
        readAt(10.2, 999_900);
        assertEquals(
                List.of(
                        "412,300 of 1,000,000 conditions checked (41 %)",
                        "999,900 of 1,000,000 conditions checked (99 %)"),
                said);
    }

    private void readAt(double seconds, int conditions) {
        now = 7 + Duration.ofMillis(Math.round(1e3 * seconds)).toNanos();
        lines.read(conditions, 1_000_000);
    }
}
