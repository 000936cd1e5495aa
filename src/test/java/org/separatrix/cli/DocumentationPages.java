package org.separatrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the documentation. */
final class DocumentationPages {

    static final Path README = Path.of("README.md");
    static final Path FOLDER = Path.of("src", "docs");

    private DocumentationPages() {}

    static Stream<Path> all() throws IOException {
        return Stream.concat(
                Stream.of(README, Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"), Path.of(".github/SECURITY.md")),
                inFolder().stream());
    }

    static List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** Those that are written by hand. */
    static Stream<Path> written() throws IOException {
        return all().filter(page -> !page.endsWith("claims.md") && !page.endsWith("columns.md"));
    }

    /** Without what stands in fenced blocks. */
    static String prose(Path page) throws IOException {
        return Files.readString(page).replaceAll("(?s)```.*?```", "");
    }
}
