package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cluster.FaultyNetwork.Link;

/**
 * Runs over a network on which everything goes wrong, one after the other, for as long as {@code nightly.minutes} says. The
 * faults follow from {@code nightly.seed} and are printed.
 */
@Tag("nightly")
class NightlyFaultsTest {

    private static final int NODES = 4;

    private static final int COORDINATOR = NODES + 1;

    private static final String PORT = "25520";

    /** 400 batches that take a core some tenths of a second each. */
    private static final String[] EXPERIMENT = {
        "conf/cue-cliff.conf", "--trials", "4000", "-D", "batch=50", "-D", "protocol.steps=40000"
    };

    private static final int BATCHES = 400;

    /** After so many faults a run is left alone, so that it ends. */
    private static final int FAULTS = 12;

    private static final Pattern GIVEN = Pattern.compile("batch (\\d+) given to");

    private static final Link LOSSY = new Link(0.05, 0, 0.0);

    private static final Link LATE = new Link(0.0, 200, 0.0);

    /** 1 Mbit/s. */
    private static final Link SLOW = new Link(0.0, 0, 125_000.0);

    @TempDir
    private Path folder;

    private FaultyNetwork network;
    private Random random;
    private Results results;
    private Program run;
    private BitSet safe;
    private final Program[] nodes = new Program[COORDINATOR];

    /** Something that goes wrong for a while. */
    private interface Fault {
        void happens() throws Exception;
    }

    @Test
    void everyBatchIsCommittedOnceAndNoTableDiffersWhateverGoesWrong() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Integer.getInteger("nightly.minutes", 20));
        long seed = Long.getLong("nightly.seed", 1L);
        Results alone = Results.alone(folder.resolve("alone"), EXPERIMENT);
        do {
            runAmidFaults(seed++, alone);
        } while (System.nanoTime() < end);
    }

    private void runAmidFaults(long seed, Results alone) throws Exception {
        random = new Random(seed);
        results = new Results(folder.resolve("run-" + seed));
        safe = new BitSet();
        try (FaultyNetwork faulty = FaultyNetwork.of(folder, COORDINATOR, seed)) {
            network = faulty;
            run = coordinator();
            for (int node = 1; node <= NODES; node++) {
                nodes[node] = node(node);
            }
            List<Fault> faults = faults();
            for (int times = 1; times <= FAULTS && run.isAlive(); times++) {
                int which = random.nextInt(faults.size());
                System.out.println("seed " + seed + ", fault " + which + ", " + results.committed() + " committed");
                faults.get(which).happens();
                TimeUnit.SECONDS.sleep(random.nextInt(6));
            }
            // A run that commits is not stuck, however slow the machine is.
            while (run.isAlive()) {
                long before = results.committed();
                Program.await(() -> !run.isAlive() || results.committed() > before, run);
            }
            run.endsWith(0);
            requireNothingRepeated();
            for (int node = 1; node <= NODES; node++) {
                if (nodes[node].isAlive()) {
                    nodes[node].signal("TERM");
                }
                nodes[node].endsWith(0);
            }
        } finally {
            Stream.concat(Stream.of(run), Stream.of(nodes).skip(1)).forEach(Program::close);
        }
        assertEquals(BATCHES, results.committed());
        results.assertSameAs(alone);
    }

    private List<Fault> faults() {
        return List.of(
                () -> cut(someNode(), COORDINATOR, 5),
                () -> cut(someNode(), COORDINATOR, 40),
                () -> oneWay(someNode(), COORDINATOR),
                () -> oneWay(COORDINATOR, someNode()),
                this::starOnly,
                () -> cut(1, 2 + random.nextInt(NODES - 1), 20),
                this::flap,
                () -> everywhere(LOSSY),
                () -> everywhere(LATE),
                () -> everywhere(SLOW),
                this::killNode,
                this::killCoordinator,
                () -> pause(nodes[someNode()], 3),
                () -> pause(nodes[someNode()], 20),
                () -> pause(run, 4));
    }

    private int someNode() {
        return 1 + random.nextInt(NODES);
    }

    private void cut(int one, int other, int seconds) throws Exception {
        network.between(one, other, Link.CUT);
        TimeUnit.SECONDS.sleep(seconds);
        network.between(one, other, Link.GOOD);
    }

    private void oneWay(int from, int to) throws Exception {
        network.set(from, to, Link.CUT);
        TimeUnit.SECONDS.sleep(15);
        network.set(from, to, Link.GOOD);
    }

    private void flap() throws Exception {
        int node = someNode();
        for (int times = 0; times < 3; times++) {
            cut(node, COORDINATOR, 8);
            TimeUnit.SECONDS.sleep(4);
        }
    }

    private void starOnly() throws Exception {
        amongNodes(Link.CUT);
        TimeUnit.SECONDS.sleep(20);
        amongNodes(Link.GOOD);
    }

    private void amongNodes(Link link) throws Exception {
        for (int one = 1; one < NODES; one++) {
            for (int other = one + 1; other <= NODES; other++) {
                network.between(one, other, link);
            }
        }
    }

    private void everywhere(Link link) throws Exception {
        for (Link now : List.of(link, Link.GOOD)) {
            amongNodes(now);
            for (int node = 1; node <= NODES; node++) {
                network.between(node, COORDINATOR, now);
            }
            TimeUnit.SECONDS.sleep(now.equals(link) ? 15 : 0);
        }
    }

    private void killNode() throws Exception {
        int node = someNode();
        nodes[node].kill();
        nodes[node] = node(node);
    }

    private void killCoordinator() throws Exception {
        run.kill();
        requireNothingRepeated();
        safe = results.committedBatches();
        run = coordinator("--resume");
    }

    /** No execution of the run gave out what was committed before it. */
    private void requireNothingRepeated() {
        BitSet given = new BitSet();
        GIVEN.matcher(run.messages()).results().forEach(batch -> given.set(Integer.parseInt(batch.group(1))));
        assertFalse(given.intersects(safe), "computed again what was committed");
    }

    private static void pause(Program program, int seconds) throws Exception {
        if (program.isAlive()) {
            program.signal("STOP");
            TimeUnit.SECONDS.sleep(seconds);
            program.signal("CONT");
        }
    }

    private Program coordinator(String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--out", results.folder().toString(), "--workers", "0", "--nodes", "1"));
        arguments.addAll(List.of(EXPERIMENT));
        arguments.addAll(List.of(options));
        return network.on(COORDINATOR)
                .with("SEPARATRIX_PORT", PORT)
                .with("LOG_LEVEL", "DEBUG")
                .start(arguments.toArray(String[]::new));
    }

    private Program node(int host) throws Exception {
        return network.on(host)
                .site("network.join-within = forever")
                .compiledWell()
                .start("node", "--join", FaultyNetwork.address(COORDINATOR) + ":" + PORT, "--slots", "1");
    }
}
