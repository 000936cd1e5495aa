package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.cli.MeasuredSpeeds.Speed;

/** What is said of experiments before they run. */
class ValidateTest {

    @TempDir
    private Path folder;

    private String cache;

    @BeforeEach
    void forgetSpeeds() {
        cache = System.getProperty(MeasuredSpeeds.FOLDER);
        System.setProperty(MeasuredSpeeds.FOLDER, folder.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty(MeasuredSpeeds.FOLDER, cache);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            cue-cliff           | trials of rings                   | trials      5 conditions x 2000 trials = 10000        | 4.80e+08 neuron-steps
            ring-router         | trials of rings, since it states  | trials      42 conditions x 2000 trials = 84000       | neuron-and-expert-steps
            router-valley       | a router study (competition)      | tokens      36 conditions x 400 streams x 5 tokens = 72000 | expert-steps
            router-lag          | a router study (competition)      | predictions 110 in 97 conditions                      | 110 router-predictions
            router-spectrum     | a router study (spectrum)         | tokens      9 conditions x 6 tokens = 54              | router-eigenvalues
            router-training-256 | a router study (training)         | seeds       5 conditions x 9 seeds = 45               | 1.77e+10 token-choices
            barrier             | a spectral study (barrier)        | barriers    10 conditions x 1 barrier = 10            | 10 barriers
            separatrix          | a spectral study (thresholds)     | thresholds  9 conditions x (1 sustained cue + 6 pulses) = 63 | 63 thresholds
            heterogeneity       | a spectral study (disorder)       | disorders   32 conditions x 1 disorder = 32           | 32 disorders
            spectrum            | a spectral study (branches)       | branches    8 in 52 conditions                        | 8 branches
            """)
    void everyKindCountsInItsOwnUnit(String name, String kind, String count, String work) {
        String file = "conf/" + name + ".conf";
        CommandLineRun run = CommandLineRun.of("validate", file);

        assertEquals(0, run.exitCode(), run.err());
        for (String part : List.of(
                file,
                "kind        " + kind,
                "command     separatrix run " + file + "\n",
                count,
                work,
                "not measured here")) {
            assertTrue(run.out().contains(part), run.out());
        }
    }

    @Test
    void everyFileOfConfIsGoodAndRunByRunAlone() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("validate"));
        try (Stream<Path> files = Files.list(Path.of("conf"))) {
            files.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(arguments::add);
        }
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));

        assertEquals(0, run.exitCode(), run.err());
        for (String file : arguments.subList(1, arguments.size())) {
            assertTrue(run.out().contains("command     separatrix run " + file + "\n"), file);
            assertTrue(Files.readString(Path.of(file)).contains("./separatrix run " + file), file);
        }
    }

    @Test
    void aRefusedFileIsNamedAndTheOthersAreChecked() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.conf"), "separatrix { router.J = 4, readout.window = 0.2 }");
        Path worse = Files.writeString(folder.resolve("worse.conf"), "separatrix { model.noise = -1 }");

        CommandLineRun run =
                CommandLineRun.of("validate", bad.toString(), worse.toString(), "conf/valley.conf", "-D", "seed=9");

        assertEquals(2, run.exitCode());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("bad.conf:1: readout.window: nothing reads it in a router study"), run.err());
        assertTrue(run.err().contains("take it out, then run: separatrix run " + bad + " -D seed=9"), run.err());
        assertTrue(run.err().contains("worse.conf:1: model.noise: is -1"), run.err());
        assertTrue(run.out().startsWith("conf/valley.conf\n"), run.out());
        assertTrue(run.out().contains("separatrix run conf/valley.conf -D seed=9\n"), run.out());
    }

    @Test
    void whatCannotBeRunIsRefusedHereToo() {
        CommandLineRun run = CommandLineRun.of(
                "validate", "conf/router-valley.conf", "-D", "coupling={ kind = jittered, probability = 0.5 }");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("coupling.kind: jittered is for rings"), run.err());
    }

    @Test
    void theTimeIsThatOfTheSpeedLastMeasured() {
        MeasuredSpeeds.ofUser().keep("barriers", new Speed(0.001, LocalDate.of(2026, 11, 26)));
        int cores = Runtime.getRuntime().availableProcessors();

        CommandLineRun run = CommandLineRun.of("validate", "conf/barrier.conf", "conf/cue-cliff.conf");

        assertTrue(
                run.out()
                        .contains("about " + RunEstimate.duration(10.0 / 0.001 / cores)
                                + " here, at 0.00100 barriers a second and core, as measured on 2026-11-26"),
                run.out());
        assertTrue(run.out().contains("not measured here yet"), run.out());
    }

    @Test
    void theResolvedExperimentIsPrintedAndCanBeRun() throws IOException {
        CommandLineRun run = CommandLineRun.of("validate", "--print", "conf/router-spectrum.conf");
        Path resolved = Files.writeString(folder.resolve("resolved.conf"), run.out());

        CommandLineRun again = CommandLineRun.of("validate", "--print", resolved.toString());
        assertEquals(run.out(), again.out(), again.err());
        assertFalse(run.out().contains("model"), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "rum conf/cue-cliff.conf, 'unknown command ''rum'', nearest: separatrix run conf/cue-cliff.conf;'",
        "vaildate conf/cue-cliff.conf, nearest: separatrix validate conf/cue-cliff.conf;",
        "spectra conf/spectrum.conf, nearest: separatrix spectrum conf/spectrum.conf;",
        "run conf/cue-cliff.conf --trails 3, 'unknown option ''--trails'', nearest: --trials;'",
    })
    void anUnknownCommandOrOptionIsAnsweredWithTheNearest(String line, String answer) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(answer), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
