package org.separatrix.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

    @TempDir
    Path temporary;

    @Test
    void isCreatedWithItsParents() {
        Path path = temporary.resolve("a/b/c");
        ResultsFolder.create(path);

        assertTrue(Files.isDirectory(path));
    }

    @Test
    void mayBeThereAlreadyWhenEmptyAndMayBeALink() throws IOException {
        Path link =
                Files.createSymbolicLink(temporary.resolve("link"), Files.createDirectory(temporary.resolve("folder")));

        assertEquals(link, ResultsFolder.create(link).path());
        assertEquals(link, ResultsFolder.resume(link).path());
    }

    @Test
    void ofAnotherRunIsOnlyForResuming() throws IOException {
        Files.createFile(temporary.resolve("run.sqlite"));

        assertSays("--resume", () -> ResultsFolder.create(temporary));
        assertEquals(temporary, ResultsFolder.resume(temporary).path());
    }

    @Test
    void holdingOtherThingsIsRefusedEvenForResuming() throws IOException {
        Files.createFile(temporary.resolve("thesis.tex"));

        assertSays("holds no run.sqlite to resume", () -> ResultsFolder.resume(temporary));
        assertSays("holds no run.sqlite", () -> ResultsFolder.existing(temporary));
    }

    @Test
    void isNoFileNorBelowOne() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertSays("is a file", () -> ResultsFolder.create(file));
        assertSays("cannot be used", () -> ResultsFolder.create(file.resolve("below")));
    }

    @Test
    void writesFilesWhole() throws IOException {
        ResultsFolder folder = ResultsFolder.create(temporary);
        folder.write("figures/sweep.svg", "first");
        folder.write("figures/sweep.svg", "second");

        assertEquals("second", Files.readString(temporary.resolve("figures/sweep.svg")));
        assertEquals(List.of("sweep.svg"), names(temporary.resolve("figures")));
    }

    @Test
    void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
        ResultsFolder folder = ResultsFolder.create(temporary);
        folder.write(ResultsFolder.CONDITIONS, "old");

        assertSays(
                "conditions.csv cannot be written: No space left on device",
                () -> folder.write(ResultsFolder.CONDITIONS, path -> {
                    Files.writeString(path, "half of the n");
                    throw new IOException("No space left on device");
                }));
        assertEquals("old", Files.readString(temporary.resolve(ResultsFolder.CONDITIONS)));
        assertEquals(List.of(ResultsFolder.CONDITIONS), names(temporary));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void assertSays(String words, Runnable attempt) {
        String message = assertThrows(ResultsException.class, attempt::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
