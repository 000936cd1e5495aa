package org.separatrix.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * SQLite as this machine runs it, kept beside the program. Its driver would unpack it at every start and compare it byte by
 * byte, which takes longer than to open a record.
 */
final class SqliteLibrary {

    /** A property of the launcher: the folder of what is kept from one start to the next. */
    static final String FOLDER = "separatrix.kept";

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    /** Before the driver looks for it. Where it cannot be kept, the driver does as it always does. */
    static synchronized void provide() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty() || System.getProperty(PATH) != null) {
            return;
        }
        Path kept = Path.of(
                folder,
                "sqlite-" + SQLiteJDBCLoader.getVersion() + "-"
                        + OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-') + ".so");
        if (Files.isRegularFile(kept) || unpacked(kept)) {
            System.setProperty(PATH, folder);
            System.setProperty(NAME, kept.getFileName().toString());
        }
    }

    private static boolean unpacked(Path kept) {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        Path unfinished = kept.resolveSibling(
                kept.getFileName() + "." + ProcessHandle.current().pid());
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return false;
            }
            Files.copy(packed, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException notHere) {
            unfinished.toFile().delete();
            return false;
        }
    }
}
