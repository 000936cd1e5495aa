package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that stops writing for a while, under a run of four workers: what is not safe is bounded, and the run goes on. */
class BlockedDiskTest {

    private static final int WORKERS = 4;

    /** Many batches, soon done. */
    private static final String[] EXPERIMENT = {
        "conf/cue-cliff.conf",
        "--trials",
        "1500",
        "-D",
        "batch=5",
        "-D",
        "protocol.steps=20",
        "-D",
        "protocol.epochs.stimulus.to=20",
        "-D",
        "protocol.epochs.cue.from=0",
        "-D",
        "protocol.epochs.cue.to=20"
    };

    @TempDir
    private Path folder;

    /** How long the disk writes nothing. */
    int seconds() {
        return 3;
    }

    @Test
    void holdsNoMoreThanItsWorkersMayHoldWhileTheDiskIsBlockedAndGoesOnThen() throws Exception {
        Path blocked = folder.resolve("blocked");
        Results results = new Results(folder.resolve("out"));
        try (Program run = Program.in(folder)
                .with("LD_PRELOAD", PoorFileSystem.library(folder))
                .with("BLOCKED", blocked.toString())
                .start(command(results))) {
            Program.await(() -> results.committed() > 20, run);
            Files.createFile(blocked);
            // What is being written is still on its way to the disk.
            TimeUnit.SECONDS.sleep(1);
            long committed = results.committed();
            Heap before = Heap.of(run);
            TimeUnit.SECONDS.sleep(seconds());
            Heap after = Heap.of(run);

            assertEquals(committed, results.committed(), "the disk is blocked");
            assertTrue(committed < 1500, "the run has ended before");
            // Each result has a message around it, and those that are written are held as a group.
            int most = WORKERS * Worker.MOST_UNSETTLED;
            assertTrue(before.results() <= most && after.results() <= most, before + ", then " + after);
            assertTrue(after.bytes() < before.bytes() + 1_000_000, before + ", then " + after);

            Files.delete(blocked);
            run.endsWith(0);
        }
        results.assertSameAs(Results.alone(folder.resolve("whole"), EXPERIMENT));
    }

    private static String[] command(Results results) {
        return Stream.of(
                        Stream.of("run", "--alone", "--workers", Integer.toString(WORKERS)),
                        Stream.of("--out", results.folder().toString()),
                        Stream.of(EXPERIMENT))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /**
     * What lives in a JVM after a collection of garbage.
     *
     * @param results of batches
     * @param bytes of everything
     */
    private record Heap(long results, long bytes) {

        static Heap of(Program program) throws Exception {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(program.number()),
                            "GC.class_histogram")
                    .start();
            List<String[]> rows = new ArrayList<>();
            histogram
                    .inputReader()
                    .lines()
                    .forEach(line -> rows.add(line.strip().split("\\s+")));
            assertEquals(0, histogram.waitFor());
            long results = rows.stream()
                    .filter(row -> row.length > 3 && row[3].equals("org.separatrix.simulation.WorkResult"))
                    .mapToLong(row -> Long.parseLong(row[1]))
                    .sum();
            String[] total = rows.get(rows.size() - 1);
            assertEquals("Total", total[0]);
            return new Heap(results, Long.parseLong(total[2]));
        }
    }
}
