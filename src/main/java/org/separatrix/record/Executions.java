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

/** Who has computed a run, as its record keeps it. An execution counts from {@link #begin} on. Not thread-safe. */
public final class Executions {

    private final RunFile file;
    private long current;

    Executions(RunFile file) {
        this.file = file;
    }

    public void begin(Program program) {
        current = file.together(() -> {
            update(
                    "INSERT INTO execution (version, commit_id, jvm, started, ended, trials) VALUES (?, ?, ?, ?, ?, 0)",
                    program.version(),
                    program.commit(),
                    System.getProperty("java.vm.name") + " " + Runtime.version(),
                    now(),
                    now());
            try (Statement statement = file.connection().createStatement();
                    ResultSet row = statement.executeQuery("SELECT last_insert_rowid()")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** A machine takes part, for all its nodes once; the first is the one that the execution runs on. */
    public void takesPart(String host, int cores) {
        file.attempt(() -> update(
                "INSERT INTO participant VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET cores = max(cores, excluded.cores)",
                current,
                host,
                cores));
    }

    /** Within a transaction of the record. */
    void added(long trials) throws SQLException {
        if (current != 0) {
            update("UPDATE execution SET trials = trials + ?, ended = ? WHERE id = ?", trials, now(), current);
        }
    }

    public void end() {
        file.attempt(() -> update("UPDATE execution SET ended = ? WHERE id = ?", now(), current));
    }

    /** The first one first. */
    List<Execution> all() {
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
