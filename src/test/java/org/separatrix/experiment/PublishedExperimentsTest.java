package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.ring.Epoch;

class PublishedExperimentsTest {

    private static final Path FOLDER = Path.of("conf");

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).filter(Files::isRegularFile).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void areValidAndNamedLikeTheirFiles(Path file) {
        Experiment experiment = Experiment.load(file);
        assertEquals(experiment.name() + ".conf", file.getFileName().toString());
        assertTrue(experiment.conditionCount() > 1);
    }

    @Test
    void thePhaseDiagramHasThePublishedCellsInThePublishedOrder() throws IOException {
        Experiment experiment = Experiment.load(FOLDER.resolve("phase-diagram.conf"));
        List<String> cells = resource("/org/separatrix/published-phase-diagram.csv")
                .lines()
                .skip(1)
                .toList();
        assertEquals(cells.size(), experiment.conditionCount());
        assertEquals(500, experiment.trials());
        for (int i = 0; i < cells.size(); i++) {
            Condition condition = experiment.condition(i);
            String[] cell = cells.get(i).split(",");
            assertEquals(Double.parseDouble(cell[0]), condition.model().jCross(), 5e-7);
            assertEquals(
                    Double.parseDouble(cell[1]), epoch(condition, "stimulus").gain(), 5e-7);
            assertEquals(0.0, epoch(condition, "cue").gain());
        }
    }

    @Test
    void pulsesEndWhereTheirDurationSays() {
        Experiment experiment = Experiment.load(FOLDER.resolve("pulse.conf"));
        assertEquals(new Epoch("pulse", 150, 155, 0, 1.0), epoch(experiment.condition(0), "pulse"));
        assertEquals(
                new Epoch("pulse", 150, 170, 0, 1.0),
                epoch(experiment.condition((int) experiment.conditionCount() - 1), "pulse"));
    }

    @Test
    void spacedItemsStandOnOneSideOfTheTarget() {
        Condition condition = Experiment.load(FOLDER.resolve("spacing.conf")).condition(1);
        assertEquals(
                List.of(0.0, Math.toRadians(40), Math.toRadians(160)),
                condition.protocol().items());
        assertEquals(0.02, epoch(condition, "cue").gain());
        assertEquals(0.4, condition.readOut().window());
    }

    private static Epoch epoch(Condition condition, String name) {
        return condition.protocol().epochs().stream()
                .filter(epoch -> epoch.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PublishedExperimentsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
