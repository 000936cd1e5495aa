package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules for Python and R run experiments and return data frames; skipped where the interpreter is not. */
class ScriptModulesTest {

    @TempDir
    private Path folder;

    @Test
    void pythonRunsFollowsAndReads() throws Exception {
        Optional<String> python = Optional.empty();
        for (String known : List.of("python3", "/usr/bin/python3")) {
            if (python.isEmpty() && works(known, "-c", "import pandas")) {
                python = Optional.of(known);
            }
        }
        assumeTrue(python.isPresent(), "no python3 with pandas here");
        assertPasses(
                python.get(),
                "try.py",
                """
                import separatrix

                run = separatrix.start(
                    {"name": "tried", "trials": 20, "model": {"neurons": 8}, "model.rings": 2,
                     "sweep": {"model.J-cross": [0.5, 0.2], "model.noise": (0.1, 0.3)}}, out="out")
                told = list(run.progress(0.5))
                assert all(0 <= at["done"] <= at["planned"] == 80 and at["unit"] == "trials" for at in told), told
                assert run.complete and not run.running
                assert list(run.conditions["model.J-cross"]) == [0.5, 0.5, 0.2, 0.2], run.conditions
                assert run.keys == ["model.J-cross", "model.noise"], run.keys
                assert len(run.trials) == 80 and len(run.table("causes")) > 0
                assert len(separatrix.results("out").conditions) == 4
                try:
                    separatrix.run({"model.noise": -1})
                except separatrix.SeparatrixError as refused:
                    assert "model.noise: is -1" in str(refused), refused
                else:
                    raise AssertionError("a noise of -1 was taken")
                try:
                    run.table("spectrum")
                except separatrix.SeparatrixError as missing:
                    assert "causes, conditions" in str(missing), missing
                long = separatrix.start({"trials": 1000000}, out="long")
                for at in long.progress(0.5):
                    if at["done"] > 0:
                        break
                assert not long.stop().complete and len(long.conditions) == 1
                print("passed")
                """);
    }

    @Test
    void rRunsAndReads() throws Exception {
        assumeTrue(works("Rscript", "--version"), "no R here");
        assertPasses(
                "Rscript",
                "try.R",
                """
                source(file.path(Sys.getenv("MODULES"), "r", "separatrix.R"))
                run <- separatrix_run(
                  list(name = "tried", trials = 20, "model.neurons" = 8, paired = TRUE,
                       sweep = list("model.J-cross" = c(0.5, 0.2), "model.noise" = list(0.1))),
                  out = "out r", quiet = TRUE)
                stopifnot(run$complete, identical(run$conditions[["model.J-cross"]], c(0.5, 0.2)))
                stopifnot(nrow(run$trials()) == 40, nrow(run$table("causes")) > 0)
                refused <- tryCatch(separatrix_run(list("model.noise" = -1), quiet = TRUE), error = conditionMessage)
                stopifnot(grepl("model.noise: is -1", refused, fixed = TRUE))
                Sys.unsetenv("SEPARATRIX")
                beside <- normalizePath(file.path(Sys.getenv("MODULES"), "..", "..", "separatrix"))
                stopifnot(nzchar(Sys.which("separatrix")) || separatrix_launcher() == beside)
                cat("passed\\n")
                """);
    }

    private void assertPasses(String interpreter, String name, String text) throws Exception {
        Path script = Files.writeString(folder.resolve(name), text);
        Path modules = Path.of("src", "main").toAbsolutePath();
        // The interpreter runs in the folder of the test, so that results go there.
        CommandLineRun run = CommandLineRun.of(
                List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", folder.toString(), interpreter, script.toString()),
                Map.of(
                        "SEPARATRIX",
                        launcher().toString(),
                        "MODULES",
                        modules.toString(),
                        "PYTHONPATH",
                        modules.resolve("python").toString(),
                        "PYTHONDONTWRITEBYTECODE",
                        "1"));

        assertEquals(0, run.exitCode(), run.err());
        assertEquals("passed\n", run.out(), run.err());
    }

    /** Starts the classes under test. */
    private Path launcher() throws IOException {
        String java = CommandLineRun.java(List.of()).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        return Files.createFile(
                        folder.resolve("launcher"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                .resolveSibling(Files.writeString(folder.resolve("launcher"), "#!/bin/sh\nexec " + java + " \"$@\"\n"));
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return CommandLineRun.of(Stream.of(command).toList(), Map.of()).exitCode() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
