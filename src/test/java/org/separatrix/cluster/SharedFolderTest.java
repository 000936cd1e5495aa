package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** How often it is tried who comes first. */
    int rounds() {
        return 1;
    }

    /** How many want the folder at the same time. */
    int coordinators() {
        return 3;
    }

    @Test
    void ofSeveralCoordinatorsAllButOneAreRefusedAndWhenThatIsKilledAnotherGoesOn() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            ofSeveralCoordinatorsAllButOneAreRefused(new Results(folder.resolve("shared-" + round)));
        }
        Results.alone(folder.resolve("whole"), SMALL).assertSameAs(new Results(folder.resolve("shared-0")));
    }

    private void ofSeveralCoordinatorsAllButOneAreRefused(Results shared) throws Exception {
        String out = shared.folder().toString();
        List<Program> all = new ArrayList<>();
        try {
            for (int coordinator = 0; coordinator < coordinators(); coordinator++) {
                // They wait for a node, and compute nothing.
                all.add(Program.in(folder)
                        .start(with(
                                new String[] {"run", "--resume", "--out", out, "--workers", "0", "--nodes", "1"},
                                SMALL)));
            }
            Program.await(() -> all.stream().filter(Program::isAlive).count() <= 1, all.get(0));
            Program winner = all.stream()
                    .filter(Program::isAlive)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("none has it"));
            for (Program loser : all) {
                if (loser != winner) {
                    loser.endsWith(2);
                    assertEquals(1, loser.count(out + " is in use by process "), loser.messages());
                }
            }
            winner.address();
            // It is the same for one that names no experiment.
            CommandLineRun late = CommandLineRun.of("run", "--resume", "--out", out);
            assertEquals(2, late.exitCode(), late.err());
            assertTrue(late.err().contains(" is in use by process "), late.err());
            assertEquals(1, late.err().lines().count());

            winner.kill();
        } finally {
            all.forEach(Program::close);
        }
        assertTrue(Files.exists(shared.folder().resolve("run.lock")));
        CommandLineRun next = CommandLineRun.of("run", "--resume", "--out", out);
        assertEquals(0, next.exitCode(), next.err());
        assertTrue(next.err().contains(" is dead: this process takes over"), next.err());
        assertFalse(Files.exists(shared.folder().resolve("run.lock")));
    }

    @ParameterizedTest
    @CsvSource({"NO_SHARED_MEMORY, has no shared memory for SQLite", "NO_LOCKS, has no locks for SQLite"})
    void aFileSystemThatLacksSomethingIsNamedAndDoes(String lack, String line) throws Exception {
        String library = PoorFileSystem.library(folder);
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

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }
}
