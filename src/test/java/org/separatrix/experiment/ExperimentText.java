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
        return loadFile("separatrix {\n" + body + "\n}\n", settings);
    }

    Experiment loadFile(String text, String... settings) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
