package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.study.Study;

/**
 * Runs the commands of a page one after the other, as a reader would, with few trials and into a folder of its own. What
 * needs another process or hours is held against the options that there are; of studies other than trials the experiment
 * is read.
 */
final class DocumentedSession {

    private static final Set<String> TALK_TO_OTHERS = Set.of("node", "watch", "claims");
    /** Need no results and take no time. */
    private static final Set<String> ONLY_PRINT = Set.of("validate", "columns", "variants", "schedule");

    private static final Set<String> RUNS = Set.of("run", "spectrum", "route");

    private static final Pattern EXPERIMENT = Pattern.compile("```hocon\n# (\\S+\\.conf)\n(.*?)```", Pattern.DOTALL);

    /** Trials of a condition: too few for the intervals of its mixture, which take longest. */
    private static final long TRIALS_OF_CONDITION = 40;

    /** The conditions of a run; of a larger sweep one is run. */
    private static final int CONDITIONS = 12;

    /** Trials of a condition of a run that has grown. */
    private static final long GROWN = TRIALS_OF_CONDITION + 5;

    private final Path folder;
    private final Path responses;
    private final Map<String, Path> written = new HashMap<>();
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

    /** The experiments that a page asks its reader to write: blocks whose first line is a comment with their name. */
    void write(Path page) throws IOException {
        for (MatchResult block :
                EXPERIMENT.matcher(Files.readString(page)).results().toList()) {
            written.put(block.group(1), Files.writeString(folder.resolve(block.group(1)), block.group(2)));
        }
    }

    /** Without a run of trials: whether the command is one, and its experiment is good. */
    void check(DocumentedCommand documented) {
        parse(documented);
        if (ONLY_PRINT.contains(documented.command())) {
            succeed(documented, here(documented.words()));
        } else if (RUNS.contains(documented.command()) && !documented.argument().isEmpty()) {
            experiment(documented);
        }
    }

    private static void parse(DocumentedCommand documented) {
        assertDoesNotThrow(
                () -> Separatrix.commandLine().parseArgs(documented.words().toArray(String[]::new)),
                documented::toString);
    }

    void run(DocumentedCommand documented) {
        parse(documented);
        if (documented.command().startsWith("-") || TALK_TO_OTHERS.contains(documented.command())) {
            return;
        }
        if (RUNS.contains(documented.command())) {
            runExperiment(documented);
        } else {
            if (documented.words().contains("results/latest") && !Files.exists(latest)) {
                // The reader has one from another page.
                runExperiment(
                        new DocumentedCommand("before " + documented.place(), List.of("run", "conf/cue-cliff.conf")));
            }
            succeed(documented, here(documented.words()));
        }
    }

    private Experiment experiment(DocumentedCommand documented) {
        Path file = Path.of(here(List.of(documented.argument())).get(0));
        return assertDoesNotThrow(() -> Experiment.load(file, settings(documented.words())), documented::toString);
    }

    private void runExperiment(DocumentedCommand documented) {
        List<String> words = new ArrayList<>(here(documented.words()));
        long trials = GROWN;
        if (!documented.argument().isEmpty()) {
            Experiment experiment = experiment(documented);
            boolean asManyAsItTakes = documented.words().stream().anyMatch(word -> word.startsWith("trials="));
            if (!Study.of(experiment).word().equals("trials")
                    || documented.argument().contains("router")
                    || asManyAsItTakes) {
                return;
            }
            trials = TRIALS_OF_CONDITION;
            if (experiment.conditionCount() > CONDITIONS) {
                words.addAll(List.of("-D", "sweep=[{}]"));
            }
            if (!words.contains("--trials")) {
                words.addAll(List.of("--trials", "0"));
            }
        }
        if (words.contains("--trials")) {
            words.set(words.indexOf("--trials") + 1, Long.toString(trials));
        }
        // Nobody joins it here.
        for (String ofNodes : List.of("--nodes", "--workers")) {
            int at = words.indexOf(ofNodes);
            if (at >= 0) {
                words.subList(at, at + 2).clear();
            }
        }
        if (!words.contains("--out")) {
            words.addAll(List.of("--out", folder.resolve("run-" + runs++).toString()));
        }
        words.addAll(List.of("--quiet", "--no-monitor", "--alone", "--workers", "1"));
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
        Map<String, Path> places = new HashMap<>(written);
        places.putAll(Map.of("results/latest", latest, "results", folder, "responses.csv", responses, "/tmp", folder));
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
