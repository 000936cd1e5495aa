package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.record.ShellWords;

/** Commands to paste. */
class ShellWordsTest {

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        assertEquals(
                "separatrix replay 'my results/it'\\''s' --trial 3",
                ShellWords.command(List.of("replay", "my results/it's", "--trial", "3")));
    }

    @Test
    void aTrialIsReplayedFromItsFolder() {
        assertEquals(
                "separatrix replay results/test --condition 1 --trial 7",
                new WatchedRun("trials = 60, batch = 20").watch.facts.replay(1, 7));
    }
}
