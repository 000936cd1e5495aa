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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.study.ExpectedFiles;
import org.separatrix.study.Study;

/** Every experiment of {@code conf/} runs by {@code run}, and leaves the files and figures that were told before. */
class ExpectedFilesTest {

    private static final Set<String> ALWAYS = Set.of("run.sqlite", "experiment.conf", "provenance.json", "columns.md");

    private static final Set<String> RUN = new HashSet<>();

    @TempDir
    private Path folder;

    @AfterAll
    static void noneWasLeftOut() throws IOException {
        assertEquals(Set.of(), names(Path.of("conf"), file -> file.endsWith(".conf") && !RUN.contains(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            cue-cliff          | trials=20
            phase-diagram      | trials=1;sweep=[{model.J-cross=[0.2, 0.5], protocol.epochs.stimulus.gain=[1, 3]}]
            coupling-cliff     | trials=20;sweep=[{coupling.kind=[lockstep], protocol.epochs.cue.gain=[0, 0.02, 0.05, 0.1]}, {coupling.kind=[delayed], coupling.delay=[5], protocol.epochs.cue.gain=[0, 0.02, 0.05, 0.1]}]
            critical-slowing   | trials=2;protocol.steps=400;readout.fluctuations.from=100;readout.fluctuations.longest-lag=9;model.neurons=8;spectrum.to=0.05;sweep.model.J-cross=[0, 0.05]
            ring-router        | trials=4;sweep.router.kappa-in=[0];sweep.router.J-router=[0.1];sweep.router.epochs.favour-first.gain=[0, 0.1]
            router-valley      | router.tokens.streams=2;sweep=[{router.preset=[mixtral-like], router.J=[0, 2, 4]}]
            router-cliff       | router.preset=mixtral-like;router.tokens.streams=20;sweep={router.noise=[0.1], router.J=[0], router.tokens.margin=[0.01, 0.05, 0.2]}
            router-spectrum    | router.preset=mixtral-like;sweep.router.J=[0, 2]
            router-training    | router.preset=mixtral-like;router.training.steps=20;router.training.seeds=2;sweep=[{router.training.G=[0.5, 1, 2]}]
            router-recognition | router.preset=mixtral-like;router.training.steps=20;router.training.seeds=2
            separatrix         | model.neurons=8;spectrum.durations=[20, 50];sweep.model.J-cross=[0.5]
            heterogeneity      | model.neurons=8;sweep={model.heterogeneity.within=[0.05], model.heterogeneity.seed=[1, 2]}
            barrier            | model.neurons=12;sweep.model.J-cross=[0.15]
            cheap-talk         | trials=2
            coupling-variants  | trials=2;sweep=[{coupling.kind=[lockstep, free-running]}]
            delay              | trials=2;sweep=[{coupling.kind=[delayed], coupling.delay=[1, 20]}]
            oscillation        | trials=1;sweep={model.noise=[0.3], model.J-cross=[9.95]}
            pulse              | trials=2
            ring-router-cue    | trials=2;sweep={router.kappa-in=[0, 4], router.J-router=[0.3]}
            router-lag         | router.preset=mixtral-like;sweep=[{coupling.delay=[1], router.tokens.streams=[2], router.J=[2, 6]}]
            router-temperature | router.preset=mixtral-like;router.tokens.streams=2
            router-training-256 | router.training.steps=4;router.training.seeds=2;router.training.tokens=64
            set-size           | trials=2
            spacing            | trials=2
            spectrum           | trials=2;model.neurons=8;spectrum.to=0.05;sweep={spectrum.noise-averaged=[true], model.J-cross=[0, 0.05]}
            time-step          | trials=1
            transfer           | trials=1
            valley             | trials=1
            """)
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
