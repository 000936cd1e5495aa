package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One trial of a past run, again and in full. */
class ReplayTest {

    private static final int TIMES = 501;

    @TempDir
    private static Path folder;

    private static Path run;

    @BeforeAll
    static void runOnce() throws Exception {
        run = folder.resolve("run");
        CommandLineRun.conditions(run, "conf/set-size.conf", "--trials", "40", "-D", "batch=7");
    }

    @Test
    void aTrialIsWhatTheRunRecorded() {
        for (int trial : new int[] {0, 39}) {
            CommandLineRun replay = replay("--condition", "1", "--trial", "" + trial);
            assertEquals(0, replay.exitCode(), replay.err());
            assertTrue(replay.out().contains("to the last bit"), replay.out());
        }
    }

    /** As many of each outcome are found as conditions.csv counts, and no more. */
    @Test
    void aTrialIsFoundByWhatWasReported() throws Exception {
        Table conditions = Table.read(run.resolve("conditions.csv"));
        for (String outcome : List.of("target", "swap")) {
            long count = Math.round(40 * conditions.value(1, outcome));
            assertTrue(count > 1, outcome);
            CommandLineRun last = replay("--condition", "1", "--outcome", outcome, "--nth", "" + count);
            assertEquals(0, last.exitCode(), last.err());
            double decoded = Double.parseDouble(last.out().replaceAll("(?s).*decoded (\\S+) rad.*", "$1"));
            assertEquals(outcome.equals("target"), Math.abs(decoded) <= 0.4, last.out());
            CommandLineRun none = replay("--condition", "1", "--outcome", outcome, "--nth", "" + (count + 1));
            assertEquals(2, none.exitCode());
            assertTrue(none.err().contains("the run has " + count + " trials"), none.err());
        }
        assertEquals(2, replay("--condition", "1").exitCode());
        assertEquals(
                2,
                replay("--condition", "1", "--trial", "1", "--outcome", "swap").exitCode());
    }

    @Test
    void theTimeCourseIsWrittenAsTableArrayAndPicture() throws Exception {
        Path base = folder.resolve("traces/three-items");

        replay("--condition", "1", "--trial", "3", "--trace", base + ".csv");

        List<String> csv = Files.readAllLines(folder.resolve("traces/three-items.csv"));
        assertEquals(1 + TIMES, csv.size());
        assertTrue(csv.get(0).startsWith("t,decoded,dominance,rate_0_0,"), csv.get(0));
        assertEquals(3 + 3 * 48, csv.get(TIMES).split(",").length);
        byte[] npy = Files.readAllBytes(folder.resolve("traces/three-items.npy"));
        String header = new String(npy, 10, 118, StandardCharsets.US_ASCII);
        assertTrue(header.contains("'shape': (501, 3, 48)"), header);
        assertEquals(128 + 8 * TIMES * 3 * 48, npy.length);
        double last = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN).getDouble(npy.length - 8);
        assertEquals(last, Double.parseDouble(csv.get(TIMES).split(",")[3 + 3 * 48 - 1]));
        assertTrue(Files.readString(folder.resolve("traces/three-items.svg")).contains("Dominance"));
        assertTrue(Files.exists(folder.resolve("traces/three-items.png")));
    }

    @Test
    void aTrialThatTheRunDoesNotHaveIsRefused() {
        assertEquals(2, replay("--condition", "2", "--trial", "0").exitCode());
        CommandLineRun beyond = replay("--condition", "0", "--trial", "40");
        assertEquals(2, beyond.exitCode());
        assertTrue(beyond.err().contains("0 to 39"), beyond.err());
    }

    private static CommandLineRun replay(String... options) {
        return CommandLineRun.of(Stream.concat(Stream.of("replay", run.toString()), Stream.of(options))
                .toArray(String[]::new));
    }
}
