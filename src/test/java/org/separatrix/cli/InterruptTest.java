package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.record.Provenance;

/** Ctrl-C, in a JVM of its own. */
class InterruptTest {

    private static final String[] EXPERIMENT = {
        "conf/valley.conf", "--trials", "60", "-D", "batch=8", "-D", "sweep.protocol.epochs.cue.gain=[0]"
    };

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsInterruptedEndsReadableAndIsContinuedToTheSameBytes() throws Exception {
        Path out = folder.resolve("interrupted");
        Process run = start(out);
        try (BufferedReader messages = run.errorReader()) {
            awaitFirstBatches(out);
            interrupt(run);
            assertTrue(run.waitFor(4, TimeUnit.MINUTES), "the run did not end");
            assertEquals(1, run.exitValue(), () -> messages.lines().toList().toString());
        } finally {
            run.destroyForcibly().waitFor();
        }

        assertEquals(
                Provenance.Status.INCOMPLETE,
                Provenance.read(out.resolve("provenance.json")).status());
        Table partial = Table.read(out.resolve("conditions.csv"));
        assertEquals(27, partial.rows().size());
        assertTrue(partial.value(0, "trials") > 0);
        assertFalse(Files.exists(out.resolve("run.sqlite-wal")));
        assertTrue(Files.exists(out.resolve("figures/conditions.png")));

        CommandLineRun.conditions(out, with("--resume"));
        CommandLineRun.conditions(folder.resolve("whole"), EXPERIMENT);
        for (String table : List.of("conditions.csv", "trials.parquet")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("whole").resolve(table)),
                    Files.readAllBytes(out.resolve(table)),
                    table);
        }
    }

    private static String[] with(String option) {
        List<String> all = new ArrayList<>(List.of(EXPERIMENT));
        all.add(option);
        return all.toArray(String[]::new);
    }

    private static Process start(Path out) throws IOException {
        List<String> command = new ArrayList<>(CommandLineRun.java(List.of()));
        command.addAll(List.of("run", "--out", out.toString()));
        command.addAll(List.of(EXPERIMENT));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The write-ahead log grows with every batch that is committed. */
    private static void awaitFirstBatches(Path out) throws Exception {
        Path log = out.resolve("run.sqlite-wal");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!Files.exists(log) || Files.size(log) < 50_000) {
            assertTrue(System.nanoTime() < deadline, "no batch was committed");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** As Ctrl-C does, save that a process whose ancestor runs in the background may have to ignore SIGINT. */
    private static void interrupt(Process run) throws Exception {
        Process kill = new ProcessBuilder("kill", "-TERM", Long.toString(run.pid())).start();
        assertTrue(kill.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, kill.exitValue());
    }
}
