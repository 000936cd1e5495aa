package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rings of a batch on two JVMs: their inhibition crosses the network, and the tables are the same. */
@Tag("optimized")
class PlacementTest {

    private static final String[] EXPERIMENT = {"conf/set-size.conf", "--trials", "400"};

    private static final Pattern OWN_ADDRESS = Pattern.compile("joined \\S+ as (\\S+)");

    private static final Pattern STALLED =
            Pattern.compile("batch \\d+: clock: no activity for 2.0 s: .*ring-\\d on akka://(\\S+) at tick \\d+");

    @TempDir
    private static Path folder;

    private static Results together;

    private final List<Program> programs = new ArrayList<>();

    @BeforeAll
    static void runInOneProcess() {
        together = Results.alone(folder.resolve("together"), EXPERIMENT);
    }

    @AfterEach
    void killAll() {
        programs.forEach(Program::close);
    }

    /** All rings live on the two nodes: when one dies, what is under way has to wait until it is missed. */
    @Test
    void ringsOnTwoNodesGiveTheSameBytesAlsoWhenOneOfThemDies() throws Exception {
        Results spread = new Results(folder.resolve("spread"));
        Program run = run("", spread, "--workers", "0", "--nodes", "2");
        Program staying = node("", run);
        Program dying = node("", run);
        awaitBatchesOnBoth(staying, spread, run);

        dying.kill();

        run.endsWith(0);
        staying.endsWith(0);
        spread.assertSameAs(together);
        assertEquals(1, run.count("was lost"), run.messages());
        assertTrue(staying.messages().contains("of a participant is lost"), staying.messages());
    }

    @Test
    void aNodeThatStallsABatchIsNamedAndTheBatchIsTriedAgain() throws Exception {
        String site = "batches.stall-after = 2s, akka.cluster.failure-detector.acceptable-heartbeat-pause = 100s";
        Results stalled = new Results(folder.resolve("stalled"));
        Program run = run(site, stalled, "--workers", "1", "--nodes", "1");
        Program stalling = node(site, run);
        awaitBatchesOnBoth(run, stalled, run);

        stalling.signal("STOP");
        assertEquals(stalling.found(OWN_ADDRESS), run.found(STALLED));
        stalling.signal("CONT");

        run.endsWith(0);
        stalling.endsWith(0);
        stalled.assertSameAs(together);
    }

    /** Waits until a node knows of the other, and more batches have ended than were under way by then. */
    private static void awaitBatchesOnBoth(Program node, Results results, Program run) throws InterruptedException {
        node.awaiting("spread over 2 nodes");
        long before = results.committed();
        Program.await(() -> results.committed() > before + 12, run);
    }

    private Program run(String site, Results results, String... options) throws Exception {
        return started(
                site,
                Stream.of(
                                Stream.of("run", "--out", results.folder().toString()),
                                Stream.of(EXPERIMENT),
                                Stream.of("-D", "placement=ring", "-D", "batch=16"),
                                Stream.of(options))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private Program node(String site, Program coordinator) throws Exception {
        return started(site, "node", "--join", coordinator.joinFolder(), "--slots", "1");
    }

    private Program started(String site, String... arguments) throws Exception {
        Program program =
                Program.in(folder).with("LOG_LEVEL", "DEBUG").site(site).start(arguments);
        programs.add(program);
        return program;
    }
}
