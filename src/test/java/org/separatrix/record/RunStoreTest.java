package org.separatrix.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.experiment.Batch;
import org.separatrix.study.trials.Sample;
import org.sqlite.SQLiteConfig;

class RunStoreTest {

    private static final String EXPERIMENT = "separatrix { name = test }";
    private static final Program PROGRAM = new Program("1", "abc", "scalar");
    private static final Batch BATCH = new Batch(3, 1, 50, 10);

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("run.sqlite");
    }

    @Test
    void givesBackWhatWasCommitted() {
        byte[] payload = Sample.payload(BATCH, 3);
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.commit(BATCH, payload);
        }
        try (RunStore store = RunStore.existing(path)) {
            assertEquals(EXPERIMENT, store.experiment());
            store.forEach((batch, stored) -> {
                assertEquals(BATCH, batch);
                assertArrayEquals(payload, stored);
            });
        }
    }

    @Test
    void ignoresTheSecondArrivalOfABatch() {
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            assertTrue(store.commit(BATCH, Sample.payload(BATCH, 2)));
            assertFalse(store.commit(BATCH, Sample.payload(new Batch(3, 9, 0, 10), 2)));

            List<byte[]> stored = new ArrayList<>();
            store.forEach((batch, payload) -> stored.add(payload));
            assertEquals(1, stored.size());
            assertArrayEquals(Sample.payload(BATCH, 2), stored.get(0));
        }
    }

    @Test
    void refusesABatchThatIsCutOtherwise() {
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.commit(BATCH, Sample.payload(BATCH, 2));
            Batch other = new Batch(3, 1, 60, 20);

            assertSays("own batch size", () -> store.commit(other, Sample.payload(other, 2)));
        }
    }

    @Test
    void keepsTheOrderOfConditionsAndTrialsWhateverTheOrderOfArrival() {
        List<Batch> batches = Sample.batches(4, 100, 7);
        List<Batch> shuffled = new ArrayList<>(batches);
        Collections.shuffle(shuffled, new Random(1));
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            shuffled.forEach(batch -> store.commit(batch, Sample.payload(batch, 2)));

            List<Batch> stored = new ArrayList<>();
            store.forEach((batch, payload) -> stored.add(batch));
            assertEquals(batches, stored);
        }
    }

    @Test
    void knowsWhichBatchesItHolds() {
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.commit(BATCH, Sample.payload(BATCH, 2));
            List<Batch> committed = new ArrayList<>();
            store.forEachBatch(committed::add);
            assertEquals(List.of(BATCH), committed);
        }
    }

    @Test
    void keepsEveryCommittedBatchWhenTheProcessIsKilled() throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int announced = victim.inputReader()
                .lines()
                .limit(200)
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
        victim.destroyForcibly().waitFor();

        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            List<Batch> committed = new ArrayList<>();
            store.forEachBatch(committed::add);
            assertTrue(committed.size() > announced);
        }
    }

    /** Commits batches and announces each, until it is killed. */
    static final class Victim {
        public static void main(String[] args) {
            RunStore store = RunStore.open(Path.of(args[0]), EXPERIMENT, PROGRAM);
            for (int id = 0; ; id++) {
                Batch batch = new Batch(id, 0, 10L * id, 10);
                store.commit(batch, Sample.payload(batch, 2));
                System.out.println(id);
            }
        }
    }

    @Test
    void leavesOneFileBehind() throws IOException {
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.commit(BATCH, Sample.payload(BATCH, 2));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }

    @Test
    void remembersFailuresUntilTheBatchIsDoneAfterAll() {
        Batch hopeless = new Batch(4, 1, 60, 10);
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.recordFailure(BATCH, 7, "out of memory");
            store.recordFailure(hopeless, 7, "once");
            store.recordFailure(hopeless, 7, "and again");
            store.commit(BATCH, Sample.payload(BATCH, 2));

            assertEquals(List.of(new FailedBatch(hopeless, 7, "and again")), store.failures());
        }
    }

    @Test
    void refusesTheRecordOfAnotherExperiment() {
        RunStore.open(path, EXPERIMENT, PROGRAM).close();

        assertSays("another experiment", () -> RunStore.open(path, "separatrix { name = other }", PROGRAM));
        assertSays(
                "name is \"test\" there and \"other\" here",
                () -> RunStore.open(path, "separatrix { name = other }", PROGRAM));
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(
                path, "this is a letter to a friend, long enough to be read as the header of a database file");

        assertSays("not the record of a run", () -> RunStore.open(path, EXPERIMENT, PROGRAM));
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE address (name TEXT)");
        }

        assertSays("not the record of a run", () -> RunStore.open(path, EXPERIMENT, PROGRAM));
    }

    @Test
    void refusesARecordOfALaterFormat() throws SQLException {
        RunStore.open(path, EXPERIMENT, PROGRAM).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE run SET value = '99' WHERE key = 'format'");
        }

        assertSays("has format 99", () -> RunStore.existing(path));
    }

    @Test
    void takesAwayARecordOfAnotherFormatButNotOfAnotherExperiment() throws SQLException {
        RunStore.open(path, EXPERIMENT, PROGRAM).close();
        change("UPDATE run SET value = '2' WHERE key = 'format'");
        change("CREATE TABLE older (trial INTEGER)");

        assertSays("another experiment", () -> RunStore.discard(path, "separatrix { name = other }"));
        assertTrue(Files.exists(path));
        RunStore.discard(path, EXPERIMENT);
        assertFalse(Files.exists(path));
    }

    @Test
    void machinesOfADamagedExecutionAreNotThoseOfTheNext() throws SQLException {
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.executions().begin(PROGRAM);
            store.executions().takesPart("first", 64);
        }
        change("UPDATE execution SET trials = 12");

        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            assertEquals(1, store.executions().dropDamaged());
            store.executions().begin(PROGRAM);
            store.executions().takesPart("second", 2);
            assertEquals(
                    List.of("second"),
                    store.executions().all().stream().map(Execution::host).toList());
            assertEquals(2, store.executions().all().get(0).cores());
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void saysWhenThereIsNoRecord() {
        assertSays("no record of a run", () -> RunStore.existing(path));
    }

    @Test
    void saysWhenTheDiskIsFull() {
        SQLiteConfig tiny = RunFile.settings();
        tiny.setMaxPageCount(20);
        Batch big = new Batch(0, 0, 0, 10_000);
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM, tiny)) {
            assertSays("the disk is full", () -> store.commit(big, Sample.payload(big, 2)));
        }
    }

    @Test
    void everyExecutionIsListedWithWhatItHasAdded() {
        Program program = new Program("1", "abc", "scalar");
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.executions().begin(program);
            store.executions().takesPart("alpha", 2);
            store.executions().takesPart("alpha", 4);
            store.executions().takesPart("beta", 8);
            store.commit(BATCH, Sample.payload(BATCH, 2));
        }
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.executions().begin(new Program("1", "def", "scalar"));
            store.executions().takesPart("beta", 8);
            store.commit(BATCH, Sample.payload(BATCH, 2));
            store.executions().end();

            Provenance provenance =
                    Provenance.of(program, store.executions(), 1, BATCH.trials(), true, Provenance.Status.COMPLETE);

            assertEquals(
                    List.of("abc", "def"),
                    provenance.executions().stream().map(Execution::commit).toList());
            assertEquals(
                    List.of("alpha", "beta"),
                    provenance.executions().stream().map(Execution::host).toList());
            assertEquals(
                    List.of((long) BATCH.trials(), 0L),
                    provenance.executions().stream().map(Execution::trials).toList());
            assertEquals(12, provenance.executions().get(0).cores());
            assertEquals(2, provenance.hosts());
            assertEquals(12, provenance.cores());
            assertEquals(provenance.executions().get(0).start(), provenance.start());
        }
    }

    @Test
    void anEditedEntryOfWhoComputedARunIsDropped() throws SQLException {
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            for (String host : List.of("alpha", "beta")) {
                store.executions().begin(PROGRAM);
                store.executions().takesPart(host, 2);
                store.commit(BATCH, Sample.payload(BATCH, 2));
                store.executions().end();
            }
            assertEquals(0, store.executions().dropDamaged());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE execution SET commit_id = 'def' WHERE id = 1");
            statement.execute("UPDATE participant SET cores = 64 WHERE host = 'beta'");
        }
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            assertEquals(2, store.executions().dropDamaged());
            assertEquals(1, store.executions().all().size());
            assertEquals(0, store.executions().all().get(0).cores());
        }
    }

    /** A record of before executions were kept goes on. */
    @Test
    void aRecordWithoutExecutionsIsContinued() {
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.commit(BATCH, Sample.payload(BATCH, 2));
        }
        try (RunStore store = RunStore.open(path, EXPERIMENT, PROGRAM)) {
            store.executions().begin(new Program("1", "abc", "scalar"));
            assertEquals(1, store.executions().all().size());
        }
    }

    private static void assertSays(String words, Runnable attempt) {
        String message = assertThrows(ResultsException.class, attempt::run).getMessage();
        assertTrue(message.contains(words), message);
        assertEquals(1, message.lines().count());
    }
}
