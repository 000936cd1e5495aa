package org.separatrix.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** How a record is laid out in tables, and what it means when SQLite refuses something of it. */
final class RecordLayout {

    static final int FORMAT = 3;

    /** Marks the file as ours in the header of SQLite: "SEPX". */
    static final int APPLICATION_ID = 0x53455058;

    /** What SQLite may leave of a record, by the ends of names. */
    static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

    static final List<String> TABLES = List.of(
            "CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE batch (id INTEGER PRIMARY KEY, condition INTEGER NOT NULL, first_trial INTEGER NOT NULL,"
                    + " trials INTEGER NOT NULL, checksum INTEGER NOT NULL, payload BLOB NOT NULL)",
            "CREATE TABLE failure (id INTEGER PRIMARY KEY, condition INTEGER NOT NULL, first_trial INTEGER NOT NULL,"
                    + " trials INTEGER NOT NULL, seed INTEGER NOT NULL, reason TEXT NOT NULL)",
            "CREATE TABLE execution (id INTEGER PRIMARY KEY, version TEXT NOT NULL, commit_id TEXT NOT NULL,"
                    + " jvm TEXT NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL, trials INTEGER NOT NULL,"
                    + " checksum INTEGER NOT NULL)",
            "CREATE TABLE participant (execution INTEGER NOT NULL, host TEXT NOT NULL, cores INTEGER NOT NULL,"
                    + " checksum INTEGER NOT NULL, PRIMARY KEY (execution, host))");

    private static final Set<SQLiteErrorCode> DAMAGE = EnumSet.of(
            SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_IOERR_SHORT_READ);

    private RecordLayout() {}

    /** The tables of a record as they were created, in order. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** Whether a refusal means that the file is no database, or no longer whole. */
    static boolean isDamage(@Nullable Throwable refusal) {
        return refusal instanceof SQLiteException known && DAMAGE.contains(known.getResultCode());
    }

    /** @param damaged what to say of a file that is no database, or no longer whole */
    static String meaning(SQLException refusal, String damaged) {
        if (isDamage(refusal)) {
            return damaged;
        }
        SQLiteErrorCode code =
                refusal instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_FSYNC ->
                " cannot grow: the disk is full or the size of files is limited; make space and continue with --resume";
            case SQLITE_BUSY ->
                " is locked by another program that reads or writes it; end that, and continue with --resume";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> " cannot be written";
            default ->
                ": " + String.valueOf(refusal.getMessage()).lines().findFirst().orElse("unknown error");
        };
    }
}
