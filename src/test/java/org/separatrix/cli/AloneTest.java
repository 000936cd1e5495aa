package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cluster.Network;

/** A run that nobody can join listens to no port: it does not even notice that its own is taken. */
class AloneTest {

    private static final String[] RUN = {"run", "conf/cue-cliff.conf", "--trials", "20", "--out"};

    private final String before = System.getProperty(Network.PROPERTY, "");

    @TempDir
    private Path folder;

    private ServerSocket busy;

    @BeforeEach
    void takeThePort() throws IOException {
        busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Path site = Files.writeString(folder.resolve("site.conf"), "network.port = " + busy.getLocalPort());
        System.setProperty(Network.PROPERTY, site.toString());
    }

    @AfterEach
    void giveThePortBack() throws IOException {
        System.setProperty(Network.PROPERTY, before);
        busy.close();
    }

    @Test
    void aRunAloneGivesTheSameTables() throws IOException {
        Path alone = folder.resolve("alone");
        CommandLineRun run = run(alone, "--alone");
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(run.err().contains("--join"), run.err());
        assertFalse(Files.exists(alone.resolve("join")));

        Path open = folder.resolve("open");
        assertEquals(2, run(open).exitCode());
        assertFalse(Files.exists(open));

        System.setProperty(Network.PROPERTY, before);
        assertEquals(0, run(open).exitCode());
        assertEquals(-1, Files.mismatch(alone.resolve("conditions.csv"), open.resolve("conditions.csv")));
        assertEquals(-1, Files.mismatch(alone.resolve("trials.parquet"), open.resolve("trials.parquet")));
    }

    @Test
    void aRunThatIsCompleteNeedsNobody() {
        Path out = folder.resolve("out");
        assertEquals(0, run(out, "--alone").exitCode());
        CommandLineRun again = run(out, "--resume");
        assertEquals(0, again.exitCode(), again.err());
        assertFalse(again.err().contains("--join"), again.err());
    }

    @Test
    void aRunAloneWaitsForNobody() {
        CommandLineRun run = run(folder.resolve("out"), "--alone", "--nodes", "1");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--alone and --nodes 1 contradict each other"), run.err());
    }

    private static CommandLineRun run(Path out, String... options) {
        String[] words = new String[RUN.length + 1 + options.length];
        System.arraycopy(RUN, 0, words, 0, RUN.length);
        words[RUN.length] = out.toString();
        System.arraycopy(options, 0, words, RUN.length + 1, options.length);
        return CommandLineRun.of(words);
    }
}
