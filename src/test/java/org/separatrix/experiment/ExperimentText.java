package org.separatrix.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Experiments of tests, given as text. */
final class ExperimentText {

    private final Path file;

    ExperimentText(Path folder) {
        this.file = folder.resolve("test.conf");
    }

    Path file() {
        return file;
    }

    /** @param body inside of {@code separatrix}, from line 2 of the file on */
    Experiment load(String body, String... settings) {
        return loadFile(around(body), settings);
    }

    /** As {@link #load}, but it is left to the test to read it. */
    void write(String body) {
        writeFile(around(body));
    }

    private static String around(String body) {
        return "separatrix {\n" + body + "\n}\n";
    }

    private void writeFile(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Experiment loadFile(String text, String... settings) {
        writeFile(text);
        return Experiment.load(file, Arrays.stream(settings).map(Setting::of).toList());
    }

    static List<Condition> conditions(Experiment experiment) {
        return IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(experiment::condition)
                .toList();
    }

    static List<List<String>> table(Experiment experiment) {
        return IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(experiment::sweptValues)
                .toList();
    }
}
