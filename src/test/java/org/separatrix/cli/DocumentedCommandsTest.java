package org.separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the documentation work when they are typed in their order. */
class DocumentedCommandsTest {

    @TempDir
    private Path folder;

    static Stream<Path> pages() throws IOException {
        return DocumentationPages.written().filter(DocumentedCommandsTest::hasCommands);
    }

    private static boolean hasCommands(Path page) {
        try {
            return !DocumentedCommand.of(page).isEmpty();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private DocumentedSession session(Path page) throws IOException {
        DocumentedSession session = new DocumentedSession(folder, Path.of("src/test/resources/mixture/responses.csv"));
        session.write(page);
        return session;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfAPageIsOne(Path page) throws IOException {
        DocumentedSession session = session(page);
        DocumentedCommand.of(page).forEach(session::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/tutorial.md"})
    void whatANewUserTypesFirstWorks(String page) throws IOException {
        DocumentedSession session = session(Path.of(page));
        DocumentedCommand.of(Path.of(page)).forEach(session::run);
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfAPageWorks(Path page) throws IOException {
        DocumentedSession session = session(page);
        DocumentedCommand.of(page).forEach(session::run);
    }
}
