package org.separatrix.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The executions of a run, as its record keeps them. An execution counts from {@link #begin} on. Not thread-safe. */
public final class Executions {

    private static final String COLUMNS = "id, version, commit_id, jvm, started, ended, trials";
    private static final String PARTICIPANT = "execution, host, cores";

    private final RunFile file;
    private final Checksum checksum;
    private final NodeShares nodes;
    private @Nullable Row current;

    /** As the record holds it. */
    private record Row(long id, String version, String commit, String jvm, String started, String ended, long trials) {

        Row adding(long more, String now) {
            return new Row(id, version, commit, jvm, started, now, trials + more);
        }
    }

    Executions(RunFile file, Checksum checksum) {
        this.file = file;
        this.checksum = checksum;
        this.nodes = new NodeShares(file, checksum);
    }

    public void begin(Program program) {
        current = file.together(() -> {
            long id = number("SELECT ifnull(max(id), 0) + 1 FROM execution");
            String jvm = System.getProperty("java.vm.name") + " " + Runtime.version();
            String now = now();
            Row row = new Row(id, program.version(), program.commit(), jvm, now, now, 0);
            put(row);
            return row;
        });
    }

    private void put(Row row) throws SQLException {
        update(
                "INSERT OR REPLACE INTO execution (" + COLUMNS + ", checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row.id,
                row.version,
                row.commit,
                row.jvm,
                row.started,
                row.ended,
                row.trials,
                checksum(row));
    }

    private long checksum(Row row) {
        return checksum.of(
                List.of("execution", row.id, row.version, row.commit, row.jvm, row.started, row.ended, row.trials));
    }

    private long checksum(long execution, String host, int cores) {
        return checksum.of(List.of("participant", execution, host, cores));
    }

    /** A machine takes part, for all its nodes once; the first is the one that the execution runs on. */
    public void takesPart(String host, int cores) {
        file.attempt(() -> {
            int most = Math.max(cores, (int) number(
                    "SELECT ifnull(max(cores), 0) FROM participant WHERE execution = ? AND host = ?",
                    underWay().id,
                    host));
            return update(
                    "INSERT INTO participant VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT DO UPDATE SET cores = excluded.cores, checksum = excluded.checksum",
                    underWay().id,
                    host,
                    most,
                    checksum(underWay().id, host, most));
        });
    }

    /** Within a transaction of the record. */
    void added(long trials) throws SQLException {
        if (current != null) {
            current = current.adding(trials, now());
            put(current);
        }
    }

    private Row underWay() {
        return Objects.requireNonNull(current, "no execution has begun");
    }

    /** Which of them is under way, from 1. */
    public long current() {
        return underWay().id;
    }

    /** Keeps who has computed which share of the execution that is under way; once, at its end. */
    public void keep(List<NodeShare> shares) {
        nodes.put(underWay().id, shares);
    }

    /** Who has computed which share, of the executions that came to their end. */
    public List<NodeShare> shares() {
        return nodes.all();
    }

    public void end() {
        file.attempt(() -> {
            added(0);
        });
    }

    /**
     * Drops what is not as it was written.
     *
     * @return how many entries
     */
    public int dropDamaged() {
        return file.together(() -> {
            int damaged = dropDamaged("execution", COLUMNS) + dropDamaged("participant", PARTICIPANT);
            // The next execution may take the number of one that is gone.
            update("DELETE FROM participant WHERE execution NOT IN (SELECT id FROM execution)");
            return damaged;
        });
    }

    private int dropDamaged(String table, String columns) throws SQLException {
        List<Long> damaged = new ArrayList<>();
        try (Statement statement = file.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT rowid, checksum, " + columns + " FROM " + table)) {
            while (row.next()) {
                List<Object> values = new ArrayList<>(List.of(table));
                for (int column = 3; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                if (checksum.of(values) != row.getLong(2)) {
                    damaged.add(row.getLong(1));
                }
            }
        }
        for (long row : damaged) {
            update("DELETE FROM " + table + " WHERE rowid = ?", row);
        }
        return damaged.size();
    }

    /** The first one first. */
    public List<Execution> all() {
        return file.attempt(() -> {
            List<Execution> all = new ArrayList<>();
            try (Statement statement = file.connection().createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT version, commit_id, jvm, ifnull((SELECT host FROM participant WHERE execution = id"
                                    + " ORDER BY rowid LIMIT 1), ''), (SELECT count(*) FROM participant"
                                    + " WHERE execution = id), (SELECT ifnull(sum(cores), 0) FROM participant"
                                    + " WHERE execution = id), started, ended, trials FROM execution ORDER BY id")) {
                while (row.next()) {
                    all.add(execution(row));
                }
            }
            return all;
        });
    }

    /** How many machines have taken part in any of them, and how many cores they have together. */
    int[] hostsAndCores() {
        return file.attempt(() -> {
            try (Statement statement = file.connection().createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*), ifnull(sum(most), 0) FROM"
                            + " (SELECT max(cores) AS most FROM participant GROUP BY host)")) {
                row.next();
                return new int[] {row.getInt(1), row.getInt(2)};
            }
        });
    }

    private static Execution execution(ResultSet row) throws SQLException {
        String start = row.getString(7);
        String end = row.getString(8);
        return new Execution(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                start,
                end,
                row.getLong(9),
                Duration.between(Instant.parse(start), Instant.parse(end)).toMillis() / 1000.0);
    }

    private long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = file.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = file.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
