package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.util.OSInfo;

/** No more room for the record of the run. */
@Tag("optimized")
class DiskFullTest {

    /** In blocks of 1,024 bytes; less than the record of the run takes. */
    private static final String LIMIT = "ulimit -f 300; exec \"$@\"";

    /** Many trials, soon done: what takes time here is to fill the disk. */
    private static final String[] EXPERIMENT = {
        "conf/cue-cliff.conf",
        "--trials",
        "6000",
        "-D",
        "protocol.steps=10",
        "-D",
        "protocol.epochs.stimulus.to=10",
        "-D",
        "protocol.epochs.cue.from=0",
        "-D",
        "protocol.epochs.cue.to=10"
    };

    @TempDir
    private Path folder;

    @Test
    void theRunStopsWithAClearErrorAndIsResumedWhenThereIsRoom() throws Exception {
        Results whole = Results.alone(folder.resolve("whole"), EXPERIMENT);
        Results full = new Results(folder.resolve("full"));

        // Unpacked beforehand, since the library of SQLite is itself larger than the files that are allowed.
        Program.Builder limited = Program.in(folder)
                .by("bash", "-c", LIMIT, "bash")
                .jvm(
                        "-Dorg.sqlite.lib.path=" + folder,
                        "-Dorg.sqlite.lib.name=" + unpacked().getFileName());
        try (Program run = run(limited, full)) {
            run.endsWith(1);
            assertTrue(run.messages().contains("the disk is full or the size of files is limited"), run.messages());
            assertTrue(run.messages().contains("--resume"), run.messages());
        }
        assertTrue(full.committed() > 0, "nothing was kept");

        try (Program run = run(Program.in(folder), full, "--resume")) {
            run.endsWith(0);
        }
        full.assertSameAs(whole);
    }

    @Test
    void whereNothingCanBeKeptNoFolderIsLeftBehind() throws Exception {
        Results none = new Results(folder.resolve("a").resolve("none"));
        Path library = unpacked();
        // Room for the tables of the record and no result, then not even for these.
        for (String blocks : List.of("40", "4")) {
            Program.Builder limited = Program.in(folder)
                    .by("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "bash")
                    .jvm("-XX:-UsePerfData", "-Dorg.sqlite.lib.path=" + folder)
                    .jvm("-Dorg.sqlite.lib.name=" + library.getFileName());
            try (Program run = run(limited, none)) {
                run.ended();
                assertTrue(run.messages().contains("the disk is full"), run.messages());
                assertFalse(Files.exists(folder.resolve("a")), run.messages());
            }
        }
    }

    private Path unpacked() throws IOException {
        String name = System.mapLibraryName("sqlitejdbc");
        String resource = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        try (InputStream library = SQLiteConfig.class.getResourceAsStream(resource)) {
            Files.copy(library, folder.resolve(name));
        }
        return folder.resolve(name);
    }

    private static Program run(Program.Builder program, Results results, String... more) throws Exception {
        return program.start(Stream.of(
                        Stream.of("run", "--out", results.folder().toString()), Stream.of(EXPERIMENT), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }
}
