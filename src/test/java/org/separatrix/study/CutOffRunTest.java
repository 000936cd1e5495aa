package org.separatrix.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cli.CommandLineRun;
import org.separatrix.record.Program;
import org.separatrix.record.RunStore;

/** Executions that begin, and of which nothing more is heard, as when a batch ends Java. */
class CutOffRunTest {

    @TempDir
    private Path folder;

    @Test
    void theSecondInARowIsSaidUnlessNothingIsLeftToCompute() throws Exception {
        String out = folder.resolve("out").toString();
        assertEquals(
                0,
                run("conf/cue-cliff.conf", "--trials", "4", "-D", "batch=2", "--out", out)
                        .exitCode());
        assertEquals(0, mentions(run("--resume", "--out", out)));

        dropBatch();
        isCutOff();
        assertEquals(0, mentions(run("--resume", "--out", out)), "once may happen");

        isCutOff();
        isCutOff();
        assertEquals(0, mentions(run("--resume", "--out", out)), "it is complete");

        dropBatch();
        isCutOff();
        isCutOff();
        assertEquals(1, mentions(run("--resume", "--out", out)));
    }

    private static CommandLineRun run(String... args) {
        String[] all = new String[args.length + 3];
        System.arraycopy(args, 0, all, 3, args.length);
        all[0] = "run";
        all[1] = "--alone";
        all[2] = "--no-monitor";
        return CommandLineRun.of(all);
    }

    private static long mentions(CommandLineRun run) {
        assertEquals(0, run.exitCode(), run.err());
        return run.err()
                .lines()
                .filter(line -> line.contains("the last 2 executions were cut off before any result was safe"))
                .count();
    }

    private void dropBatch() throws Exception {
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + record())) {
            record.createStatement().execute("DELETE FROM batch WHERE id = (SELECT max(id) FROM batch)");
        }
    }

    private void isCutOff() {
        String experiment;
        try (RunStore store = RunStore.existing(record())) {
            experiment = store.experiment();
        }
        try (RunStore store = RunStore.open(record(), experiment, Program.ofBuild())) {
            store.executions().begin(Program.ofBuild());
        }
    }

    private Path record() {
        return folder.resolve("out/run.sqlite");
    }
}
