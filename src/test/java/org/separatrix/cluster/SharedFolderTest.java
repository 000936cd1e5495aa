package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.cli.CommandLineRun;

/** Results folders that several processes want, and file systems that can do little. */
class SharedFolderTest {

    private static final String[] SMALL = {"conf/cue-cliff.conf", "--trials", "20", "-D", "batch=10"};

    @TempDir
    private Path folder;

    @Test
    void ofTwoCoordinatorsOneIsRefusedAndWhenTheOtherIsKilledAnotherGoesOn() throws Exception {
        Results shared = new Results(folder.resolve("shared"));
        String out = shared.folder().toString();
        // They wait for a node, and compute nothing.
        String[] waiting = {"run", "--resume", "--out", out, "--workers", "0", "--nodes", "1"};
        try (Program one = Program.in(folder).start(with(waiting, SMALL));
                Program two = Program.in(folder).start(with(waiting, SMALL))) {
            Program.await(() -> !one.isAlive() || !two.isAlive(), one);
            Program winner = one.isAlive() ? one : two;
            Program loser = one.isAlive() ? two : one;
            loser.endsWith(2);
            assertEquals(1, loser.count(out + " is in use by process "), loser.messages());
            winner.address();
            // It is the same for one that names no experiment.
            CommandLineRun late = CommandLineRun.of("run", "--resume", "--out", out);
            assertEquals(2, late.exitCode(), late.err());
            assertTrue(late.err().contains(" is in use by process "), late.err());
            assertEquals(1, late.err().lines().count());

            winner.kill();
        }
        assertTrue(Files.exists(shared.folder().resolve("run.lock")));
        CommandLineRun next = CommandLineRun.of("run", "--resume", "--out", out);
        assertEquals(0, next.exitCode(), next.err());
        assertTrue(next.err().contains(" is dead: this process takes over"), next.err());
        assertFalse(Files.exists(shared.folder().resolve("run.lock")));
        shared.assertSameAs(Results.alone(folder.resolve("whole"), SMALL));
    }

    @ParameterizedTest
    @CsvSource({"NO_SHARED_MEMORY, has no shared memory for SQLite", "NO_LOCKS, has no locks for SQLite"})
    void aFileSystemThatLacksSomethingIsNamedAndDoes(String lack, String line) throws Exception {
        String library = folder.resolve("poor-file-system.so").toString();
        assumeTrue(compiled(library), "no C compiler makes this library here");
        Results poor = new Results(folder.resolve("poor"));

        try (Program run = Program.in(folder)
                .with("LD_PRELOAD", library)
                .with(lack, "1")
                .start(with(new String[] {"run", "--out", poor.folder().toString()}, SMALL))) {
            run.endsWith(0);
            assertEquals(1, run.count(line), run.messages());
        }
        poor.assertSameAs(Results.alone(folder.resolve("whole"), SMALL));
        try (var files = Files.list(poor.folder())) {
            assertEquals(
                    List.of("run.sqlite"),
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.startsWith("run."))
                            .toList());
        }
        // A record that was moved to a better place goes on.
        CommandLineRun resumed = CommandLineRun.of(
                "run", "--quiet", "--resume", "--out", poor.folder().toString());
        assertEquals(0, resumed.exitCode(), resumed.err());
    }

    private static boolean compiled(String library) throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "cc",
                                    "-shared",
                                    "-fPIC",
                                    "-o",
                                    library,
                                    "src/test/resources/native/poor-file-system.c",
                                    "-ldl")
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }
}
