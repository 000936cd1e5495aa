package org.separatrix.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.separatrix.experiment.Batch;

/** The rows of a record that are of batches: results in the table {@code batch}, reasons in the table {@code failure}. */
final class BatchRows {

    /** What both tables begin with. */
    static final String COLUMNS = "id, condition, first_trial, trials";

    static final String RESULT = COLUMNS + ", checksum, payload";

    static final String RESULTS = "batch";
    static final String FAILURES = "failure";

    private final RunFile file;
    private final Checksum checksum;

    BatchRows(RunFile file, Checksum checksum) {
        this.file = file;
        this.checksum = checksum;
    }

    /** What is done with each row of an answer. */
    @FunctionalInterface
    interface RowSink {
        void accept(ResultSet row) throws SQLException;
    }

    void query(String sql, RowSink sink) {
        file.attempt(() -> {
            try (Statement statement = file.connection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    sink.accept(rows);
                }
            }
        });
    }

    /** Those of a table that are wanted, in their order. */
    List<Batch> batches(String table, Predicate<Batch> wanted) {
        List<Batch> found = new ArrayList<>();
        query("SELECT " + COLUMNS + " FROM " + table + " ORDER BY id", row -> {
            Batch batch = batch(row);
            if (wanted.test(batch)) {
                found.add(batch);
            }
        });
        return found;
    }

    /** Passes the committed ones on, in their order. */
    void forEach(Consumer<Batch> sink) {
        query("SELECT " + COLUMNS + " FROM " + RESULTS + " ORDER BY id", row -> sink.accept(batch(row)));
    }

    /** Those whose results are not what was committed. */
    List<Batch> damaged() {
        List<Batch> damaged = new ArrayList<>();
        query("SELECT " + RESULT + " FROM " + RESULTS + " ORDER BY id", row -> {
            if (!isSound(row)) {
                damaged.add(batch(row));
            }
        });
        return damaged;
    }

    private boolean isSound(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes(6);
        return payload != null && checksum.of(batch(row), payload) == row.getLong(5);
    }

    /** @throws ResultsException if it is not what was committed */
    RunStore.Row sound(ResultSet row) throws SQLException {
        if (!isSound(row)) {
            throw new ResultsException("a result of condition " + row.getInt(2) + " in " + file.path()
                    + " is damaged; --resume computes it again");
        }
        return new RunStore.Row(batch(row), row.getBytes(6));
    }

    void delete(String table, List<Batch> batches) throws SQLException {
        try (PreparedStatement delete = file.connection().prepareStatement("DELETE FROM " + table + " WHERE id = ?")) {
            for (Batch batch : batches) {
                delete.setLong(1, batch.id());
                delete.executeUpdate();
            }
        }
    }

    static void bind(PreparedStatement statement, Batch batch) throws SQLException {
        statement.setLong(1, batch.id());
        statement.setInt(2, batch.condition());
        statement.setLong(3, batch.firstTrial());
        statement.setInt(4, batch.trials());
    }

    static Batch batch(ResultSet row) throws SQLException {
        return new Batch(row.getLong(1), row.getInt(2), row.getLong(3), row.getInt(4));
    }
}
