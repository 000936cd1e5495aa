package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.numerics.Kernel;
import org.separatrix.numerics.Kernels;

/** The tables are a pure function of the experiment file. */
@Tag("optimized")
class ReproducibilityTest {

    private static final List<String> TABLES = List.of("conditions.csv", "trials.parquet");

    @TempDir
    private static Path shared;

    private static byte[][] reference;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runOnce() throws IOException {
        reference = tables(shared, "reference");
    }

    @AfterEach
    void forgetTheKernel() {
        System.clearProperty(Kernel.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--workers 2 -D batch=32",
                "-D batch=256",
                "-D batch=auto",
                "--workers 1 -D batch=7 --no-monitor",
            })
    void theBytesDependNeitherOnWorkersNorOnBatchesNorOnTheKernel(String arguments) throws Exception {
        for (Kernel kernel : Kernels.all().toList()) {
            System.setProperty(Kernel.PROPERTY, kernel.name().toLowerCase());
            byte[][] tables = tables(folder, kernel.name(), arguments.split(" "));
            for (int table = 0; table < TABLES.size(); table++) {
                assertArrayEquals(reference[table], tables[table], kernel + " " + TABLES.get(table));
            }
        }
    }

    @Test
    void noiseThatGoesOnFromStepToStepDependsOnNoneOfThemEither() throws Exception {
        List<String> correlated = List.of(
                "-D", "model.noise-correlation=3", "-D", "coupling.kind=jittered", "-D", "coupling.probability=0.7");
        byte[][] reference = tables(folder, "reference", correlated.toArray(String[]::new));

        for (Kernel kernel : Kernels.all().toList()) {
            System.setProperty(Kernel.PROPERTY, kernel.name().toLowerCase());
            byte[][] tables = tables(
                    folder,
                    kernel.name(),
                    Stream.concat(correlated.stream(), Stream.of("-D", "batch=77"))
                            .toArray(String[]::new));
            assertArrayEquals(reference[0], tables[0], kernel.name());
            assertArrayEquals(reference[1], tables[1], kernel.name());
        }
    }

    @Test
    void sumsOfFluctuationsDoNotDependOnBatchesEither() throws Exception {
        String[] fluctuations = {"-D", "readout.fluctuations.from=400", "-D", "readout.fluctuations.longest-lag=20"};
        tables(folder, "whole", fluctuations);
        tables(
                folder,
                "pieces",
                Stream.concat(Stream.of(fluctuations), Stream.of("-D", "batch=77"))
                        .toArray(String[]::new));

        for (String table : List.of("fluctuations.csv", "power.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("whole").resolve(table)),
                    Files.readAllBytes(folder.resolve("pieces").resolve(table)),
                    table);
        }
    }

    @Test
    void theResolvedExperimentGivesTheSameBytesAgain() throws Exception {
        byte[][] again =
                run(folder, "again", shared.resolve("reference/experiment.conf").toString());

        assertArrayEquals(reference[0], again[0]);
        assertArrayEquals(reference[1], again[1]);
    }

    @Test
    void anotherSeedGivesOtherTrials() throws Exception {
        assertFalse(Arrays.equals(reference[1], tables(folder, "other", "--seed", "2")[1]));
    }

    private static byte[][] tables(Path folder, String name, String... args) throws IOException {
        return run(
                folder,
                name,
                Stream.concat(
                                Stream.of(
                                        "conf/valley.conf",
                                        "--trials",
                                        "120",
                                        "-D",
                                        "sweep.model.J-cross=[0.3, 1.4]",
                                        "-D",
                                        "sweep.protocol.epochs.cue.gain=[0, 0.02]"),
                                Stream.of(args))
                        .toArray(String[]::new));
    }

    private static byte[][] run(Path folder, String name, String... args) throws IOException {
        Path out = folder.resolve(name);
        CommandLineRun run =
                CommandLineRun.of(Stream.concat(Stream.of("run", "--quiet", "--out", out.toString()), Stream.of(args))
                        .toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return new byte[][] {
            Files.readAllBytes(out.resolve(TABLES.get(0))), Files.readAllBytes(out.resolve(TABLES.get(1)))
        };
    }
}
