package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.separatrix.cluster.FaultyNetwork.Link;

/** Links between hosts are cut, and heal: healthy nodes stay, others come back, and the tables are the same. */
@Execution(ExecutionMode.CONCURRENT)
class NetworkFaultsTest {

    private static final String[] EXPERIMENT = {"conf/cue-cliff.conf", "--trials", "10", "-D", "batch=5"};

    /** The coordinator has the highest address, so that a node leads the cluster. */
    private static final int COORDINATOR = 4;

    private static final String PORT = "25520";

    @TempDir
    private static Path folder;

    private static Results alone;

    private final List<Program> programs = new ArrayList<>();

    @BeforeAll
    static void runInOneProcess() {
        alone = Results.alone(folder.resolve("alone"), EXPERIMENT);
    }

    @AfterEach
    void killAll() {
        programs.forEach(Program::close);
    }

    /** How many runs have nodes that reach the coordinator only. */
    int stars() {
        return 1;
    }

    /** How often a link is cut for 8 s and good for 4 s. */
    int flaps() {
        return 2;
    }

    @Test
    void nodesThatReachTheCoordinatorOnlyAreAllKeptWhenOneOfThemFlaps() throws Exception {
        for (int star = 0; star < stars(); star++) {
            nodesThatReachTheCoordinatorOnlyAreAllKept(star, star == 0 ? flaps() : 2);
        }
    }

    /** The run cannot start, and thus not end, before the last node comes. */
    private void nodesThatReachTheCoordinatorOnlyAreAllKept(int star, int flaps) throws Exception {
        try (FaultyNetwork network = FaultyNetwork.of(folder, COORDINATOR, 1 + star)) {
            network.between(1, 2, Link.CUT).between(1, 3, Link.CUT).between(2, 3, Link.CUT);
            Results results = new Results(folder.resolve("star-" + star));
            Program run = run(network, results, "--workers", "0", "--nodes", "4");
            Program flapping = node(network, 1);
            List<Program> steady = List.of(node(network, 2), node(network, 3));
            run.awaiting("nodes: 3 of 4");
            for (Program node : steady) {
                node.awaiting("is silent", 2);
            }
            for (int times = 0; times < flaps; times++) {
                network.between(1, COORDINATOR, Link.CUT);
                TimeUnit.SECONDS.sleep(8);
                network.between(1, COORDINATOR, Link.GOOD);
                TimeUnit.SECONDS.sleep(4);
            }
            Program last = node(network, COORDINATOR);

            run.endsWith(0);
            last.endsWith(0);
            flapping.endsWith(0);
            for (Program node : steady) {
                node.endsWith(0);
                assertEquals(1, node.count("joined 10.77.0.4"), node.messages());
            }
            assertEquals(0, run.lines(".*@10.77.0.[23]:.* was lost.*"), run.messages());
            results.assertSameAs(alone);
        }
    }

    @Test
    void aNodeWaitsForItsCoordinatorAndComesBackWhenTheLinkHeals() throws Exception {
        try (FaultyNetwork network = FaultyNetwork.of(folder, COORDINATOR, 2)) {
            Results results = new Results(folder.resolve("healed"));
            Program node = node(network, 1).awaiting("nothing listens there");
            Program run =
                    run(network, results, "--workers", "0", "--nodes", "2").awaiting("waiting for 2 nodes");
            run.awaiting("nodes: 1 of 2");
            node.awaiting("computing batches of cue-cliff");

            network.between(1, COORDINATOR, Link.CUT);
            run.awaiting("was lost");
            node.awaiting("nothing has been heard of the coordinator");
            network.between(1, COORDINATOR, Link.GOOD);
            run.awaiting("has joined", 2);
            node.awaiting("computing batches of cue-cliff", 2);

            network.set(1, COORDINATOR, Link.CUT);
            run.awaiting("was lost", 2);
            network.set(1, COORDINATOR, Link.GOOD);
            run.awaiting("has joined", 3);
            node.awaiting("computing batches of cue-cliff", 3);
            Program second = node(network, COORDINATOR);

            run.endsWith(0);
            node.endsWith(0);
            second.endsWith(0);
            results.assertSameAs(alone);
        }
    }

    /** The run cannot start, and thus not end, before two nodes have taken the place of the one that goes. */
    @Test
    void ofTwoNodesThatMustReachEachOtherAndCannotTheLaterOneGoes() throws Exception {
        try (FaultyNetwork network = FaultyNetwork.of(folder, COORDINATOR, 3)) {
            network.between(1, 2, Link.CUT);
            Results results = new Results(folder.resolve("ring"));
            Program run = run(network, results, "--workers", "1", "--nodes", "3", "-D", "placement=ring");
            Program first = node(network, 1);
            run.awaiting("nodes: 1 of 3");
            Program later = node(network, 2);
            later.endsWith(1);
            List<Program> others = List.of(node(network, COORDINATOR), node(network, COORDINATOR));

            run.endsWith(0);
            first.endsWith(0);
            for (Program node : others) {
                node.endsWith(0);
            }
            assertEquals(1, later.count("which placement = ring needs"), later.messages());
            assertEquals(1, run.count("which placement = ring needs"), run.messages());
            assertEquals(0, run.count("was lost"), run.messages());
            results.assertSameAs(alone);
        }
    }

    private Program run(FaultyNetwork network, Results results, String... options) throws Exception {
        return started(network.on(COORDINATOR)
                .with("SEPARATRIX_PORT", PORT)
                .start(Stream.of(
                                Stream.of("run", "--out", results.folder().toString()),
                                Stream.of(EXPERIMENT),
                                Stream.of(options))
                        .flatMap(words -> words)
                        .toArray(String[]::new)));
    }

    private Program node(FaultyNetwork network, int host) throws Exception {
        return started(network.on(host)
                .with("LOG_LEVEL", "DEBUG")
                .start("node", "--join", FaultyNetwork.address(COORDINATOR) + ":" + PORT, "--slots", "1"));
    }

    private Program started(Program program) {
        programs.add(program);
        return program;
    }
}
