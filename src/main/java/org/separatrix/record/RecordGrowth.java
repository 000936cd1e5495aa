package org.separatrix.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.separatrix.experiment.Batch;

/** Makes the record of a run that of a larger one. */
final class RecordGrowth {

    private final RunFile file;
    private final BatchRows rows;
    private final Checksum checksum;
    private final List<Batch> gone = new ArrayList<>();
    private final Map<Batch, Batch> moves = new LinkedHashMap<>();

    RecordGrowth(RunFile file, BatchRows rows, Checksum checksum) {
        this.file = file;
        this.rows = rows;
        this.checksum = checksum;
    }

    /**
     * All of it or nothing.
     *
     * @param experiment the resolved experiment of the larger run
     * @param moved to each batch that is committed, the same at its place there; empty where it is no part of it
     */
    void to(String experiment, Function<Batch, Optional<Batch>> moved) {
        rows.forEach(batch -> moved.apply(batch).ifPresentOrElse(now -> move(batch, now), () -> gone.add(batch)));
        file.together(() -> {
            rows.delete(BatchRows.RESULTS, gone);
            move();
            // Each is tried again.
            execute("DELETE FROM " + BatchRows.FAILURES);
            file.becomeOf(experiment);
        });
    }

    private void move(Batch batch, Batch now) {
        if (!now.equals(batch)) {
            moves.put(batch, now);
        }
    }

    /** By way of negative numbers, which nothing else has: one may go where another still stands. */
    private void move() throws SQLException {
        try (PreparedStatement read = file.connection().prepareStatement("SELECT payload FROM batch WHERE id = ?");
                PreparedStatement update = file.connection()
                        .prepareStatement("UPDATE batch SET id = ?, condition = ?, checksum = ? WHERE id = ?")) {
            for (Map.Entry<Batch, Batch> move : moves.entrySet()) {
                Batch now = move.getValue();
                read.setLong(1, move.getKey().id());
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    update.setLong(3, checksum.of(now, row.getBytes(1)));
                }
                update.setLong(1, -1 - now.id());
                update.setInt(2, now.condition());
                update.setLong(4, move.getKey().id());
                update.executeUpdate();
            }
        }
        execute("UPDATE batch SET id = -1 - id WHERE id < 0");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = file.connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
