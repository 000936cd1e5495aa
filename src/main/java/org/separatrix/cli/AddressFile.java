package org.separatrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.separatrix.cluster.OwnerFiles;

/** The address of the page of a run with its token, in the results folder, for the owner of the run only. */
final class AddressFile {

    private static final String NAME = "monitor.url";

    private final Path file;

    AddressFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    void write(String address) throws IOException {
        OwnerFiles.write(file, address + "\n");
    }

    /** The address, if the run has left one that it still may answer at. */
    Optional<String> read() {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).trim())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
