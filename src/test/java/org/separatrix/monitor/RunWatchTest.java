package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.cluster.NodeDescription;
import org.separatrix.cluster.Occupancy;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Batch;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.statistics.outcomes.Tally;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.trials.Export;

/** What is known of a run agrees with its tables, whatever order its results come in and whoever looks how often. */
class RunWatchTest {

    private static final String SWEEP =
            "trials = 60, batch = 20, sweep { model.J-cross = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] }";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAreThoseOfTheTableInAnyOrderTwiceAndResumed(long seed) throws IOException {
        Random random = new Random(seed);
        WatchedRun run = new WatchedRun(SWEEP);
        Map<Batch, Trials> trials = new HashMap<>();
        run.batches().forEach(batch -> trials.put(batch, WatchedRun.trials(random, batch.trials())));
        List<Batch> order = new ArrayList<>(run.batches());
        Collections.shuffle(order, random);

        run.watch.enter(RunState.RESTORING);
        order.subList(0, 6).forEach(batch -> run.watch.restore(batch, payload(trials.get(batch))));
        run.watch.accept(new RunEvent.Started());
        order.forEach(batch -> run.commit(batch, payload(trials.get(batch)), 0.1));
        order.forEach(batch -> run.commit(batch, payload(trials.get(batch)), 0.1));

        JsonNode state = MAPPER.readTree(run.json.snapshot().bytes());
        assertEquals(420, state.at("/trials/done").asLong());
        assertEquals(120, state.at("/trials/restored").asLong());
        for (int condition = 0; condition < 7; condition++) {
            Tally tally = new Tally(Export.criteria(run.experiment.condition(condition)));
            for (Batch batch : run.batches()) {
                if (batch.condition() == condition) {
                    tally.add(trials.get(batch));
                }
            }
            ConditionSummary row = tally.summary();
            Map<String, Long> expected = Map.ofEntries(
                    Map.entry("done", row.trials()),
                    Map.entry("target", row.target().hits()),
                    Map.entry("swap", row.swap().hits()),
                    Map.entry("blend", row.blend().hits()),
                    Map.entry("other", row.other().hits()),
                    Map.entry("no_report", row.noReport().hits()),
                    Map.entry("alive_all", row.aliveAll().hits()),
                    Map.entry("alive_target_only", row.aliveTargetOnly().hits()),
                    Map.entry("alive_nontarget_only", row.aliveNontargetOnly().hits()),
                    Map.entry("alive_none", row.aliveNone().hits()),
                    Map.entry("target_wins", row.targetWins().hits()),
                    Map.entry("nontarget_wins", row.nontargetWins().hits()),
                    Map.entry("ties", row.ties().hits()));
            int at = condition;
            expected.forEach((name, count) -> assertEquals(
                    count.longValue(),
                    state.at("/conditions/" + name + "/" + at).asLong(),
                    name));
            assertEquals(
                    row.meanAbsError().value(),
                    state.at("/conditions/mean_abs_error/" + at).asDouble(),
                    1e-12);
            assertEquals(row.chance(), state.at("/conditions/chance/" + at).asDouble());
        }
    }

    /** A client that takes every delta, one that takes every seventh, one that starts late, and one that was away. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void everyClientEndsWithTheSameState(long seed) throws IOException {
        Random random = new Random(seed);
        WatchedRun run = new WatchedRun(SWEEP);
        run.watch.accept(new RunEvent.Started());
        ObjectNode every = read(run.json.snapshot());
        ObjectNode seventh = every.deepCopy();
        ObjectNode away = every.deepCopy();
        ObjectNode late = null;
        List<Batch> order = new ArrayList<>(run.batches());
        Collections.shuffle(order, random);
        for (int step = 0; step < order.size(); step++) {
            run.pass(random.nextDouble());
            happen(run, random, order.get(step));
            merge(every, read(run.json.since(every.get("version").asLong())));
            if (step % 7 == 6) {
                merge(seventh, read(run.json.since(seventh.get("version").asLong())));
            }
            if (step == 12) {
                late = read(run.json.snapshot());
            } else if (late != null) {
                merge(late, read(run.json.since(late.get("version").asLong())));
            }
        }
        run.watch.accept(new RunEvent.Broken(new IllegalStateException("the end")));
        ObjectNode state = read(run.json.snapshot());
        for (ObjectNode client : List.of(every, seventh, away, late)) {
            merge(client, read(run.json.since(client.get("version").asLong())));
            assertEquals(withoutOldBuckets(state), withoutOldBuckets(client));
        }
    }

    private static void happen(WatchedRun run, Random random, Batch batch) {
        switch (random.nextInt(6)) {
            case 0 ->
                run.watch.accept(new RunEvent.AttemptFailed(
                        batch, "", "batch " + batch.id() + ": no answer from ring 1 for 30 s", random.nextBoolean()));
            case 1 ->
                run.watch.accept(new RunEvent.NodeJoined(
                        "node:" + batch.id(), new NodeDescription("0.1.0", "far", "1", 4, 4, "vector", List.of())));
            case 2 -> run.watch.accept(new RunEvent.NodeLeft("node:" + (batch.id() - 1), "was lost"));
            case 3 -> run.watch.accept(new RunEvent.GivenAgain("", 2));
            case 4 -> run.watch.occupied(new Occupancy(List.of(new Occupancy.Slot("", "worker-0", batch, 0.5))));
            default -> {}
        }
        run.commit(batch, WatchedRun.payload(random, batch.trials()), 0.1 + random.nextDouble());
    }

    /** What a client does: what it gets stands over what it has. */
    private static void merge(ObjectNode state, ObjectNode delta) {
        delta.properties().forEach(field -> {
            switch (field.getKey()) {
                case "conditions" ->
                    mergeConditions((ObjectNode) state.get("conditions"), (ObjectNode) field.getValue());
                case "rate" -> mergeRate((ObjectNode) state.get("rate"), (ObjectNode) field.getValue());
                default -> state.set(field.getKey(), field.getValue());
            }
        });
    }

    private static void mergeConditions(ObjectNode state, ObjectNode delta) {
        JsonNode index = delta.get("index");
        delta.properties().forEach(column -> {
            if (!column.getKey().equals("index")) {
                ArrayNode all = (ArrayNode) state.get(column.getKey());
                for (int i = 0; i < index.size(); i++) {
                    all.set(index.get(i).asInt(), column.getValue().get(i));
                }
            }
        });
    }

    private static void mergeRate(ObjectNode state, ObjectNode delta) {
        ArrayNode all = (ArrayNode) state.get("trials");
        int first = delta.get("first").asInt() - state.get("first").asInt();
        while (all.size() < first + delta.get("trials").size()) {
            all.add(0);
        }
        for (int i = 0; i < delta.get("trials").size(); i++) {
            all.set(first + i, delta.get("trials").get(i));
        }
    }

    /** A client drops old buckets when it pleases, and knows from the elapsed time where they stand. */
    private static ObjectNode withoutOldBuckets(ObjectNode state) {
        ObjectNode without = state.deepCopy();
        ((ObjectNode) without.get("rate")).remove("from");
        return without;
    }

    private static ObjectNode read(RunJson.Encoded state) throws IOException {
        return (ObjectNode) MAPPER.readTree(state.bytes());
    }

    @Test
    void whatWasGivenUpAndComesLaterAllTheSameIsNotGivenUp() {
        WatchedRun run = new WatchedRun(SWEEP);
        run.watch.accept(new RunEvent.Started());
        Batch batch = run.pieces.batch(3);
        run.watch.accept(new RunEvent.AttemptFailed(batch, "", "batch 3: broken", true));
        run.watch.accept(new RunEvent.AttemptFailed(batch, "", "batch 3: broken", true));
        assertEquals(20, run.watch.summary().failed());
        run.commit(batch, WatchedRun.payload(new Random(1), 20), 0.1);
        assertEquals(0, run.watch.summary().failed());
        assertEquals(20, run.watch.summary().done());
    }

    /** The state of ten thousand conditions, as monitor and page must bear it. */
    @Test
    void aSnapshotOfManyConditionsIsSmall() throws IOException {
        WatchedRun run = new WatchedRun(
                "trials = 120, sweep { model.J-cross { from = 0.0, to = 2.0, points = 100 }, model.J1 { from = 1.0, to = 9.0,"
                        + " points = 100 } }");
        Random random = new Random(5);
        run.batches().forEach(batch -> run.commit(batch, WatchedRun.payload(random, batch.trials()), 0.01));
        byte[] all = run.json.snapshot().bytes();
        assertTrue(all.length < 1_200_000, all.length + " bytes");
        assertTrue(Compressed.gzip(all).length < 500_000, "compressed");
        byte[] delta = run.json.since(RunJson.NOTHING + 1).bytes();
        assertTrue(delta.length < 600_000, delta.length + " bytes");
    }

    /** Of 10,001 conditions two are shown as one, and the last one alone. */
    @Test
    void theLastBlockHasNoMoreConditionsThanAreLeft() throws IOException {
        WatchedRun run = new WatchedRun(
                "trials = 3, sweep { model.J-cross { from = 0.0, to = 2.0, points = 73 }, model.J1 { from = 1.0, to = 9.0,"
                        + " points = 137 } }");
        assertEquals(
                6, MAPPER.readTree(run.json.condition(9_999)).get("planned").asInt());
        assertEquals(
                3, MAPPER.readTree(run.json.condition(10_000)).get("planned").asInt());
        assertEquals(0.0, run.watch.completeConditions());
        Batch last = run.pieces.batch(run.pieces.count() - 1);
        assertEquals(10_000, last.condition());
        run.commit(last, WatchedRun.payload(new Random(1), last.trials()), 0.1);
        assertEquals(1.0, run.watch.completeConditions());
    }

    /** What adaptive trials do not need was never to be done: a run that ends early ends at all of it. */
    @Test
    void aConditionThatIsKnownWellEnoughIsDone() throws IOException {
        WatchedRun run = new WatchedRun(
                "trials { half-width = 0.2, of = target_wins, first = 40, block = 20, most = 200 }, batch = 20,"
                        + " sweep { model.J-cross = [0.1, 0.2] }");
        Random random = new Random(1);
        assertEquals(400, run.watch.summary().planned());
        run.watch.accept(new RunEvent.Started());
        for (int condition = 0; condition < 2; condition++) {
            Batch first = run.batches().get(10 * condition);
            assertEquals(condition, first.condition());
            run.commit(first, WatchedRun.payload(random, 20), 0.1);
            run.commit(run.batches().get(10 * condition + 1), WatchedRun.payload(random, 20), 0.1);
            assertEquals(condition + 1.0, run.watch.completeConditions());
        }
        assertEquals(80, run.watch.summary().done());
        assertEquals(80, run.watch.summary().planned());
        assertTrue(
                run.watch.summary().line().contains("80 of 80 trials (100 %)"),
                run.watch.summary().line());
        JsonNode state = MAPPER.readTree(run.json.snapshot().bytes());
        assertEquals(40, state.at("/conditions/planned/1").asLong());
    }

    /** However often the run changes meanwhile. */
    @Test
    void whoeverAsksWithinAQuarterOfASecondGetsTheSameSnapshot() throws IOException {
        WatchedRun run = new WatchedRun(SWEEP);
        Snapshots snapshots = new Snapshots(run.watch, run.json, () -> run.now);
        Snapshots.Snapshot first = snapshots.now();
        run.commit(run.pieces.batch(0), WatchedRun.payload(new Random(1), 20), 0.1);
        run.pass(0.2);
        assertSame(first, snapshots.now());
        run.pass(0.2);
        JsonNode state = MAPPER.readTree(snapshots.now().plain());
        assertEquals(20, state.at("/trials/done").asLong());
        assertEquals(MAPPER.readTree(first.plain()).get("sweep"), state.get("sweep"));
        assertEquals(7, state.at("/sweep/values/0").size());
    }

    private static byte[] payload(Trials trials) {
        return new org.separatrix.study.trials.TrialsPayload(trials, List.of()).bytes();
    }
}
