package org.separatrix.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import org.separatrix.experiment.Batch;
import org.sqlite.SQLiteConfig;

/**
 * The record of a run, {@code run.sqlite}: a row a batch, committed as it arrives. A batch whose {@link #commit} has
 * returned survives the death of the process; a second arrival of it changes nothing. Not thread-safe.
 */
public final class RunStore implements AutoCloseable {

    private static final String COLUMNS = "id, condition, first_trial, trials";
    private static final String RESULT = COLUMNS + ", checksum, payload";

    private final RunFile file;
    private final Checksum checksum;
    private final Executions executions;
    private final PreparedStatement insert;
    private final PreparedStatement find;

    private RunStore(RunFile file) {
        this.file = file;
        checksum = file.checksum();
        executions = new Executions(file);
        Connection connection = file.connection();
        insert = file.attempt(() ->
                connection.prepareStatement("INSERT OR IGNORE INTO batch (" + RESULT + ") VALUES (?, ?, ?, ?, ?, ?)"));
        find = file.attempt(() -> connection.prepareStatement("SELECT " + COLUMNS + " FROM batch WHERE id = ?"));
    }

    /**
     * Starts a record, or continues the one in the file.
     *
     * @param experiment the resolved experiment; a record of any other is refused
     * @param program what computes it; a record of another build is refused
     */
    public static RunStore open(Path path, String experiment, Program program) {
        return open(path, experiment, program, RunFile.settings());
    }

    static RunStore open(Path path, String experiment, Program program, SQLiteConfig settings) {
        return new RunStore(RunFile.open(path, experiment, program, settings));
    }

    /**
     * Takes the record of an experiment away, whatever build it is of and whatever is damaged in it.
     *
     * @throws ResultsException if it is of another experiment, or no record of a run
     */
    public static void discard(Path path, String experiment) {
        RunFile.discard(path, experiment);
    }

    /** Opens the record of an earlier run. */
    public static RunStore existing(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ResultsException("there is no record of a run at " + path);
        }
        return new RunStore(RunFile.existing(path));
    }

    /** The resolved experiment that the record is of. */
    public String experiment() {
        return file.experiment();
    }

    /** What the file system of the record lacks, in a line; empty if nothing. */
    public String notice() {
        return file.notice();
    }

    /** Who has computed it. */
    public Executions executions() {
        return executions;
    }

    /** The result of a batch. */
    public record Row(Batch batch, byte[] payload) {}

    /**
     * Commits a batch; when this returns it survives the death of the process.
     *
     * @return whether the batch is new; false: it had been committed before, and nothing changed
     */
    public boolean commit(Batch batch, byte[] payload) {
        return commit(List.of(new Row(batch, payload))) > 0;
    }

    /**
     * Commits batches together, all or none of them.
     *
     * @return the {@link Batch#share} of those that are new
     */
    public long commit(List<Row> rows) {
        List<Row> known = new ArrayList<>();
        long share = file.together(() -> {
            long trials = 0;
            long added = 0;
            for (Row row : rows) {
                if (insert(row)) {
                    trials += row.batch().trials();
                    added += row.batch().share();
                } else {
                    known.add(row);
                }
            }
            executions.added(trials);
            return added;
        });
        known.forEach(row -> requireSame(row.batch()));
        return share;
    }

    private boolean insert(Row row) throws SQLException {
        bind(insert, row.batch());
        insert.setLong(5, checksum.of(row.batch(), row.payload()));
        insert.setBytes(6, row.payload());
        return insert.executeUpdate() == 1;
    }

    /** A file that was cut into other batches would otherwise silently miss trials. */
    private void requireSame(Batch batch) {
        Batch stored = file.attempt(() -> {
            find.setLong(1, batch.id());
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return batch(row);
            }
        });
        if (!stored.equals(batch)) {
            throw new ResultsException(file.path() + " holds " + stored + " where " + batch
                    + " belongs: continue the run with its own batch size");
        }
    }

    /**
     * Drops every result that is not what was committed, or that the run has no place for, so that it is computed again.
     *
     * @param count how many batches the run has
     * @param plan what each of them is, by its id from 0 to {@code count} − 1
     * @return the ids under which they stood, in order
     */
    public List<Long> dropDamaged(long count, LongFunction<Batch> plan) {
        List<Long> damaged = new ArrayList<>();
        query("SELECT " + RESULT + " FROM batch ORDER BY id", row -> {
            if (!isSound(row) || !isPlanned(row, count, plan)) {
                damaged.add(row.getLong(1));
            }
        });
        List<Long> failures = new ArrayList<>();
        query("SELECT " + COLUMNS + " FROM failure", row -> {
            if (!isPlanned(row, count, plan)) {
                failures.add(row.getLong(1));
            }
        });
        drop("batch", damaged);
        drop("failure", failures);
        return damaged;
    }

    private boolean isSound(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes(6);
        return payload != null && checksum.of(batch(row), payload) == row.getLong(5);
    }

    private static boolean isPlanned(ResultSet row, long count, LongFunction<Batch> plan) throws SQLException {
        long id = row.getLong(1);
        return id >= 0 && id < count && plan.apply(id).equals(batch(row));
    }

    private void drop(String table, List<Long> ids) {
        file.together(() -> {
            try (PreparedStatement delete =
                    file.connection().prepareStatement("DELETE FROM " + table + " WHERE id = ?")) {
                for (long id : ids) {
                    delete.setLong(1, id);
                    delete.executeUpdate();
                }
            }
            return null;
        });
    }

    /** The ids of the batches that are committed. */
    public BitSet committed() {
        BitSet ids = new BitSet();
        query("SELECT id FROM batch", row -> ids.set(Math.toIntExact(row.getLong(1))));
        return ids;
    }

    /**
     * Passes the committed batches with these ids on in their order, which is that of condition and first trial.
     *
     * @throws ResultsException at the first that is not what was committed
     */
    public void forEach(long from, long to, BiConsumer<Batch, byte[]> sink) {
        // The order of the ids is that of condition and first trial, and needs no sorting.
        query("SELECT " + RESULT + " FROM batch WHERE id >= " + from + " AND id < " + to + " ORDER BY id", row -> {
            Row sound = sound(row);
            sink.accept(sound.batch(), sound.payload());
        });
    }

    /**
     * The result of a batch, if it is committed.
     *
     * @throws ResultsException if it is not what was committed
     */
    public Optional<Row> find(long id) {
        return file.attempt(() -> {
            try (PreparedStatement statement =
                    file.connection().prepareStatement("SELECT " + RESULT + " FROM batch WHERE id = ?")) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(sound(row)) : Optional.empty();
                }
            }
        });
    }

    private Row sound(ResultSet row) throws SQLException {
        if (!isSound(row)) {
            throw new ResultsException("the result of batch " + row.getLong(1) + " in " + file.path()
                    + " is damaged; --resume computes it again");
        }
        return new Row(batch(row), row.getBytes(6));
    }

    /** Records that a batch was given up; the newest reason stands. */
    public void recordFailure(Batch batch, long seed, String reason) {
        file.attempt(() -> {
            try (PreparedStatement statement = file.connection()
                    .prepareStatement("INSERT OR REPLACE INTO failure (" + COLUMNS
                            + ", seed, reason) VALUES (?, ?, ?, ?, ?, ?)")) {
                bind(statement, batch);
                statement.setLong(5, seed);
                statement.setString(6, reason);
                return statement.executeUpdate();
            }
        });
    }

    /** The batches that were given up and have not been committed since. */
    public List<FailedBatch> failures() {
        List<FailedBatch> failures = new ArrayList<>();
        query(
                "SELECT " + COLUMNS + ", seed, reason FROM failure WHERE id NOT IN (SELECT id FROM batch) ORDER BY id",
                row -> failures.add(new FailedBatch(batch(row), row.getLong(5), row.getString(6))));
        return failures;
    }

    @Override
    public void close() {
        file.close();
    }

    /** What is done with each row of an answer. */
    @FunctionalInterface
    private interface RowSink {
        void accept(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowSink sink) {
        file.attempt(() -> {
            try (Statement statement = file.connection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    sink.accept(rows);
                }
                return null;
            }
        });
    }

    private static void bind(PreparedStatement statement, Batch batch) throws SQLException {
        statement.setLong(1, batch.id());
        statement.setInt(2, batch.condition());
        statement.setLong(3, batch.firstTrial());
        statement.setInt(4, batch.trials());
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(row.getLong(1), row.getInt(2), row.getLong(3), row.getInt(4));
    }
}
