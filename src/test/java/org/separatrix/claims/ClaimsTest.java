package org.separatrix.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.Study;

class ClaimsTest {

    private static final Path FOLDER = Path.of("conf", "claims");

    @Test
    void allClaimsAreThereInTheirOrder() {
        List<String> ids = Stream.of(ids("R", 32), ids("M", 26), ids("P", 15), ids("S", 3))
                .flatMap(List::stream)
                .toList();
        assertEquals(ids, Claims.all().stream().map(Claim::id).toList());
    }

    private static List<String> ids(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> letter + i).toList();
    }

    /** What was measured is filled in from the tables: the texts hold no number themselves. */
    @Test
    void noEntryHoldsAMeasuredNumber() {
        for (Claim claim : Claims.all()) {
            String words = claim.found().replaceAll("\\{[^}]*}", "").replaceAll("[A-Z]+-[0-9]+", "");
            assertFalse(words.matches("(?s).*[0-9].*"), claim.id() + ": " + words);
        }
    }

    /** Only what is not measured has a verdict that is written down. */
    @Test
    void verdictsThatAreWrittenDownAreOfSources() {
        assertEquals(
                Set.of("R23", "M5", "M26", "P14"),
                Claims.all().stream()
                        .filter(claim -> claim.settled().isPresent())
                        .map(Claim::id)
                        .collect(Collectors.toSet()));
    }

    /** A picture is a figure of an experiment of the claim. */
    @Test
    void everyPictureIsDrawn() {
        for (Claim claim : Claims.all()) {
            if (!claim.picture().isEmpty()) {
                String[] picture = claim.picture().split("/");
                Experiment experiment = Experiment.load(FOLDER.resolve(picture[0] + ".conf"));
                assertTrue(
                        Study.of(experiment)
                                .expectedFiles(experiment)
                                .figuresInOrder(List.of())
                                .contains(picture[1]),
                        claim.id() + " shows " + claim.picture());
            }
        }
    }

    @Test
    void everyExperimentIsValidAndNamedLikeItsFileAndNeeded() throws IOException {
        Set<String> needed = new TreeSet<>();
        Claims.all().forEach(claim -> needed.addAll(claim.experiments()));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    needed,
                    new TreeSet<>(
                            files.map(file -> file.getFileName().toString().replace(".conf", ""))
                                    .toList()));
        }
        for (String name : needed) {
            assertEquals(name, Experiment.load(FOLDER.resolve(name + ".conf")).name());
        }
    }

    @Test
    void aShareOfTheTrialsIsAShareOfWhatIsRepeated() {
        ClaimExperiment trials = ClaimExperiment.named("competition");
        assertEquals(2000, trials.with(trials.settings(0.1, List.of())).trials());
        assertEquals(50, trials.with(trials.settings(1e-4, List.of())).trials());
        ClaimExperiment spectrum = ClaimExperiment.named("router-modes");
        assertTrue(spectrum.settings(0.1, List.of()).isEmpty());
    }
}
