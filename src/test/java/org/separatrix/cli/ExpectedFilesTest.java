package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.study.ExpectedFiles;
import org.separatrix.study.Study;

/** Every experiment of {@code conf/} runs by {@code run}, and leaves the files and figures that were told before. */
@Tag("optimized")
class ExpectedFilesTest {

    private static final Set<String> ALWAYS =
            Set.of("run.sqlite", "experiment.conf", "provenance.json", "columns.md", "report.html");

    private static final Set<String> RUN = new HashSet<>();

    @TempDir
    private Path folder;

    @AfterAll
    static void noneWasLeftOut() throws IOException {
        assertEquals(Set.of(), names(Path.of("conf"), file -> file.endsWith(".conf") && !RUN.contains(file)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/separatrix/small-experiments.txt", delimiter = '|')
    void areToldBeforeTheRun(String name, String settings) throws IOException {
        RUN.add(name + ".conf");
        Path file = Path.of("conf", name + ".conf");
        List<String> assignments = Arrays.stream(settings.split(";")).toList();
        ExpectedFiles expected = expected(
                Experiment.load(file, assignments.stream().map(Setting::of).toList()));
        Path out = folder.resolve("out");
        List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--quiet", "--out", out.toString()));
        assignments.forEach(assignment -> arguments.addAll(List.of("-D", assignment)));
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());

        Set<String> tables = names(out, table -> !ALWAYS.contains(table) && !table.equals("figures"));
        assertBetween(expected.tables(), tables, expected.possibleTables());
        Path drawn = out.resolve("figures");
        Set<String> figures = Files.exists(drawn) ? names(drawn, figure -> figure.endsWith(".svg")) : Set.of();
        assertBetween(
                expected.figures(),
                figures.stream().map(figure -> figure.replace(".svg", "")).collect(Collectors.toSet()),
                expected.possibleFigures());
        ReportPage page = ReportPage.of(out);
        page.requireSelfContained();
        assertEquals(figures.size(), page.images());
    }

    private static void assertBetween(List<String> certain, Set<String> found, List<String> possible) {
        assertTrue(found.containsAll(certain), certain + " are not all among " + found);
        Set<String> others = new TreeSet<>(found);
        certain.forEach(others::remove);
        possible.forEach(others::remove);
        assertEquals(Set.of(), others, "not told");
    }

    private static Set<String> names(Path of, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(found -> found.getFileName().toString())
                    .filter(wanted)
                    .collect(Collectors.toSet());
        }
    }

    private static ExpectedFiles expected(Experiment experiment) {
        return Study.of(experiment).expectedFiles(experiment);
    }
}
