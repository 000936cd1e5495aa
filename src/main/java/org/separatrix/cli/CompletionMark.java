package org.separatrix.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.WholeFile;

/**
 * A file that says that a results folder is complete, of what, and of which record: to resolve an experiment and to count its
 * batches takes far longer than to read it. Whatever touches the record makes it void.
 */
final class CompletionMark {

    private static final String FILE = "claims.mark";

    private final Path folder;
    private final List<String> of;

    /**
     * @param folder the results folder
     * @param of everything that its results depend on
     */
    CompletionMark(Path folder, List<String> of) {
        this.folder = folder;
        this.of = List.copyOf(of);
    }

    /** Whether the results are complete, and nothing has touched them since. */
    boolean stands() {
        try {
            Path file = folder.resolve(FILE);
            return Files.isRegularFile(file)
                    && Files.isRegularFile(folder.resolve(ResultsFolder.COLUMNS))
                    && Files.readString(file, StandardCharsets.UTF_8).equals(text());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Its results are complete from now on. */
    void put() {
        try {
            String text = text();
            WholeFile.put(folder.resolve(FILE), path -> Files.writeString(path, text, StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String text() throws IOException {
        try (ResultsFolder results = ResultsFolder.existing(folder)) {
            Path record = results.record();
            return digest() + " " + Files.size(record) + " " + Files.getLastModifiedTime(record) + "\n";
        }
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            of.forEach(part -> {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
