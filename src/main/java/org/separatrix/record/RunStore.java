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
import org.separatrix.experiment.Batch;
import org.sqlite.SQLiteConfig;

/**
 * The record of a run, {@code run.sqlite}: a row a batch, committed as it arrives. A batch whose {@link #commit} has
 * returned survives the death of the process; a second arrival of it changes nothing. Not thread-safe.
 */
public final class RunStore implements AutoCloseable {

    private static final String COLUMNS = "id, condition, first_trial, trials";

    private final RunFile file;
    private final Executions executions;
    private final PreparedStatement insert;
    private final PreparedStatement find;

    private RunStore(RunFile file) {
        this.file = file;
        executions = new Executions(file);
        Connection connection = file.connection();
        insert = file.attempt(() -> connection.prepareStatement(
                "INSERT OR IGNORE INTO batch (" + COLUMNS + ", payload) VALUES (?, ?, ?, ?, ?)"));
        find = file.attempt(() -> connection.prepareStatement("SELECT " + COLUMNS + " FROM batch WHERE id = ?"));
    }

    /**
     * Starts a record, or continues the one in the file.
     *
     * @param experiment the resolved experiment; a record of any other is refused
     */
    public static RunStore open(Path path, String experiment) {
        return open(path, experiment, RunFile.settings());
    }

    static RunStore open(Path path, String experiment, SQLiteConfig settings) {
        return new RunStore(RunFile.open(path, experiment, settings));
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
        insert.setBytes(5, row.payload());
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

    /** The ids of the batches that are committed. */
    public BitSet committed() {
        BitSet ids = new BitSet();
        query("SELECT id FROM batch", row -> ids.set(Math.toIntExact(row.getLong(1))));
        return ids;
    }

    /** Passes the committed batches with these ids on in their order, which is that of condition and first trial. */
    public void forEach(long from, long to, BiConsumer<Batch, byte[]> sink) {
        // The order of the ids is that of condition and first trial, and needs no sorting.
        query(
                "SELECT " + COLUMNS + ", payload FROM batch WHERE id >= " + from + " AND id < " + to + " ORDER BY id",
                row -> {
                    sink.accept(batch(row), row.getBytes(5));
                });
    }

    /** The result of a batch, if it is committed. */
    public Optional<Row> find(long id) {
        return file.attempt(() -> {
            try (PreparedStatement statement =
                    file.connection().prepareStatement("SELECT " + COLUMNS + ", payload FROM batch WHERE id = ?")) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(new Row(batch(row), row.getBytes(5))) : Optional.empty();
                }
            }
        });
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
