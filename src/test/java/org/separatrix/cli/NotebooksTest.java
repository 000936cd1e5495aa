package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code deploy/notebooks} draw what a run leaves; skipped where the interpreter is not. */
class NotebooksTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() throws Exception {
        CommandLineRun.conditions(
                folder.resolve("run"),
                "conf/valley.conf",
                "--trials",
                "3",
                "-D",
                "model.neurons=8",
                "-D",
                "sweep.model.J-cross=[0.1, 0.5, 2]");
        assertEquals(
                0,
                CommandLineRun.of("export", folder.resolve("run").toString(), "--as", "csv")
                        .exitCode());
    }

    @Test
    void pythonDrawsTheConditions() throws Exception {
        Optional<String> python = Optional.empty();
        for (String known : List.of("python3", "/usr/bin/python3")) {
            if (python.isEmpty() && works(known, "-c", "import pandas, matplotlib")) {
                python = Optional.of(known);
            }
        }
        assumeTrue(python.isPresent(), "no python3 with pandas and matplotlib here");
        assertDraws("figure.png", python.get(), "deploy/notebooks/conditions.py");
    }

    @Test
    void rDrawsTheConditions() throws Exception {
        assumeTrue(works("Rscript", "--version"), "no R here");
        assertDraws("figure.pdf", "Rscript", "deploy/notebooks/conditions.R");
    }

    private static void assertDraws(String figure, String... command) throws Exception {
        Path file = folder.resolve(figure);
        CommandLineRun script = CommandLineRun.of(
                List.of(command[0], command[1], folder.resolve("run").toString(), file.toString()),
                Map.of("MPLCONFIGDIR", folder.toString()));

        assertEquals(0, script.exitCode(), script.err());
        assertTrue(script.out().contains("6 conditions, swept: protocol.epochs.cue.gain, model.J-cross"), script.out());
        assertTrue(script.out().contains("18 trials"), script.out());
        assertTrue(Files.size(file) > 2_000, "an empty figure");
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return CommandLineRun.of(List.of(command), Map.of()).exitCode() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
