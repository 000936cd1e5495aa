package org.separatrix.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        Stream.of(SqliteLibrary.FOLDER, PATH, NAME).forEach(System::clearProperty);
    }

    @Test
    void theLibraryIsUnpackedOnceAndFoundThere() throws Exception {
        System.setProperty(SqliteLibrary.FOLDER, folder.toString());
        SqliteLibrary.provide();
        Path kept = Path.of(System.getProperty(PATH), System.getProperty(NAME));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(kept), files.toList());
        }
        assertTrue(Files.size(kept) > 100_000);

        Files.write(kept, new byte[] {1});
        System.clearProperty(PATH);
        SqliteLibrary.provide();
        assertEquals(1, Files.size(kept));
        assertEquals(folder.toString(), System.getProperty(PATH));
    }

    @Test
    void whereItCannotBeKeptTheDriverUnpacksIt() throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));
        System.setProperty(SqliteLibrary.FOLDER, file.toString());
        SqliteLibrary.provide();
        assertNull(System.getProperty(PATH));
    }
}
