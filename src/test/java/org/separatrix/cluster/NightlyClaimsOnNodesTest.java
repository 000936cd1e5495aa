package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose experiments a node computes, one after the other. */
@Tag("nightly")
class NightlyClaimsOnNodesTest {

    @TempDir
    private Path folder;

    @Test
    void aNodeStaysFromOneExperimentToTheNext() throws Exception {
        Path out = folder.resolve("ledger");
        Files.createDirectories(out);
        try (Program ledger = Program.in(folder)
                        .start(
                                "claims",
                                "S3",
                                "P10",
                                "--trials",
                                "0.001",
                                "--out",
                                out.toString(),
                                "--workers",
                                "0",
                                "--nodes",
                                "1");
                Program node = Program.in(folder).start("node", "--join", out.toString(), "--slots", "1")) {
            ledger.endsWith(0);
            node.endsWith(0);
            assertTrue(ledger.messages().contains("nodes may join with: separatrix node --join " + out));
            assertEquals(1, node.count("computing batches of drives"), node.messages());
            assertEquals(1, node.count("computing batches of guesses"), node.messages());
            assertEquals(1, node.count("the run has ended"), node.messages());
        }
        assertTrue(Files.exists(out.resolve("claims.csv")));
        assertFalse(Files.exists(out.resolve("join")));
    }
}
