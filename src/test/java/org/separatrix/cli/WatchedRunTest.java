package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.experiment.Batch;
import org.separatrix.monitor.RunClient;
import org.separatrix.record.RunStore;
import org.separatrix.study.trials.TrialsPayload;

/** What is told of a real run while it goes on is what its tables say in the end. */
class WatchedRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> COUNTS = List.of(
            "target",
            "swap",
            "blend",
            "other",
            "no_report",
            "alive_all",
            "alive_target_only",
            "alive_nontarget_only",
            "alive_none",
            "target_wins",
            "nontarget_wins",
            "ties");

    @TempDir
    private Path folder;

    /** A run that has nothing to compute with before a node joins, and so cannot end before it is watched. */
    private static CompletableFuture<CommandLineRun> start(Path out, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--out", out.toString(), "--port", "0", "--workers", "0", "--nodes", "1"));
        return CompletableFuture.supplyAsync(() -> CommandLineRun.of(all.toArray(String[]::new)));
    }

    /** What a node joins by, as soon as the run can be joined. */
    private static String joinable(Path out) throws InterruptedException {
        Path join = out.resolve("join");
        while (Files.notExists(join.resolve("address"))) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return join.toString();
    }

    private static RunClient client(Path out, CompletableFuture<CommandLineRun> run) throws Exception {
        AddressFile file = new AddressFile(out);
        Optional<String> address = Optional.empty();
        while (address.filter(known -> !known.isEmpty()).isEmpty()) {
            assertFalse(run.isDone(), () -> "the run has ended: " + run.join());
            TimeUnit.MILLISECONDS.sleep(10);
            address = file.read();
        }
        return new RunClient(address.get());
    }

    /** The state at the end, as a client has it that took every delta; a node comes when it is told of it. */
    private static ObjectNode last(RunClient client, Path out) throws Exception {
        ObjectNode state = client.state();
        String join = joinable(out);
        CompletableFuture<CommandLineRun> node =
                CompletableFuture.supplyAsync(() -> CommandLineRun.of("node", "--join", join, "--slots", "1"));
        client.follow(state, now -> {});
        assertEquals(0, node.get(2, TimeUnit.MINUTES).exitCode(), node.get().err());
        assertEquals("complete", state.get("state").asText());
        assertEquals(
                state.at("/trials/planned").asLong(), state.at("/trials/done").asLong());
        return state;
    }

    private static void requireCounts(ObjectNode state, Path out) throws Exception {
        Table table = Table.read(out.resolve("conditions.csv"));
        for (int condition = 0; condition < table.rows().size(); condition++) {
            double trials = table.value(condition, "trials");
            assertEquals(trials, state.at("/conditions/done/" + condition).asDouble());
            for (String count : COUNTS) {
                double hits = state.at("/conditions/" + count + "/" + condition).asDouble();
                assertEquals(table.value(condition, count), hits / trials, 1e-9, count);
            }
            for (String number : List.of("mean_abs_error", "chance", "chance_swap")) {
                assertEquals(
                        table.value(condition, number),
                        state.at("/conditions/" + number + "/" + condition).asDouble(),
                        1e-9,
                        number);
            }
        }
    }

    /** Also of a run that goes on where another has ended, with more trials. */
    @Test
    void countsOfTheEndAreThoseOfTheTable() throws Exception {
        Path out = folder.resolve("out");
        CompletableFuture<CommandLineRun> run =
                start(out, "run", "conf/cue-cliff.conf", "--trials", "300", "-D", "batch=20");
        RunClient client = client(out, run);
        joinable(out);
        byte[] trace = client.get("api/conditions/1/trials/7", PATIENCE);
        ObjectNode state = last(client, out);
        assertEquals(0, run.get(2, TimeUnit.MINUTES).exitCode(), run.get().err());
        requireCounts(state, out);
        requireTrial(new ObjectMapper().readTree(trace), out);
        assertTrue(Files.notExists(out.resolve("monitor.url")), "an address that answers no more");

        CompletableFuture<CommandLineRun> more =
                start(out, "run", "conf/cue-cliff.conf", "--resume", "--trials", "400", "-D", "batch=20");
        ObjectNode grown = last(client(out, more), out);
        assertEquals(0, more.get(2, TimeUnit.MINUTES).exitCode(), more.get().err());
        assertEquals(1_500, grown.at("/trials/restored").asInt());
        requireCounts(grown, out);

        CommandLineRun status = CommandLineRun.of("status", out.toString(), "--json");
        assertEquals(0, status.exitCode(), status.err());
        JsonNode said = new ObjectMapper().readTree(status.out());
        assertEquals("complete", said.get("state").asText());
        assertEquals(2_000, said.get("done").asInt());
        assertEquals(2, said.get("executions").size());
    }

    private static void requireTrial(JsonNode trace, Path out) {
        try (RunStore store = RunStore.existing(out.resolve("run.sqlite"))) {
            RunStore.Row row = store.find(1, 7).orElseThrow();
            Batch batch = row.batch();
            float error = TrialsPayload.read(row.payload(), batch.trials(), 2)
                    .trials()
                    .error()[(int) (7 - batch.firstTrial())];
            assertEquals(error, (float) trace.get("error").asDouble(), "the trial of the run to the last bit");
            assertEquals(500, trace.get("steps").asInt());
            assertEquals(2, trace.get("rates").size());
        }
    }

    @Test
    void meansOfARouterAreThoseOfTheTableAndAWatcherIsToldTheEnd() throws Exception {
        Path out = folder.resolve("out");
        CompletableFuture<CommandLineRun> run = start(
                out,
                "route",
                "conf/router-valley.conf",
                "-D",
                "router.tokens.streams=8",
                "-D",
                "batch=1",
                "-D",
                "sweep=[{router.J=[0,8]}]");
        RunClient client = client(out, run);
        String url = new AddressFile(out).read().orElseThrow();
        CompletableFuture<CommandLineRun> watch = CompletableFuture.supplyAsync(() -> CommandLineRun.of("watch", url));
        ObjectNode state = last(client, out);
        assertEquals(0, run.get(2, TimeUnit.MINUTES).exitCode(), run.get().err());
        Table table = Table.read(out.resolve("router.csv"));
        for (int condition = 0; condition < 2; condition++) {
            for (String number : List.of("tokens", "misrouting", "jaccard", "active", "n_eff", "entropy", "flicker")) {
                assertEquals(
                        table.value(condition, number),
                        state.at("/conditions/" + number + "/" + condition).asDouble(),
                        1e-9,
                        number);
            }
        }
        assertEquals(0, watch.get(2, TimeUnit.MINUTES).exitCode(), watch.get().err());
        assertTrue(watch.get().err().contains("complete"), watch.get().err());
    }

    /** Each branch is a piece, and its rows are in the table when it is done. */
    @Test
    void piecesOfASpectrumAreTheBranchesOfItsTable() throws Exception {
        Path out = folder.resolve("out");
        Path experiment = Files.writeString(
                folder.resolve("spectrum.conf"),
                "separatrix { name = pieces, model.neurons = 8, sweep.spectrum.noise-averaged = [false, true]"
                        + ", spectrum { from = 0, to = 0.05, branches = [coexistence, winner] } }");
        CompletableFuture<CommandLineRun> run = start(out, "spectrum", experiment.toString());
        RunClient client = client(out, run);
        Set<String> planned = new TreeSet<>();
        client.state().get("pieces").forEach(piece -> {
            assertFalse(piece.get("done").asBoolean(), piece::toString);
            planned.add(
                    piece.get("condition").asText() + " " + piece.get("name").asText());
        });
        ObjectNode state = last(client, out);
        assertEquals(0, run.get(2, TimeUnit.MINUTES).exitCode(), run.get().err());
        Set<String> done = new TreeSet<>();
        state.get("pieces").forEach(piece -> {
            assertTrue(piece.get("done").asBoolean(), piece::toString);
            done.add(piece.get("condition").asText() + " " + piece.get("name").asText());
        });
        Set<String> found = new TreeSet<>();
        Table table = Table.read(out.resolve("spectrum.csv"));
        table.rows().forEach(row -> found.add(row.get("condition") + " " + row.get("branch")));
        assertEquals(4, done.size());
        assertEquals(planned, done);
        assertEquals(done, found);
    }

    @Test
    void aPortThatIsTakenAndAFolderWithoutARunAreBadUsage() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0)) {
            CommandLineRun run = CommandLineRun.of(
                    "run",
                    "conf/cue-cliff.conf",
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--monitor-host",
                    "0.0.0.0",
                    "--out",
                    folder.resolve("none").toString());
            assertEquals(2, run.exitCode(), run.err());
            assertTrue(run.err().contains("port " + taken.getLocalPort()), run.err());
        }
        assertEquals(2, CommandLineRun.of("status", folder.toString()).exitCode());
        assertEquals(2, CommandLineRun.of("watch", "ftp://x y").exitCode());
    }
}
