package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cli.CommandLineRun;
import org.separatrix.record.Provenance;

/**
 * Nodes come, go, freeze and die: the tables are those of one process, byte for byte.
 *
 * <p>Where a node must be missed, or must come late, the others have ended before: the run cannot be over too early,
 * however fast or slow the machine is.
 */
class LostNodesTest {

    /** A quarter of the phase diagram; 64 conditions of three batches each. */
    private static final String[] PHASE_DIAGRAM = {
        "conf/phase-diagram.conf",
        "--trials",
        "12",
        "-D",
        "batch=4",
        "-D",
        "sweep = [{ model.J-cross = { from = 0.2, to = 0.5, points = 8 },"
                + " protocol.epochs.stimulus.gain = { from = 1.0, to = 3.5, points = 8 } }]"
    };

    private static final int BATCHES = 192;

    private static final Pattern GIVEN = Pattern.compile("batch (\\d+) given to");

    @TempDir
    private static Path folder;

    private static Results whole;

    private final List<Program> programs = new ArrayList<>();

    @BeforeAll
    static void runInOneProcess() {
        whole = Results.alone(folder.resolve("whole"), PHASE_DIAGRAM);
    }

    @AfterEach
    void killAll() {
        programs.forEach(Program::close);
    }

    @Test
    void twoNodesComputeThePhaseDiagramThenBothLeaveAndALateOneEndsIt() throws Exception {
        Results results = new Results(folder.resolve("nodes"));
        Program run = run(results, PHASE_DIAGRAM, "--workers", "0", "--nodes", "2");
        Stranger.sendGarbage(run.address());
        String joinFolder = run.joinFolder();
        Program first = node(joinFolder);
        run.awaiting("nodes: 1 of 2");
        assertEquals(0, results.committed(), "started before both were there");
        Program second = node(joinFolder);

        Program.await(() -> results.committed() > 40, run);
        first.signal("TERM");
        Program late = node(joinFolder);
        Program.await(() -> results.committed() > 80, run);
        second.signal("TERM");

        for (Program left : List.of(first, second)) {
            left.endsWith(0);
            assertEquals(1, left.count("has left the run"), left.messages());
        }
        run.endsWith(0);
        late.endsWith(0);
        assertEquals(1, late.count("the run has ended"), late.messages());
        assertEquals(3, run.count("has joined"), run.messages());
        assertEquals(2, run.count("has left"), run.messages());
        assertEquals(0, run.count("was lost"), run.messages());
        assertEquals(1, run.count("without a further word"), run.messages());
        results.assertSameAs(whole);
        assertEquals(
                1, Provenance.read(results.folder().resolve("provenance.json")).hosts());
    }

    @Test
    void nodesAreKilledAtSomeMomentsAndTheLastIsFrozenForTooLong() throws Exception {
        Results results = new Results(folder.resolve("killed"));
        int moments = moments() - 1;
        Program run = run(results, PHASE_DIAGRAM, "--workers", "0", "--nodes", Integer.toString(moments + 1));
        String joinFolder = run.joinFolder();
        List<Program> nodes = new ArrayList<>();
        for (int n = 0; n <= moments; n++) {
            nodes.add(node(joinFolder));
        }

        for (int moment = 1; moment <= moments; moment++) {
            long enough = moment * BATCHES / 32;
            Program.await(() -> results.committed() >= enough, run);
            nodes.get(moment).kill();
        }
        Program frozen = nodes.get(0).signal("STOP");
        run.awaiting("waiting for 1 node");
        frozen.signal("CONT");

        // The frozen one may have held all that was left, and then the run ends before it has joined again.
        run.endsWith(0);
        results.assertSameAs(whole);
        assertEquals(BATCHES, results.committed());
        assertTrue(run.count("was lost") > moments, run.messages());
    }

    @Test
    void aCoordinatorKilledAtSomeMomentsRepeatsNothingThatWasCommittedAndItsNodeComesBack() throws Exception {
        Results results = new Results(folder.resolve("resumed"));
        String port = Integer.toString(freePort());
        Program run = run(results, port, PHASE_DIAGRAM, "--workers", "1", "--nodes", "1");
        Program node = node(run.joinFolder());
        BitSet safe = new BitSet();
        int last = moments() - 1;
        for (int n = 0; n <= last; n++) {
            int moment = Math.max(1, n * BATCHES / last);
            Program.await(() -> results.committed() >= moment, run);
            run.kill();
            assertFalse(given(run).isEmpty(), "nothing was given out");
            assertFalse(safe.intersects(given(run)), "computed again what was committed");
            safe = results.committedBatches();
            run = run(results, port, PHASE_DIAGRAM, "--workers", "1", "--nodes", n < last ? "1" : "0", "--resume");
        }
        run.endsWith(0);
        assertTrue(given(run).isEmpty(), "nothing was left to do");

        results.assertSameAs(whole);
        assertEquals(BATCHES, results.committed());
        // The run is complete, and nobody can join it any more.
        node.awaiting("/join again", last).close();
    }

    @Tag("nightly")
    @Test
    void whatANodeCannotComputeIsComputedByAnother() throws Exception {
        Results results = new Results(folder.resolve("failing"));
        Program run = run(results, PHASE_DIAGRAM, "--workers", "1", "--nodes", "1");
        Program useless = started(Program.in(folder)
                .jvm("-Dseparatrix.kernel=vector")
                .start("node", "--join", run.joinFolder(), "--slots", "1"));

        run.endsWith(0);
        useless.endsWith(0);
        results.assertSameAs(whole);
        assertTrue(useless.count("failed") > 0, useless.messages());
    }

    @Test
    void whatNobodyCanComputeIsNamedInTheEndAndComputedOnResume() throws Exception {
        String out = folder.resolve("hopeless").toString();
        String[] arguments = {"run", "conf/cue-cliff.conf", "--trials", "10", "--out", out};
        Program run =
                started(Program.in(folder).jvm("-Dseparatrix.kernel=vector").start(arguments));

        run.endsWith(1);

        assertTrue(run.messages().contains("gave up batch 0 (condition 0, trials 0 to 9, seed"), run.messages());
        assertTrue(run.messages().contains("the vector kernel needs a JVM"), run.messages());
        assertTrue(run.messages().contains("separatrix replay " + out + " --condition 0 --trial 0"), run.messages());
        CommandLineRun resumed = CommandLineRun.of(
                Stream.concat(Stream.of(arguments), Stream.of("--resume")).toArray(String[]::new));
        assertEquals(0, resumed.exitCode(), resumed.err());
    }

    /** At how many moments something is killed. */
    int moments() {
        return 2;
    }

    /** The batches that a coordinator has given out. */
    private static BitSet given(Program coordinator) {
        BitSet batches = new BitSet();
        GIVEN.matcher(coordinator.messages()).results().forEach(given -> batches.set(Integer.parseInt(given.group(1))));
        return batches;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Program run(Results results, String[] experiment, String... options) throws Exception {
        return run(results, "0", experiment, options);
    }

    private Program run(Results results, String port, String[] experiment, String... options) throws Exception {
        return started(Program.in(folder)
                .with("LOG_LEVEL", "DEBUG")
                .with("SEPARATRIX_PORT", port)
                .start(Stream.of(
                                Stream.of("run", "--out", results.folder().toString()),
                                Stream.of(experiment),
                                Stream.of(options))
                        .flatMap(words -> words)
                        .toArray(String[]::new)));
    }

    private Program node(String joinFolder) throws Exception {
        return started(Program.in(folder).start("node", "--join", joinFolder, "--slots", "1"));
    }

    private Program started(Program program) {
        programs.add(program);
        return program;
    }
}
