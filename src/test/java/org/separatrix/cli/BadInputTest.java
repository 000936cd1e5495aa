package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with what a user gives: exit code 2, one line that says where and what, and no run. */
class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            separatrix { modle.J-cross = 0.3 }                                  | modle          | model
            separatrix { model.J-cros = 0.3 }                                   | model.J-cros   | model.J-cross
            separatrix { model.J-cross = much }                                 | model.J-cross  | number
            separatrix { trials = -5 }                                          | trials         | 1
            separatrix { trials = 2.5 }                                         | trials         | 1
            separatrix { protocol.epochs.cue { from = 150, to = 501, ring = 0, gain = 1 } } | to | 500
            separatrix { protocol.epochs.cue { from = 150, to = 500, ring = 2, gain = 1 } } | ring | all
            separatrix { protocol.items = [0.0, 1.0, 2.0] }                     | protocol.items | 2
            separatrix { model.noise = NaN }                                    | model.noise    | number
            separatrix { model.neurons = 47 }                                   | model.neurons  | even
            separatrix { model.tau = 0 }                                        | model.tau      | a number from 1e-9
            separatrix { sweep.model.J-cross = [] }                             | sweep          | value
            separatrix { sweep.model.J-cross = [0.1, -] }                       | model.J-cross  | number
            separatrix { model.tau = ${separatrix.model.tau} }                  | model.tau      | cycl
            separatrix { model.transfer.kind = relu }                           | kind           | sigmoid
            separatrix { coupling.kind = telepathy }                            | kind           | lockstep
            separatrix { readout.window = 4 }                                   | readout.window | pi
            separatrix { batch = 100000 }                                       | batch          | auto
            separatrix { name = a/b }                                           | name           | letters
            experiment { trials = 5 }                                           | experiment     | separatrix
            separatrix { trials = 5                                             | bad.conf:3     | expecting
            """)
    void aBadFileIsRefusedWithItsNameTheKeyAndWhatIsAllowed(String text, String key, String allowed)
            throws IOException {
        Path file = Files.writeString(folder.resolve("bad.conf"), "\n" + text + "\n");

        String message = refused(file.toString());

        assertTrue(message.contains("bad.conf"), message);
        assertTrue(message.contains(key), message);
        assertTrue(message.contains(allowed), message);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertTrue(refused(folder.resolve("nowhere.conf").toString()).contains("nowhere.conf"));
    }

    @Test
    void aFolderIsNoExperiment() {
        assertTrue(refused(folder.toString()).contains(folder.toString()));
    }

    @Test
    void aSettingOfTheCommandLineIsCheckedLikeTheFile() {
        assertTrue(refused("conf/cue-cliff.conf", "-D", "model.tua=3").contains("model.tau"));
        assertTrue(refused("conf/cue-cliff.conf", "-D", "nonsense").contains("key=value"));
        assertTrue(refused("conf/cue-cliff.conf", "--trials", "0").contains("--trials"));
        assertTrue(refused("conf/cue-cliff.conf", "--workers", "0").contains("at least 1"));
        assertTrue(refused("conf/cue-cliff.conf", "--nonsense").contains("--nonsense"));
        assertTrue(refused().contains("experiment.conf"));
    }

    @Test
    void aRunToContinueMustBeNamed() {
        CommandLineRun run = CommandLineRun.of("run", "conf/cue-cliff.conf", "--resume");

        assertRefused(run);
        assertTrue(run.err().contains("--out"), run.err());
    }

    @Test
    void anOutputFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("precious.txt"), "data");

        CommandLineRun run = CommandLineRun.of("run", "conf/cue-cliff.conf", "--out", full.toString());

        assertRefused(run);
        assertTrue(run.err().contains(full.toString()), run.err());
        try (var files = Files.list(full)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aRunOfAnotherExperimentIsNotContinued() throws Exception {
        String out = folder.resolve("other").toString();
        CommandLineRun.conditions(Path.of(out), "conf/cue-cliff.conf", "--trials", "1");

        CommandLineRun resumed = CommandLineRun.of(
                "run", "conf/cue-cliff.conf", "--trials", "1", "-D", "model.noise=0.2", "--resume", "--out", out);

        assertEquals(2, resumed.exitCode());
        assertTrue(
                resumed.err().contains("the record of another experiment: model.noise is 0.3 there and 0.2 here"),
                resumed.err());
    }

    @Test
    void anOutputFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "data");

        CommandLineRun run = CommandLineRun.of("run", "conf/cue-cliff.conf", "--out", file.toString());

        assertRefused(run);
        assertTrue(run.err().contains(file.toString()), run.err());
    }

    @Test
    void anOutputFolderBelowAFileCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "data");

        assertRefused(CommandLineRun.of("run", "conf/cue-cliff.conf", "--out", file + "/below"));
    }

    /** Runs with a fresh output folder, which must not come into being. */
    private String refused(String... args) {
        Path out = folder.resolve("out");
        List<String> all = new ArrayList<>(List.of("run", "--out", out.toString()));
        all.addAll(List.of(args));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertRefused(run);
        assertFalse(Files.exists(out), "a run was started");
        return run.err();
    }

    private static void assertRefused(CommandLineRun run) {
        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        assertEquals("", run.out());
    }
}
