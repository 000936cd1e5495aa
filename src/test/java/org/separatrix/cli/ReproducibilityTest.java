package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.numerics.Kernel;

/** The tables are a pure function of the experiment file. */
class ReproducibilityTest {

    private static final List<String> TABLES = List.of("conditions.csv", "trials.parquet");

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheKernel() {
        System.clearProperty(Kernel.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--workers 1",
                "--workers 2",
                "-D batch=32",
                "-D batch=256",
                "-D batch=auto",
                "--workers 1 -D batch=7 --no-monitor",
            })
    void theBytesDependNeitherOnWorkersNorOnBatchesNorOnTheKernel(String arguments) throws Exception {
        byte[][] reference = tables("reference");

        for (Kernel kernel : Kernel.values()) {
            System.setProperty(Kernel.PROPERTY, kernel.name().toLowerCase());
            byte[][] tables = tables(kernel.name(), arguments.split(" "));
            for (int table = 0; table < TABLES.size(); table++) {
                assertArrayEquals(reference[table], tables[table], kernel + " " + TABLES.get(table));
            }
        }
    }

    @Test
    void noiseThatGoesOnFromStepToStepDependsOnNoneOfThemEither() throws Exception {
        List<String> correlated = List.of(
                "-D", "model.noise-correlation=3", "-D", "coupling.kind=jittered", "-D", "coupling.probability=0.7");
        byte[][] reference = tables("reference", correlated.toArray(String[]::new));

        for (Kernel kernel : Kernel.values()) {
            System.setProperty(Kernel.PROPERTY, kernel.name().toLowerCase());
            byte[][] tables = tables(
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
        tables("whole", fluctuations);
        tables(
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
        byte[][] first = tables("first");

        byte[][] again = run("again", folder.resolve("first/experiment.conf").toString());

        assertArrayEquals(first[0], again[0]);
        assertArrayEquals(first[1], again[1]);
    }

    @Test
    void anotherSeedGivesOtherTrials() throws Exception {
        byte[] one = tables("one")[1];
        byte[] other = tables("other", "--seed", "2")[1];

        assertEquals(false, java.util.Arrays.equals(one, other));
    }

    private byte[][] tables(String name, String... args) throws IOException {
        return run(
                name,
                Stream.concat(
                                Stream.of(
                                        "conf/valley.conf",
                                        "--trials",
                                        "600",
                                        "-D",
                                        "sweep.model.J-cross=[0.3, 1.4]",
                                        "-D",
                                        "sweep.protocol.epochs.cue.gain=[0, 0.02]"),
                                Stream.of(args))
                        .toArray(String[]::new));
    }

    private byte[][] run(String name, String... args) throws IOException {
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
