package org.separatrix.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.separatrix.experiment.Batch;
import org.sqlite.SQLiteConfig;

/**
 * The record of a run, {@code run.sqlite}: a row a batch, committed as it arrives. A batch whose {@link #commit} has
 * returned survives the death of the process; a second arrival of it changes nothing. Not thread-safe.
 */
public final class RunStore implements AutoCloseable {

    private static final String COLUMNS = BatchRows.COLUMNS;
    private static final String RESULT = BatchRows.RESULT;

    private final RunFile file;
    private final Checksum checksum;
    private final BatchRows rows;
    private final Executions executions;
    private final PreparedStatement insert;
    private final PreparedStatement find;

    private RunStore(RunFile file) {
        this.file = file;
        checksum = file.checksum();
        rows = new BatchRows(file, checksum);
        executions = new Executions(file, checksum);
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
        return new RunStore(RunFile.open(path, experiment, program, settings).of(experiment));
    }

    /**
     * The same, but a record of another experiment is opened as what it is: it may be that it can {@linkplain #grow grow}.
     */
    public static RunStore openOfAny(Path path, String experiment, Program program) {
        return new RunStore(RunFile.open(path, experiment, program, RunFile.settings()));
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

    /** The {@linkplain Program#build build} that computes it. */
    public String build() {
        return file.build();
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
        BatchRows.bind(insert, row.batch());
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
                return BatchRows.batch(row);
            }
        });
        if (!stored.equals(batch)) {
            throw new ResultsException(file.path() + " holds " + stored + " where " + batch
                    + " belongs: continue the run with its own batch size");
        }
    }

    /**
     * Drops every result that is not what was committed, so that it is computed again.
     *
     * @return what stood there, in its order
     */
    public List<Batch> dropDamaged() {
        List<Batch> damaged = rows.damaged();
        drop(BatchRows.RESULTS, damaged);
        return damaged;
    }

    /**
     * Drops every result that the run has no place for.
     *
     * @param planned whether it has
     * @return what stood there, in its order
     */
    public List<Batch> dropUnplanned(Predicate<Batch> planned) {
        List<Batch> unplanned = rows.batches(BatchRows.RESULTS, planned.negate());
        drop(BatchRows.RESULTS, unplanned);
        drop(BatchRows.FAILURES, rows.batches(BatchRows.FAILURES, planned.negate()));
        return unplanned;
    }

    private void drop(String table, List<Batch> batches) {
        file.together(() -> {
            rows.delete(table, batches);
        });
    }

    /**
     * Goes on as the record of a larger experiment; all of it or nothing.
     *
     * @param experiment the resolved experiment
     * @param moved to each batch that is committed, the same at its place in that experiment; empty where it is no part of it
     */
    public void grow(String experiment, Function<Batch, Optional<Batch>> moved) {
        new RecordGrowth(file, rows, checksum).to(experiment, moved);
    }

    /** Passes the batches that are committed on, each by its place and in that order. */
    public void forEachBatch(Consumer<Batch> sink) {
        rows.forEach(sink);
    }

    /**
     * Passes the results on, in the order of their places, which for trials is that of condition and first trial.
     *
     * @throws ResultsException at the first that is not what was committed
     */
    public void forEach(BiConsumer<Batch, byte[]> sink) {
        forEach(Long.MIN_VALUE, Long.MAX_VALUE, sink);
    }

    /** Passes on those of one part, see {@link Place}. */
    public void forEach(int part, BiConsumer<Batch, byte[]> sink) {
        forEach(Place.start(part), Place.start(part + 1), sink);
    }

    private void forEach(long from, long to, BiConsumer<Batch, byte[]> sink) {
        rows.query("SELECT " + RESULT + " FROM batch WHERE id >= " + from + " AND id < " + to + " ORDER BY id", row -> {
            Row sound = rows.sound(row);
            sink.accept(sound.batch(), sound.payload());
        });
    }

    /**
     * The result of the batch that holds a trial, if it is committed.
     *
     * @throws ResultsException if it is not what was committed
     */
    public Optional<Row> find(int condition, long trial) {
        return file.attempt(() -> {
            try (PreparedStatement statement = file.connection()
                    .prepareStatement("SELECT " + RESULT
                            + " FROM batch WHERE id BETWEEN ? AND ? AND first_trial + trials > ?"
                            + " ORDER BY id DESC LIMIT 1")) {
                statement.setLong(1, Place.of(condition, 0));
                statement.setLong(2, Place.of(condition, trial));
                statement.setLong(3, trial);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(rows.sound(row)) : Optional.empty();
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
                BatchRows.bind(statement, batch);
                statement.setLong(5, seed);
                statement.setString(6, reason);
                return statement.executeUpdate();
            }
        });
    }

    /** The batches that were given up and have not been committed since. */
    public List<FailedBatch> failures() {
        List<FailedBatch> failures = new ArrayList<>();
        rows.query(
                "SELECT " + COLUMNS + ", seed, reason FROM failure WHERE id NOT IN (SELECT id FROM batch) ORDER BY id",
                row -> failures.add(new FailedBatch(BatchRows.batch(row), row.getLong(5), row.getString(6))));
        return failures;
    }

    @Override
    public void close() {
        file.close();
    }
}
