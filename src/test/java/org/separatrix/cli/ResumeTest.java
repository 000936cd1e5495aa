package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.cluster.Network;
import org.separatrix.record.Execution;
import org.separatrix.record.Provenance;

/** How a run begins, and goes on where it was broken off. */
class ResumeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "run, conf/cue-cliff.conf, trials=30, batch=10, conditions.csv",
        "spectrum, conf/spectrum.conf, spectrum.from=0.3, sweep=[{model.J1=[6]}], spectrum.csv",
        "route, conf/router-valley.conf, router.tokens.streams=4, 'sweep=[{router.J=[0,8]}]', router.csv"
    })
    void theFolderHoldsItsExperiment(String command, String file, String first, String second, String table)
            throws Exception {
        Path out = folder.resolve("out");
        String[] start = {command, file, "--out", out.toString(), "-D", first, "-D", second, "--quiet"};
        CommandLineRun whole = CommandLineRun.of(start);
        assertEquals(0, whole.exitCode(), whole.err());
        String before = Files.readString(out.resolve(table));
        Files.delete(out.resolve(table));
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("run.sqlite"))) {
            record.createStatement().execute("DELETE FROM batch WHERE id = (SELECT max(id) FROM batch)");
        }

        CommandLineRun resumed = CommandLineRun.of("run", "--resume", "--out", out.toString());

        assertEquals(0, resumed.exitCode(), resumed.err());
        assertEquals(before, Files.readString(out.resolve(table)));

        Provenance provenance = Provenance.read(out.resolve("provenance.json"));
        List<Execution> executions = provenance.executions();
        assertEquals(2, executions.size());
        assertTrue(executions.get(1).trials() > 0 && executions.get(1).trials() < provenance.trials());
        assertEquals(provenance.trials(), executions.get(0).trials());
        assertEquals(executions.get(0).start(), provenance.start());
        assertEquals(executions.get(1).end(), provenance.end());
        assertEquals(executions.get(0).wallSeconds() + executions.get(1).wallSeconds(), provenance.wallSeconds(), 1e-9);

        // Named as well it must be the same.
        assertEquals(0, CommandLineRun.of(with(start, "--resume")).exitCode());
        CommandLineRun other = CommandLineRun.of(with(start, "--resume", "--seed", "99"));
        assertEquals(2, other.exitCode());
        assertTrue(other.err().contains("seed is "), other.err());
        CommandLineRun changed = CommandLineRun.of("run", "--resume", "--out", out.toString(), "--seed", "99");
        assertEquals(2, changed.exitCode());
        assertTrue(changed.err().contains("and 99 here"), changed.err());
        assertEquals(before, Files.readString(out.resolve(table)));
    }

    @Test
    void aFolderWithoutARunCannotBeContinued() {
        CommandLineRun run = CommandLineRun.of("run", "--resume", "--out", folder.toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(folder + " is not a results folder"), run.err());
        assertFalse(CommandLineRun.of("run", "--resume", "--out", folder + "/new")
                .err()
                .isEmpty());
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void theNewestRunIsTheLatest() throws Exception {
        List<String> elsewhere = List.of("sh", "-c", "cd " + folder + " && exec \"$@\"", "sh");
        Path file = Files.writeString(folder.resolve("small.conf"), "separatrix { name = small, trials = 2 }");
        List<String> command = Stream.of(elsewhere, CommandLineRun.java(List.of()), List.of("run", file.toString()))
                .flatMap(List::stream)
                .toList();

        CommandLineRun run = CommandLineRun.of(command, Map.of());

        assertEquals(0, run.exitCode(), run.err());
        Path latest = folder.resolve("results/latest");
        assertTrue(Files.readSymbolicLink(latest).toString().startsWith("small-"), run.out());
        assertTrue(Files.exists(latest.resolve("conditions.csv")));
    }

    @Test
    void aBusyPortIsOneLineAndLeavesNothingBehind() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(busy.getLocalPort());
            Path out = folder.resolve("a/b");

            CommandLineRun run = CommandLineRun.inItsOwnJvm(
                    List.of(),
                    Map.of("SEPARATRIX_PORT", port),
                    "run",
                    "conf/pulse.conf",
                    "--no-monitor",
                    "--quiet",
                    "--out",
                    out.toString());

            assertEquals(
                    new CommandLineRun(
                            2,
                            "",
                            "separatrix run: cannot listen on 127.0.0.1, port " + port + ": Address already in use\n"),
                    run);
            assertFalse(Files.exists(folder.resolve("a")));

            // Somebody listens there, which is all that a node looks for before it listens itself.
            CommandLineRun node = CommandLineRun.inItsOwnJvm(
                    List.of(), Map.of("SEPARATRIX_TLS", "off"), "node", "--join", "127.0.0.1:" + port, "--port", port);
            assertEquals(
                    "separatrix node: network.tls = off: whoever can open a port of this machine can stop this node\n"
                            + "separatrix node: cannot listen on 127.0.0.1, port " + port
                            + ": Address already in use\n",
                    node.err());
            assertEquals(2, node.exitCode());
        }
    }

    @Test
    void aPortThatIsNoneLeavesNothingBehind() throws IOException {
        String before = System.getProperty(Network.PROPERTY, "");
        try {
            for (String port : List.of("65536", "-1", "many")) {
                Path site = Files.writeString(folder.resolve("site.conf"), "network.port = " + port);
                System.setProperty(Network.PROPERTY, site.toString());

                CommandLineRun run = CommandLineRun.of("run", "conf/pulse.conf", "--out", folder + "/out");

                assertEquals(2, run.exitCode());
                assertEquals(1, run.err().lines().count(), run.err());
                assertTrue(run.err().contains("port"), run.err());
                assertFalse(Files.exists(folder.resolve("out")));
            }
        } finally {
            System.setProperty(Network.PROPERTY, before);
        }
    }

    @Test
    void settingsOfTheProgramThatAreNestedTooDeeplyAreRefused() throws IOException {
        String before = System.getProperty(Network.PROPERTY, "");
        try {
            Path site = Files.writeString(folder.resolve("site.conf"), "network = " + "[".repeat(100_000));
            System.setProperty(Network.PROPERTY, site.toString());

            CommandLineRun run = CommandLineRun.of("run", "conf/pulse.conf", "--out", folder + "/out");

            assertEquals(2, run.exitCode());
            assertEquals("separatrix run: " + site + " is nested too deeply\n", run.err());
        } finally {
            System.setProperty(Network.PROPERTY, before);
        }
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
    }
}
