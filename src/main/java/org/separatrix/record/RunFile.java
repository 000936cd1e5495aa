package org.separatrix.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.separatrix.experiment.ExperimentDifference;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file under a {@link RunStore}: that it is whole, ours, of this format, build and experiment, and what its
 * errors mean.
 */
final class RunFile implements AutoCloseable {

    private static final String AGAIN = "compute its results again with --resume --recompute";
    private static final String DAMAGED =
            " is not the record of a run, or is damaged; name another folder, or " + AGAIN;

    private final Path path;
    private final Connection connection;
    private final RecordAccess access;

    private RunFile(Path path, SQLiteConfig settings, boolean writing) {
        this.path = path;
        RecordAccess.Opened opened = attempt(() -> RecordAccess.open(path, settings, writing));
        this.connection = opened.connection();
        this.access = opened.access();
    }

    /** Those that do not depend on the file system. */
    static SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(10_000);
        return settings;
    }

    /** Opens a record to write it, whatever experiment it is of; begins one of this experiment where there is none. */
    static RunFile open(Path path, String experiment, Program program, SQLiteConfig settings) {
        RunFile file = new RunFile(path, settings, true);
        return file.checked(() -> {
            if (file.number("SELECT count(*) FROM sqlite_master") == 0) {
                file.initialise(experiment, program.build());
            }
            file.requireOurs();
            file.requireWhole();
            file.requireBuild(program.build());
        });
    }

    /** The record of this experiment and of no other. */
    RunFile of(String experiment) {
        return checked(() -> otherThan(experiment).ifPresent(difference -> {
            throw new ResultsException(difference);
        }));
    }

    static RunFile existing(Path path) {
        RunFile file = new RunFile(path, settings(), false);
        return file.checked(file::requireOurs);
    }

    /**
     * Takes a record away so that another may begin. One that is damaged may go, and one of another build or format, but not
     * one of another experiment, nor what another program has there, nor one that only cannot be read now.
     */
    static void discard(Path path, String experiment) {
        objection(path, experiment).ifPresent(refusal -> {
            throw new ResultsException(refusal);
        });
        try {
            for (String part : RecordLayout.PARTS) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + part));
            }
        } catch (IOException stays) {
            throw new ResultsException(path + " cannot be removed: " + stays.getMessage(), stays);
        }
    }

    private static Optional<String> objection(Path path, String experiment) {
        try (RunFile file = new RunFile(path, settings(), false)) {
            if (file.number("PRAGMA application_id") != RecordLayout.APPLICATION_ID) {
                return Optional.of(path + " is not the record of a run");
            }
            return file.isIntact() || file.isOfAnotherFormat() ? file.otherThan(experiment) : Optional.empty();
        } catch (ResultsException unreadable) {
            if (RecordLayout.isDamage(unreadable.getCause())) {
                return Optional.empty();
            }
            throw unreadable;
        }
    }

    /** Whether it is the record of an older or newer version, which says as this one does what it is of. */
    private boolean isOfAnotherFormat() {
        return number("SELECT count(*) FROM sqlite_master WHERE name = 'run'") == 1
                && !List.of("", Integer.toString(RecordLayout.FORMAT)).contains(value("format"));
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

    String build() {
        return value("build");
    }

    /** By which the results in it are checked. */
    Checksum checksum() {
        return checksum(build(), value("origin"));
    }

    private static Checksum checksum(String build, String origin) {
        return new Checksum(Integer.toString(RecordLayout.FORMAT), build, origin);
    }

    /** Within a transaction: the record is of another experiment from now on, which its results are part of, too. */
    void becomeOf(String experiment) throws SQLException {
        put("experiment", experiment);
        put("checksum", checksum().ofRecord(experiment));
    }

    /** What the file system lacks, in a line; empty if nothing. */
    String notice() {
        return access.notice(path);
    }

    @Override
    public void close() {
        attempt(connection::close);
    }

    <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.call();
        } catch (SQLException refusal) {
            throw new ResultsException(path + RecordLayout.meaning(refusal, DAMAGED), refusal);
        }
    }

    void attempt(Attempt.Step step) {
        attempt(Attempt.of(step));
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
            } catch (SQLException | RuntimeException refusal) {
                rollBack(refusal);
                throw refusal;
            }
        });
    }

    void together(Attempt.Step step) {
        together(Attempt.of(step));
    }

    /** SQLite rolls some failures back by itself, and then refuses to do it again. */
    private void rollBack(Exception refusal) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException already) {
            refusal.addSuppressed(already);
        }
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

    private void initialise(String experiment, String build) {
        together(() -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : RecordLayout.TABLES) {
                    statement.execute(table);
                }
                statement.execute("PRAGMA application_id = " + RecordLayout.APPLICATION_ID);
            }
            put("format", Integer.toString(RecordLayout.FORMAT));
            put("build", build);
            // What the run began as stays, and its results are known by it, when the experiment grows.
            put("origin", new Checksum(experiment).ofRecord(""));
            becomeOf(experiment);
        });
    }

    private void requireOurs() {
        if (number("PRAGMA application_id") != RecordLayout.APPLICATION_ID) {
            throw new ResultsException(path + " is not the record of a run");
        }
        String format = value("format");
        if (!format.equals(Integer.toString(RecordLayout.FORMAT))) {
            throw new ResultsException(
                    path + " has format " + format + ", but this version of the program reads format "
                            + RecordLayout.FORMAT + "; continue with the version that began it, or " + AGAIN);
        }
        if (!isIntact()) {
            throw new ResultsException(path + " is damaged where it says what it is of; " + AGAIN);
        }
    }

    /** Its tables are ours, and what it says of itself is what was written. */
    private boolean isIntact() {
        return attempt(() -> RecordLayout.tables(connection)).equals(RecordLayout.TABLES)
                && value("checksum").equals(checksum().ofRecord(experiment()));
    }

    /** The pages that hold the rows are as SQLite laid them; the rows themselves have checksums. */
    private void requireWhole() {
        String found = text("PRAGMA quick_check(1)");
        if (!found.equals("ok")) {
            throw new ResultsException(path + DAMAGED);
        }
    }

    private void requireBuild(String build) {
        String recorded = build();
        if (!recorded.equals(build)) {
            throw new ResultsException(path + " was computed by separatrix " + recorded + ", and this is " + build
                    + "; continue with that build, or " + AGAIN);
        }
    }

    private Optional<String> otherThan(String experiment) {
        String recorded = experiment();
        return recorded.equals(experiment)
                ? Optional.empty()
                : Optional.of(path + " is the record of another experiment: "
                        + ExperimentDifference.between(recorded, experiment)
                        + "; choose another folder, or run that experiment");
    }

    private void put(String key, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT OR REPLACE INTO run VALUES (?, ?)")) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }

    private String value(String key) {
        return attempt(() -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT CAST(value AS TEXT) FROM run WHERE key = ?")) {
                statement.setString(1, key);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getString(1) != null ? row.getString(1) : "";
                }
            }
        });
    }

    private String text(String query) {
        return attempt(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                return row.next() ? row.getString(1) : "";
            }
        });
    }

    private int number(String query) {
        String found = text(query);
        return found.isEmpty() ? 0 : Integer.parseInt(found);
    }
}
