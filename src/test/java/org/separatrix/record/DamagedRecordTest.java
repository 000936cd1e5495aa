package org.separatrix.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cli.CommandLineRun;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.Pieces;
import org.separatrix.study.Run;
import org.separatrix.study.RunResults;
import org.separatrix.study.Study;

/** A record in which something was changed: it is refused in one line, or what is damaged is computed again. */
class DamagedRecordTest {

    private static final List<String> TABLES = List.of("conditions.csv", "trials.parquet");

    @TempDir
    private static Path shared;

    private static Path whole;
    private static Experiment experiment;
    private static Pieces pieces;
    private static Program program;

    /** What a worker would find. */
    private static final Map<Long, RunStore.Row> FOUND = new HashMap<>();

    @TempDir
    private Path folder;

    private int changed;

    @BeforeAll
    static void runOnce() throws SQLException {
        whole = shared.resolve("whole");
        CommandLineRun run = CommandLineRun.of(
                "run",
                "conf/cue-cliff.conf",
                "--quiet",
                "--out",
                whole.toString(),
                "--trials",
                "600",
                "-D",
                "batch=100");
        assertEquals(0, run.exitCode(), run.err());
        experiment = Experiment.load(whole.resolve("experiment.conf"));
        pieces = Study.of(experiment).pieces(experiment);
        try (RunStore store = RunStore.existing(whole.resolve("run.sqlite"))) {
            store.forEach((batch, payload) -> {
                long id = pieces.find(batch);
                FOUND.put(id, new RunStore.Row(batch.at(id), payload));
            });
        }
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + whole.resolve("run.sqlite"));
                Statement statement = record.createStatement()) {
            String build = statement
                    .executeQuery("SELECT value FROM run WHERE key = 'build'")
                    .getString(1);
            program = program(build);
        }
        assertEquals(pieces.count(), FOUND.size());
    }

    private static Program program(String build) {
        int commit = build.indexOf(" (commit ");
        return new Program(
                build.substring(0, commit),
                build.substring(commit + " (commit ".length(), build.length() - 1),
                "scalar");
    }

    @Test
    void aFlippedBitNeverChangesATable() throws IOException {
        byte[] bytes = Files.readAllBytes(whole.resolve("run.sqlite"));
        Random random = new Random(12);
        int again = 0;
        for (int flip = 0; flip < 100; flip++) {
            byte[] copy = bytes.clone();
            int bit = random.nextInt(8 * copy.length);
            copy[bit / 8] ^= (byte) (1 << bit % 8);
            again += isMended(record -> Files.write(record, copy), "bit " + bit) ? 1 : 0;
        }
        // Most of a record is results.
        assertTrue(again > 80 && changed > 40, again + " of 100 went on, " + changed + " were mended");
    }

    @Test
    void anEditNeverChangesATable() throws IOException {
        Random random = new Random(13);
        Path other = shared.resolve("other");
        CommandLineRun run = CommandLineRun.of(
                "run",
                "conf/cue-cliff.conf",
                "--quiet",
                "--out",
                other.toString(),
                "--trials",
                "600",
                "-D",
                "batch=100",
                "--seed",
                "99");
        assertEquals(0, run.exitCode(), run.err());
        List<String> edits = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            String one = " WHERE id = " + pieces.place(random.nextInt(pieces.count()));
            long another = pieces.place(random.nextInt(pieces.count()));
            edits.addAll(List.of(
                    "UPDATE batch SET condition = (condition + 1) % 5" + one,
                    "UPDATE batch SET first_trial = first_trial + 100" + one,
                    "UPDATE batch SET trials = 99" + one,
                    "UPDATE batch SET id = "
                            + List.of("-1", "30", "1000", "2147483649", "9223372036854775807")
                                    .get(round) + one,
                    "UPDATE OR REPLACE batch SET id = " + another + one,
                    "UPDATE batch SET payload = (SELECT payload FROM batch WHERE id = " + another + ")" + one,
                    "UPDATE batch SET payload = substr(payload, " + (2 + round) + ")" + one,
                    "UPDATE batch SET payload = zeroblob(length(payload)), checksum = 0" + one,
                    "DELETE FROM batch" + one,
                    List.of(
                                    "UPDATE run SET value = value || ' ' WHERE key = 'experiment'",
                                    "UPDATE run SET value = 'another' WHERE key = 'build'",
                                    "DELETE FROM run WHERE key = 'checksum'",
                                    "CREATE TRIGGER t AFTER INSERT ON batch BEGIN DELETE FROM batch WHERE id = 0; END",
                                    "ATTACH '" + other.resolve("run.sqlite") + "' AS other;"
                                            + " INSERT OR REPLACE INTO batch SELECT * FROM other.batch")
                            .get(round)));
        }
        assertEquals(50, edits.size());
        for (String edit : edits) {
            isMended(record -> edit(Files.copy(whole.resolve("run.sqlite"), record), edit), edit);
        }
    }

    /** A cut, or a page that is another's. */
    @Test
    void damageOfTheFileIsOneLine() throws IOException {
        byte[] bytes = Files.readAllBytes(whole.resolve("run.sqlite"));
        for (int length : new int[] {0, 100, 4096, bytes.length / 2, bytes.length - 4096}) {
            isMended(record -> Files.write(record, Arrays.copyOf(bytes, length)), "cut to " + length);
        }
        for (int page = 1; page < bytes.length / 4096; page += 7) {
            byte[] copy = bytes.clone();
            System.arraycopy(bytes, 0, copy, 4096 * page, 4096);
            isMended(record -> Files.write(record, copy), "page " + page);
        }
    }

    /** Makes a record. */
    private interface Making {
        void at(Path record) throws IOException;
    }

    private static void edit(Path record, String edit) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(edit);
        } catch (SQLException refused) {
            throw new IOException(edit, refused);
        }
    }

    /** Whether the run goes on from the record, to the same tables; else it is refused in one line. */
    private boolean isMended(Making record, String what) throws IOException {
        Path out = Files.createTempDirectory(folder, "run");
        record.at(out.resolve("run.sqlite"));
        try (ResultsFolder results = ResultsFolder.resume(out);
                Run run = new Run(experiment, pieces, program, results)) {
            for (long id = 0; id < pieces.count(); id++) {
                if (!run.committed().get((int) id)) {
                    run.commit(List.of(FOUND.get(id)));
                    changed++;
                }
            }
            Study.of(experiment).write(new RunResults(experiment, results, run.store(), pieces));
            for (String table : TABLES) {
                assertArrayEquals(
                        Files.readAllBytes(whole.resolve(table)), Files.readAllBytes(out.resolve(table)), what);
            }
            return true;
        } catch (ResultsException refused) {
            assertEquals(1, refused.getMessage().lines().count(), what + ": " + refused.getMessage());
            return false;
        }
    }
}
