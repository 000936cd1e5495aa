package org.separatrix.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    void thatCameToNothingLeavesNoTrace() throws IOException {
        Files.createDirectory(temporary.resolve("a"));
        try (ResultsFolder folder = ResultsFolder.create(temporary.resolve("a/b/c"))) {
            folder.write(ResultsFolder.EXPERIMENT, "text");
            Files.createFile(folder.record());
            Files.createFile(folder.path().resolve("run.sqlite-wal"));
        }
        assertTrue(Files.isDirectory(temporary.resolve("a")));
        assertFalse(Files.exists(temporary.resolve("a/b")));
    }

    @Test
    void thatWasThereStaysEmpty() throws IOException {
        try (ResultsFolder folder = ResultsFolder.create(temporary)) {
            folder.write(ResultsFolder.EXPERIMENT, "text");
        }
        try (var files = Files.list(temporary)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void ofWhichSomethingIsComputedStays() throws IOException {
        Path path = temporary.resolve("kept");
        try (ResultsFolder folder = ResultsFolder.create(path)) {
            Files.createFile(folder.record());
            folder.keep();
        }
        try (ResultsFolder folder = ResultsFolder.resume(path)) {
            assertTrue(Files.exists(folder.record()));
        }
        assertTrue(Files.exists(path.resolve("run.sqlite")));
    }

    @Test
    void thatCannotBeMadeLeavesNoPartOfItselfAndTakesNothingAway() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "precious");
        assertSays("is a file", () -> ResultsFolder.create(file));
        assertSays("cannot be used", () -> ResultsFolder.create(file.resolve("below")));
        assertSays("cannot be used", () -> ResultsFolder.create(temporary.resolve("new/" + "x".repeat(300))));

        assertEquals("precious", Files.readString(file));
        assertFalse(Files.exists(temporary.resolve("new")));
    }

    @Test
    void isTheLatest() throws IOException {
        Path link = temporary.resolve("latest");
        for (String name : List.of("first", "second")) {
            LatestLink.pointTo(Files.createDirectory(temporary.resolve(name)));
            assertEquals(Path.of(name), Files.readSymbolicLink(link));
        }
        try (var files = Files.list(temporary)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void isNotTheLatestWhereSomebodyHasSomethingOfThatName() throws IOException {
        Path own = Files.createDirectory(temporary.resolve("latest"));
        LatestLink.pointTo(Files.createDirectory(temporary.resolve("first")));

        assertFalse(Files.isSymbolicLink(own));
        LatestLink.pointTo(Path.of("/proc/nowhere"));
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
