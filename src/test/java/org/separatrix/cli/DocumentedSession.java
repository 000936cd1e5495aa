package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.study.Study;

/**
 * Runs the commands of a page one after the other, as a reader would, with few trials and into a folder of its own. What
 * needs another process or hours is held against the options that there are; studies other than trials are validated.
 */
final class DocumentedSession {

    private static final Set<String> TALK_TO_OTHERS = Set.of("node", "watch", "claims");
    private static final Set<String> RUNS = Set.of("run", "spectrum", "route");

    /** Trials of all conditions of a run together. */
    private static final int TRIALS = 400;

    private final Path folder;
    private final Path responses;
    private Path latest;
    private int runs;

    /**
     * @param folder where results go
     * @param responses what a page calls {@code responses.csv}
     */
    DocumentedSession(Path folder, Path responses) {
        this.folder = folder;
        this.responses = responses;
        latest = folder.resolve("none");
    }

    void run(DocumentedCommand documented) {
        assertDoesNotThrow(
                () -> Separatrix.commandLine().parseArgs(documented.words().toArray(String[]::new)),
                documented::toString);
        if (documented.command().startsWith("-") || TALK_TO_OTHERS.contains(documented.command())) {
            return;
        }
        if (RUNS.contains(documented.command())) {
            runExperiment(documented);
        } else {
            succeed(documented, here(documented.words()));
        }
    }

    private void runExperiment(DocumentedCommand documented) {
        boolean resumed = documented.argument().isEmpty();
        long trials = 2;
        if (!resumed) {
            Experiment experiment = assertDoesNotThrow(
                    () -> Experiment.load(Path.of(documented.argument()), settings(documented.words())),
                    documented::toString);
            if (!Study.of(experiment).word().equals("trials")
                    || documented.argument().contains("router")
                    || experiment.conditionCount() > TRIALS) {
                return;
            }
            trials = Math.max(2L, TRIALS / experiment.conditionCount());
        }
        List<String> words = new ArrayList<>(here(documented.words()));
        words.addAll(List.of("--quiet", "--no-monitor", "--alone", "--workers", "1"));
        int asked = words.indexOf("--trials");
        if (asked >= 0) {
            words.set(asked + 1, Long.toString(trials));
        } else if (!resumed) {
            words.addAll(List.of("--trials", Long.toString(trials)));
        }
        if (!words.contains("--out")) {
            words.addAll(List.of("--out", folder.resolve("run-" + runs++).toString()));
        }
        latest = Path.of(words.get(words.indexOf("--out") + 1));
        succeed(documented, words);
    }

    private static List<Setting> settings(List<String> words) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < words.size() - 1; i++) {
            if (words.get(i).equals("-D")) {
                settings.add(Setting.of(words.get(i + 1)));
            }
        }
        return settings;
    }

    /** The words with the folder of this session in place of that of the reader. */
    private List<String> here(List<String> words) {
        Map<String, Path> places =
                Map.of("results/latest", latest, "results", folder, "responses.csv", responses, "/tmp", folder);
        return words.stream()
                .map(word -> places.keySet().stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .filter(place -> word.equals(place) || word.startsWith(place + "/"))
                        .findFirst()
                        .map(place -> places.get(place) + word.substring(place.length()))
                        .orElse(
                                word.endsWith(".csv") && !word.contains("/") && !isTable(word)
                                        ? folder.resolve(word).toString()
                                        : word))
                .toList();
    }

    private static boolean isTable(String word) {
        return Study.all().flatMap(study -> study.tables().stream()).anyMatch(table -> table.file()
                .equals(word));
    }

    private static void succeed(DocumentedCommand documented, List<String> words) {
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(0, run.exitCode(), () -> documented + "\n" + run.err());
        assertTrue(run.err().isEmpty() || !run.err().contains("rror"), () -> documented + "\n" + run.err());
    }
}
