package org.separatrix.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The way in which SQLite opens a record, by the abilities of the file system. {@link FolderLock} keeps other runs
 * from writing.
 */
enum RecordAccess {

    /** A commit in the write-ahead log survives the death of the process without waiting for the disk. */
    WRITE_AHEAD_LOG("", List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"), List.of(), ""),

    /** The index of the write-ahead log would lie in memory that processes share. */
    NO_SHARED_MEMORY(
            "",
            // Exclusively, a log that was left on another file system is read without shared memory.
            List.of(
                    "PRAGMA locking_mode = EXCLUSIVE",
                    "PRAGMA journal_mode = DELETE",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA locking_mode = NORMAL"),
            List.of("PRAGMA locking_mode = EXCLUSIVE"),
            "has no shared memory for SQLite"),

    NO_LOCKS(
            "?vfs=unix-none",
            List.of("PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL"),
            List.of("PRAGMA locking_mode = EXCLUSIVE"),
            "has no locks for SQLite");

    private static final Set<SQLiteErrorCode> NO_MAPPING = Set.of(
            SQLiteErrorCode.SQLITE_IOERR_SHMMAP,
            SQLiteErrorCode.SQLITE_IOERR_SHMOPEN,
            SQLiteErrorCode.SQLITE_IOERR_SHMLOCK,
            SQLiteErrorCode.SQLITE_PROTOCOL);

    private final String parameters;
    private final List<String> toWrite;
    private final List<String> toRead;
    private final String lack;

    RecordAccess(String parameters, List<String> toWrite, List<String> toRead, String lack) {
        this.parameters = parameters;
        this.toWrite = toWrite;
        this.toRead = toRead;
        this.lack = lack;
    }

    /** An open record, and how it is got at. */
    record Opened(Connection connection, RecordAccess access) {}

    /**
     * Opens a record as the file system allows it.
     *
     * @param writing whether it will be written
     */
    static Opened open(Path path, SQLiteConfig settings, boolean writing) throws SQLException {
        if (!hasLocks(path)) {
            return NO_LOCKS.opened(path, settings, writing);
        }
        try {
            return WRITE_AHEAD_LOG.opened(path, settings, writing);
        } catch (SQLiteException refused) {
            if (!NO_MAPPING.contains(refused.getResultCode())) {
                throw refused;
            }
            Opened opened = NO_SHARED_MEMORY.opened(path, settings, writing);
            // What the attempt has left.
            path.resolveSibling(path.getFileName() + "-shm").toFile().delete();
            return opened;
        }
    }

    /** One line, empty where nothing is lacking. */
    String notice(Path path) {
        return lack.isEmpty()
                ? ""
                : "the file system of " + path + " " + lack
                        + ": the record is kept with a rollback journal, and a commit waits for the disk";
    }

    private Opened opened(Path path, SQLiteConfig settings, boolean writing) throws SQLException {
        String name = parameters.isEmpty()
                ? path.toString()
                : "file:" + path.toAbsolutePath().toUri().getRawPath() + parameters;
        SqliteLibrary.provide();
        Connection connection = settings.createConnection("jdbc:sqlite:" + name);
        try (Statement statement = connection.createStatement()) {
            for (String setting : writing ? toWrite : toRead) {
                statement.execute(setting);
            }
            // Only now the file is read.
            statement.execute("SELECT count(*) FROM sqlite_master");
            return new Opened(connection, this);
        } catch (SQLException refused) {
            try {
                connection.close();
            } catch (SQLException already) {
                refused.addSuppressed(already);
            }
            throw refused;
        }
    }

    /** Before SQLite has the file open: to close a file ends all locks that the process has on it. */
    private static boolean hasLocks(Path path) {
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = file.tryLock(0, 1, false);
            if (lock != null) {
                lock.release();
            }
            return true;
        } catch (OverlappingFileLockException held) {
            return true;
        } catch (IOException none) {
            // That the file cannot be opened is for SQLite to say.
            return !path.toFile().canWrite() || !path.toFile().canRead();
        }
    }
}
