package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rings of a batch on two JVMs: their inhibition crosses the network, and the tables are the same. */
@Tag("nodes")
class PlacementTest {

    @TempDir
    private Path folder;

    @Test
    void ringsOnDifferentNodesGiveTheSameBytesAndOneThatIsKilledIsReplaced() throws Exception {
        Results together = new Results(folder.resolve("together"));
        Results spread = new Results(folder.resolve("spread"));
        try (Program local = run(together, "placement=batch", 0)) {
            local.endsWith(0);
        }

        try (Program run = run(spread, "placement=ring", 2);
                Program staying = node(run);
                Program killed = node(run)) {
            Program.await(() -> spread.committed() > 5, run);
            killed.signal("KILL");

            run.endsWith(0);
            spread.assertSameAs(together);
            staying.endsWith(0);
            assertTrue(run.count("was lost") == 1, run.messages());
        }
    }

    private Program run(Results results, String placement, int nodes) throws Exception {
        return Program.in(folder)
                .start(
                        "run",
                        "conf/set-size.conf",
                        "--trials",
                        "4000",
                        "--workers",
                        "1",
                        "--nodes",
                        "" + nodes,
                        "-D",
                        placement,
                        "-D",
                        "batch=32",
                        "--out",
                        results.folder().toString());
    }

    private Program node(Program coordinator) throws Exception {
        return Program.in(folder).start("node", "--join", coordinator.address(), "--slots", "1");
    }
}
