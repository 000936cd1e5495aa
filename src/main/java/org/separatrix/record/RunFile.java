package org.separatrix.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.separatrix.experiment.ExperimentDifference;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file under a {@link RunStore}: that it is ours, of this format and of this experiment, and what its errors
 * mean.
 */
final class RunFile implements AutoCloseable {

    /** Marks the file as ours in the header of SQLite: "SEPX". */
    private static final int APPLICATION_ID = 0x53455058;

    private static final int FORMAT = 1;

    private static final String[] SCHEMA = {
        "CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE batch (id INTEGER PRIMARY KEY, condition INTEGER NOT NULL, first_trial INTEGER NOT NULL,"
                + " trials INTEGER NOT NULL, payload BLOB NOT NULL)",
        "CREATE TABLE failure (id INTEGER PRIMARY KEY, condition INTEGER NOT NULL, first_trial INTEGER NOT NULL,"
                + " trials INTEGER NOT NULL, seed INTEGER NOT NULL, reason TEXT NOT NULL)",
        "PRAGMA application_id = " + APPLICATION_ID
    };

    private final Path path;
    private final Connection connection;

    private RunFile(Path path, SQLiteConfig settings) {
        this.path = path;
        this.connection = attempt(() -> settings.createConnection("jdbc:sqlite:" + path));
    }

    /** In the write-ahead log a commit survives the death of the process without waiting for the disk. */
    static SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.NORMAL);
        settings.setBusyTimeout(10_000);
        return settings;
    }

    static RunFile open(Path path, String experiment, SQLiteConfig settings) {
        RunFile file = new RunFile(path, settings);
        return file.checked(() -> {
            if (file.number("SELECT count(*) FROM sqlite_master") == 0) {
                file.initialise(experiment);
            }
            file.requireOurs();
            if (!file.experiment().equals(experiment)) {
                throw new ResultsException(path + " is the record of another experiment: "
                        + ExperimentDifference.between(file.experiment(), experiment)
                        + "; choose another folder, or run that experiment");
            }
        });
    }

    static RunFile existing(Path path) {
        RunFile file = new RunFile(path, settings());
        return file.checked(file::requireOurs);
    }

    Path path() {
        return path;
    }

    Connection connection() {
        return connection;
    }

    String experiment() {
        return value("experiment");
    }

    @Override
    public void close() {
        attempt(() -> {
            connection.close();
            return null;
        });
    }

    /** Something that SQLite may refuse. */
    @FunctionalInterface
    interface Attempt<T> {
        T call() throws SQLException;
    }

    <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.call();
        } catch (SQLException refusal) {
            throw new ResultsException(path + meaning(refusal), refusal);
        }
    }

    /** As one transaction: all of it or nothing. */
    <T> T together(Attempt<T> attempt) {
        return attempt(() -> {
            connection.setAutoCommit(false);
            try {
                T result = attempt.call();
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException refusal) {
                rollBack(refusal);
                throw refusal;
            }
        });
    }

    /** SQLite rolls some failures back by itself, and then refuses to do it again. */
    private void rollBack(SQLException refusal) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException already) {
            refusal.addSuppressed(already);
        }
    }

    private static String meaning(SQLException refusal) {
        SQLiteErrorCode code =
                refusal instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_FSYNC ->
                " cannot grow: the disk is full or the size of files is limited; make space and continue with --resume";
            case SQLITE_NOTADB, SQLITE_CORRUPT -> " is not the record of a run, or is damaged";
            case SQLITE_BUSY -> " is in use by another run";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> " cannot be written";
            default -> ": " + refusal.getMessage().lines().findFirst().orElse("unknown error");
        };
    }

    private RunFile checked(Runnable check) {
        try {
            check.run();
            return this;
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private void initialise(String experiment) {
        together(() -> {
            try (Statement statement = connection.createStatement()) {
                for (String line : SCHEMA) {
                    statement.execute(line);
                }
            }
            put("format", Integer.toString(FORMAT));
            put("experiment", experiment);
            return null;
        });
    }

    private void requireOurs() {
        if (number("PRAGMA application_id") != APPLICATION_ID) {
            throw new ResultsException(path + " is not the record of a run");
        }
        String format = value("format");
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new ResultsException(
                    path + " has format " + format + ", but this version of the program reads format " + FORMAT);
        }
    }

    private void put(String key, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO run VALUES (?, ?)")) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }

    private String value(String key) {
        return attempt(() -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM run WHERE key = ?")) {
                statement.setString(1, key);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getString(1) : "";
                }
            }
        });
    }

    private int number(String query) {
        return attempt(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }
}
