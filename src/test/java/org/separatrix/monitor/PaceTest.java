package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static Pace after(long before, long done, long total, int seconds) {
        Pace pace = new Pace("trials", before, total);
        pace.reach(done, Duration.ofSeconds(seconds));
        return pace;
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 79, 99, 159})
    void theNumbersAreWholeInEveryWidth(int columns) {
        String bar = after(0, 123_456_789, 1_000_000_000, 100).bar(columns);

        assertTrue(bar.endsWith("123456789/1000000000, 1234568/s, 11:50 left"), bar);
        assertTrue(bar.startsWith("trials  12 %"), bar);
        assertTrue(bar.length() <= columns, bar);
    }

    @Test
    void theBarHasTheRoomThatIsLeft() {
        assertEquals(
                "trials  50 % [===============>              ] 50/100, 5/s, 0:10 left",
                after(0, 50, 100, 10).bar(159));
        assertEquals(
                "trials 100 % [==========] 100/100, 10/s, 0:00 left",
                after(0, 100, 100, 10).bar(50));
        assertEquals(
                "trials  50 % 50/100, 5/s, 0:10 left", after(0, 50, 100, 10).bar(40));
        assertEquals("trials  50", after(0, 50, 100, 10).bar(10));
        assertEquals("", after(0, 50, 100, 10).bar(-1));
    }

    @Test
    void whatAnEarlierExecutionHasDoneIsNotSpeed() {
        assertEquals(
                "900 of 1000 trials (90 %) in 0:10, 10 trials/s, about 0:10 left",
                after(800, 900, 1000, 10).line());
    }

    @Test
    void beforeAnythingIsDoneNobodyKnowsHowLongItTakes() {
        assertEquals(
                "0 of 10 trials (0 %) in 0:03, 0 trials/s, about ? left",
                after(0, 0, 10, 3).line());
        assertEquals(
                "5 of 10 trials (50 %) in 0:00, 0 trials/s, about ? left",
                after(5, 5, 10, 0).line());
    }

    @Test
    void theSpeedIsThatOfTheLastHalfMinute() {
        Pace pace = new Pace("trials", 0, 100_000);
        for (int second = 1; second <= 100; second++) {
            pace.reach(second <= 60 ? second : 60 + 10 * (second - 60), Duration.ofSeconds(second));
        }
        assertTrue(pace.line().contains(" 10 trials/s"), pace.line());

        pace.reach(1460, Duration.ofSeconds(200));
        assertTrue(pace.line().contains(" 10 trials/s"), "one that comes late: " + pace.line());
    }

    @Test
    void hoursAreHours() {
        assertTrue(after(0, 1, 10_000, 1).line().endsWith("about 2:46:39 left"));
    }
}
