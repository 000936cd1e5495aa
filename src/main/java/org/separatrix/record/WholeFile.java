package org.separatrix.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Writes files whole or not at all: each is written beside its place, synced to the disk, and then moved there. A link
 * in its place is replaced and never followed.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes the contents of a file to the path that it is given, where an empty one stands. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path path) throws IOException;
    }

    /** @throws IOException if it cannot be written; what stood there stays */
    public static void put(Path place, Content content) throws IOException {
        Path temporary = place.resolveSibling("." + place.getFileName() + ".tmp");
        // Left by a run that was killed, or a link that somebody has laid there.
        Files.deleteIfExists(temporary);
        Files.createFile(temporary);
        try {
            content.writeTo(temporary);
            try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(Objects.requireNonNull(place.toAbsolutePath().getParent()));
    }

    /** Brings the names in a folder to the disk; some systems do that by themselves and refuse to be asked. */
    private static void sync(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException unasked) {
            return;
        }
    }
}
