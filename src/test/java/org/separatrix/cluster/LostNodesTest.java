package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.results.Provenance;

/** Nodes come, go, freeze and die: the tables are those of one process, byte for byte. */
@Tag("nodes")
class LostNodesTest {

    private static final String EXPERIMENT = "conf/phase-diagram.conf";

    /** 256 conditions of four batches. */
    private static final String[] MANY_BATCHES = {EXPERIMENT, "--trials", "100", "-D", "batch=25"};

    private static final int BATCHES = 1024;

    @TempDir
    private static Path folder;

    private static Results reference;

    private final List<Program> programs = new ArrayList<>();

    @BeforeAll
    static void runInOneProcess() throws Exception {
        reference = new Results(folder.resolve("reference"));
        try (Program run = Program.in(folder)
                .start(
                        "run",
                        EXPERIMENT,
                        "--trials",
                        "100",
                        "--out",
                        reference.folder().toString())) {
            run.endsWith(0);
        }
    }

    @AfterEach
    void killAll() {
        programs.forEach(Program::close);
    }

    @Test
    void aCoordinatorAndTwoNodesOfWhichOneLeavesAndOneComesLate() throws Exception {
        Results results = new Results(folder.resolve("nodes"));
        Program run = run(results, "--workers", "1", "--nodes", "2");
        Program staying = node(run);
        assertEquals(0, results.committed(), "started before both were there");
        Program leaving = node(run).awaiting("joined");
        Program.await(() -> results.committed() > BATCHES / 10, run);

        leaving.signal("TERM").endsWith(0);
        assertTrue(leaving.messages().contains("has left the run"), leaving.messages());
        Program late = node(run);

        run.endsWith(0);
        results.assertSameAs(reference);
        assertEquals(1, run.count("has left"), run.messages());
        for (Program node : List.of(staying, late)) {
            node.endsWith(0);
        }
        assertTrue(staying.messages().contains("the run has ended"), staying.messages());
        assertEquals(
                1, Provenance.read(results.folder().resolve("provenance.json")).hosts());
    }

    @Test
    void nodesKilledAtFiveMomentsAndOneFrozenForLongerThanAnybodyWaits() throws Exception {
        Results results = new Results(folder.resolve("killed"));
        Program run = run(results, "--workers", "1", "--nodes", "6");
        String address = run.address();
        List<Program> nodes = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            nodes.add(node(address));
        }

        for (int moment = 1; moment <= 5; moment++) {
            long enough = moment * BATCHES / 8;
            Program.await(() -> results.committed() >= enough, run);
            nodes.get(moment).signal("KILL");
        }
        Program frozen = nodes.get(0).signal("STOP");
        run.awaiting("was lost", 6);
        frozen.signal("CONT");

        run.endsWith(0);
        results.assertSameAs(reference);
        assertEquals(BATCHES, results.committed());
        frozen.endsWith(1);
        assertTrue(frozen.messages().contains("has given this node up"), frozen.messages());
    }

    @Test
    void aCoordinatorKilledAtFiveMomentsRepeatsAtMostWhatWasUnderWay() throws Exception {
        Results results = new Results(folder.resolve("resumed"));
        Program first = run(results, "--workers", "1", "--nodes", "1");
        Program orphan = node(first);
        long given = 0;
        Program run = first;
        for (int moment = 1; moment <= 5; moment++) {
            long enough = moment * BATCHES / 6;
            Program.await(() -> results.committed() >= enough, run);
            run.signal("KILL").ended();
            given += run.count("given to");
            run = run(results, "--workers", "2", "--resume");
        }
        run.endsWith(0);
        given += run.count("given to");

        results.assertSameAs(reference);
        assertEquals(BATCHES, results.committed());
        assertTrue(given - BATCHES <= 5 * 4, given + " batches were run");
        orphan.endsWith(1);
        assertTrue(orphan.messages().contains("the coordinator was lost"), orphan.messages());
    }

    @Test
    void whatANodeCannotComputeIsComputedByAnother() throws Exception {
        Path out = folder.resolve("failing");
        Program run = started(Program.in(folder)
                .start(
                        "run",
                        "conf/valley.conf",
                        "--trials",
                        "20",
                        "--workers",
                        "1",
                        "--nodes",
                        "1",
                        "--out",
                        out.toString()));
        Program useless = started(Program.in(folder)
                .jvm("-Dseparatrix.kernel=vector")
                .start("node", "--join", run.address(), "--slots", "1"));

        run.endsWith(0);
        useless.endsWith(0);
        assertTrue(useless.count("failed") > 0, useless.messages());
    }

    @Test
    void whatNobodyCanComputeIsNamedInTheEndAndComputedOnResume() throws Exception {
        Path out = folder.resolve("hopeless");
        String[] arguments = {"conf/cue-cliff.conf", "--trials", "10", "--out", out.toString()};
        Program run = started(Program.in(folder)
                .jvm("-Dseparatrix.kernel=vector")
                .start(Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new)));

        run.endsWith(1);

        assertTrue(run.messages().contains("gave up batch 0 (condition 0, trials 0 to 9, seed"), run.messages());
        assertTrue(run.messages().contains("the vector kernel needs a JVM"), run.messages());
        assertTrue(run.messages().contains("separatrix replay " + out + " --condition 0 --trial 0"), run.messages());
        started(Program.in(folder)
                        .start(Stream.concat(Stream.of("run", "--resume"), Stream.of(arguments))
                                .toArray(String[]::new)))
                .endsWith(0);
        assertTrue(Files.exists(out.resolve("conditions.csv")));
    }

    private Program run(Results results, String... options) throws Exception {
        return started(Program.in(folder)
                .with("LOG_LEVEL", "DEBUG")
                .start(Stream.of(
                                Stream.of("run", "--out", results.folder().toString()),
                                Stream.of(MANY_BATCHES),
                                Stream.of(options))
                        .flatMap(words -> words)
                        .toArray(String[]::new)));
    }

    private Program node(Program coordinator) throws Exception {
        return node(coordinator.address());
    }

    private Program node(String address) throws Exception {
        return started(Program.in(folder).start("node", "--join", address, "--slots", "1"));
    }

    private Program started(Program program) {
        programs.add(program);
        return program;
    }
}
