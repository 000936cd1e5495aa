package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.record.Provenance;

/** Errors after which a thread cannot go on, and a Java that cannot draw, in JVMs of their own. */
class FatalErrorsTest {

    /** The second condition takes about 300 MB where the first takes four. */
    private static final String TOO_LARGE =
            """
            separatrix {
              name = too-large, trials = 2048, batch = 2048
              protocol { steps = 4, epochs { stimulus { from = 0, to = 4, ring = all, gain = 5.0 } } }
              sweep { model.neurons = [48, 4096] }
            }
            """;

    private static final String SMALL =
            """
            separatrix {
              name = small, trials = 50
              protocol { steps = 20, epochs { stimulus { from = 0, to = 10, ring = all, gain = 5.0 } } }
              sweep { model.J-cross = [0, 0.2, 0.5] }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsOutOfMemorySaysSoAndEndsAtOnceWithItsTables() throws Exception {
        Path out = folder.resolve("out");
        try (Program run = Program.in(folder)
                .jvm("-Xmx160m")
                .start("run", file(TOO_LARGE), "--workers", "1", "--out", out.toString())) {
            run.endsWith(1);
            assertEquals(1, run.count("out of memory (Java heap space)"), run.messages());
            assertTrue(run.messages().contains("-Xmx"), run.messages());
            assertTrue(run.messages().contains("--resume"), run.messages());
            assertSaysNothingOfWhatItIsNot(run);
        }
        assertEquals(Provenance.Status.INCOMPLETE, provenance(out).status());
        assertEquals(2048, provenance(out).trials());
        assertTrue(Files.readString(out.resolve("conditions.csv"))
                .lines()
                .toList()
                .get(1)
                .startsWith("0,48,2048,"));
    }

    @Test
    void aNodeThatIsOutOfMemoryLeavesAndOthersTakeWhatItHeld() throws Exception {
        Path out = folder.resolve("out");
        try (Program run = Program.in(folder)
                .jvm("-Xmx1g")
                .start("run", file(TOO_LARGE), "--workers", "0", "--nodes", "1", "--out", out.toString())) {
            String joinFolder = run.joinFolder();
            try (Program small =
                    Program.in(folder).jvm("-Xmx160m").start("node", "--join", joinFolder, "--slots", "1")) {
                small.endsWith(1);
                assertTrue(small.messages().contains("out of memory (Java heap space)"), small.messages());
                assertSaysNothingOfWhatItIsNot(small);
            }
            try (Program large = Program.in(folder).jvm("-Xmx1g").start("node", "--join", joinFolder, "--slots", "1")) {
                run.endsWith(0);
                large.endsWith(0);
            }
        }
        assertEquals(Provenance.Status.COMPLETE, provenance(out).status());
    }

    @Tag("nightly")
    @Test
    void aBatchThatEndsEveryNodeIsGivenUpAfterThree() throws Exception {
        Path out = folder.resolve("out");
        try (Program run = Program.in(folder)
                .start("run", file(TOO_LARGE), "--workers", "0", "--nodes", "1", "--out", out.toString())) {
            String joinFolder = run.joinFolder();
            for (int node = 0; node < 3; node++) {
                try (Program small =
                        Program.in(folder).jvm("-Xmx160m").start("node", "--join", joinFolder, "--slots", "1")) {
                    small.endsWith(1);
                }
            }
            run.endsWith(1);
            assertTrue(
                    run.messages().contains("3 nodes were lost while they computed it, the last one with nothing else"),
                    run.messages());
            assertTrue(run.messages().contains("replay " + out + " --condition 1 --trial 0"), run.messages());
            assertSaysNothingOfWhatItIsNot(run);
        }
        assertEquals(Provenance.Status.INCOMPLETE, provenance(out).status());
        assertEquals(2048, provenance(out).trials());
    }

    @Test
    void aRunIsCompleteWithoutItsFiguresWhereJavaCannotDraw() throws Exception {
        Path out = folder.resolve("out");
        try (BareJava bare = BareJava.in(folder)) {
            runAndReplay(bare, out);
        }
    }

    private void runAndReplay(BareJava bare, Path out) throws Exception {
        try (Program run = Program.in(folder).java(bare.home()).start("run", file(SMALL), "--out", out.toString())) {
            run.endsWith(0);
            assertEquals(1, run.count("figures not drawn: conditions, outcomes, causes, errors ("), run.messages());
            assertTrue(run.messages().contains("cannot open shared object file"), run.messages());
            assertSaysNothingOfWhatItIsNot(run);
        }
        assertEquals(Provenance.Status.COMPLETE, provenance(out).status());
        assertTrue(Files.exists(out.resolve("trials.parquet")));
        assertFalse(Files.exists(out.resolve("figures/conditions.png")));

        try (Program replay = Program.in(folder)
                .java(bare.home())
                .start("replay", out.toString(), "--condition", "1", "--trial", "7")) {
            replay.endsWith(0);
            assertEquals(1, replay.count("figures not drawn: condition-1-trial-7 ("), replay.messages());
        }
        assertTrue(Files.exists(out.resolve("replay/condition-1-trial-7.npy")));
    }

    private static void assertSaysNothingOfWhatItIsNot(Program program) {
        assertFalse(program.messages().contains("finishing the batches"), program.messages());
        assertFalse(program.messages().contains("\tat "), program.messages());
    }

    private static Provenance provenance(Path out) {
        return Provenance.read(out.resolve("provenance.json"));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("experiment.conf"), text).toString();
    }
}
