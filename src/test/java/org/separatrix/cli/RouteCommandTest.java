package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.numerics.Kernel;
import org.separatrix.numerics.Kernels;

/** The router studies of {@code conf/}, through the supervisor like any other work. */
@Tag("optimized")
class RouteCommandTest {

    @TempDir
    private static Path shared;

    private static Path reference;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runOnce() {
        reference = small(shared, "reference");
    }

    @AfterEach
    void forgetTheKernel() {
        System.clearProperty(Kernel.PROPERTY);
    }

    @Tag("nightly")
    @Test
    void theShippedValleyHasTwoWallsAsMeasured() throws Exception {
        Path out = route("out", "conf/router-valley.conf");

        Table router = Table.read(out.resolve("router.csv"));
        assertEquals(0.080, value(router, "misrouting", "glm-5-like", "100", "0"), 0.012);
        assertEquals(0.049, value(router, "misrouting", "glm-5-like", "100", "8"), 0.010);
        assertEquals(0.382, value(router, "misrouting", "glm-5-like", "100", "24"), 0.024);
        assertEquals(0.529, value(router, "stale", "glm-5-like", "100", "24"), 0.030);
        assertEquals("1600", router.rows().get(0).get("tokens"));
        Table valley = Table.read(out.resolve("valley.csv"));
        for (Map<String, String> row : valley.rows()) {
            boolean brief = row.get("router.dwell").equals("25");
            assertEquals(brief ? "none" : "flicker", row.get("left_wall"), row.toString());
            assertEquals("perseveration", row.get("right_wall"), row.toString());
        }
        assertTrue(Files.size(out.resolve("figures/valley.svg")) > 0);
        assertTrue(Files.readString(out.resolve("figures/experts.svg")).contains("data:image/png"));
    }

    @Test
    void fromResetTokensThereIsLessOfARightWall() throws Exception {
        Path out =
                route("out", "conf/router-valley.conf", "-D", "router.start=reset", "-D", "sweep=[{router.J=[0, 24]}]");

        Table router = Table.read(out.resolve("router.csv"));
        assertEquals(0.080, router.value(0, "misrouting"), 0.012);
        assertEquals(0.072, router.value(1, "misrouting"), 0.012);
    }

    @Tag("nightly")
    @Test
    void theShippedCliffIsAPsychometricCurve() throws Exception {
        Path out = route(
                "out",
                "conf/router-cliff.conf",
                "-D",
                "router.tokens.streams=4000",
                "-D",
                "sweep=[{router.noise=[0.1], router.J=[0],"
                        + " router.tokens.margin=[0.0001, 0.005, 0.01, 0.02, 0.03, 0.045, 0.06, 0.09, 0.12]},"
                        + " {router.noise=[0.3], router.J=[8], router.tokens.margin=[0.0001, 0.02]}]");

        Table widths = Table.read(out.resolve("cliff-width.csv"));
        assertEquals(0.338, widths.value(0, "relative_width"), 0.036);
        Table cliff = Table.read(out.resolve("cliff.csv"));
        assertEquals(0.501, dropped(cliff, "0.3", "8", "0.0001"), 0.022);
        assertEquals(0.345, dropped(cliff, "0.3", "8", "0.02"), 0.020);
        assertTrue(Files.size(out.resolve("figures/cliff.svg")) > 0);
    }

    @Tag("nightly")
    @Test
    void withCompetitionThereIsAValleyOfTemperature() throws Exception {
        Path out = route("out", "conf/router-temperature.conf", "-D", "sweep.router.T=[0.02, 0.2, 2]");

        List<Map<String, String>> rows = Table.read(out.resolve("valley.csv")).rows();
        assertTrue(Double.parseDouble(rows.get(0).get("left")) < 0.1, "without competition hardly any");
        assertEquals("0.2", rows.get(1).get("floor_at"));
        assertEquals("perseveration", rows.get(1).get("left_wall"));
    }

    @Test
    void theShippedSpectrumFindsTheSlowModeInTheValley() throws Exception {
        Path out = route(
                "out", "conf/router-spectrum.conf", "-D", "sweep.router.J=[0, 8]", "-D", "router.tokens.streams=2");

        Table spectrum = Table.read(out.resolve("router-spectrum.csv"));
        assertEquals("255", spectrum.rows().get(0).get("multiplicity_tied"));
        assertEquals(52.85, spectrum.value(0, "J_symmetry_breaking"), 0.01);
        assertEquals(3.95, spectrum.value(0, "J_lockstep"), 0.01);
        assertEquals(2.36, spectrum.value(0, "J_lockstep_late"), 0.02);
        assertEquals(7.394, spectrum.value(0, "J_pair"), 0.01);
        assertEquals(-1.0, spectrum.value(0, "lambda_slowest"), 1e-9);
        assertTrue(spectrum.value(1, "lambda_slowest") > -0.7);
    }

    @Test
    void onSumsOneTickLateTheCountOscillatesFromAboutWhereItIsPredictedTo() throws Exception {
        Path out = route(
                "out",
                "conf/router-lag.conf",
                "-D",
                "router.tokens.streams=12",
                "-D",
                "sweep=[{coupling.delay=[1], router.J=[6, 8, 10, 11, 12, 13, 14, 16, 18]}]");

        Table onset = Table.read(out.resolve("onset.csv"));
        assertTrue(onset.value(0, "onset_low") < 12.7, "the published interval is 8.7 to 12.7");
        assertTrue(onset.value(0, "onset_high") > 8.7);
        assertEquals(0.0, onset.value(0, "difference"), 0.1 * onset.value(0, "onset"));
        assertTrue(onset.value(0, "correlation") > 0.85);
        assertEquals(12, Table.read(out.resolve("onset-tokens.csv")).rows().size());
        assertTrue(Files.size(out.resolve("figures/onset.svg")) > 0);
    }

    @Test
    void popularityTipsAndComesBackElsewhere() throws Exception {
        Path out = route(
                "out",
                "conf/router-training.conf",
                "-D",
                "router.training.seeds=2",
                "-D",
                "router.training.steps=600",
                "-D",
                "sweep=[{router.training.start=[uniform], router.training.G=[0.9, 2]},"
                        + " {router.training.start=[oligarchy], router.training.G=[0.5, 0.9]}]",
                "-D",
                "router.preset=olmoe");

        Table training = Table.read(out.resolve("training.csv"));
        assertTrue(training.value(0, "n_eff") > 62.0);
        assertEquals(12.2, training.value(1, "n_eff"), 5.8);
        assertTrue(training.value(2, "n_eff") > 60.0);
        assertTrue(training.value(3, "n_eff") < 10.0, "hysteresis");
        Table tipping = Table.read(out.resolve("tipping.csv"));
        assertEquals(0.9, tipping.value(0, "G_plural"));
        assertEquals(2.0, tipping.value(0, "G_tipped"));
        assertEquals(1.070, tipping.value(0, "G_derived"), 0.001);
        assertEquals(1.45, tipping.value(0, "G_tipping"), 1e-9, "halfway between the two of the sweep");
        assertEquals(0.99, tipping.value(0, "G_by_chance"), 0.01, "later than in 1500 steps");
        assertEquals(0.9, tipping.value(0, "G_tipping_low"), 1e-9, "both seeds between the two of the sweep");
        assertEquals(2.0, tipping.value(0, "G_tipping_high"), 1e-9);
        assertEquals(0.9, tipping.value(1, "G_tipped"));
        assertEquals("", tipping.rows().get(1).get("G_by_chance"));
        assertTrue(Files.size(out.resolve("figures/training.svg")) > 0);
    }

    @Tag("nightly")
    @Test
    void recognitionIsComparedWithCompetitionBySeed() throws Exception {
        Path out = route(
                "out",
                "conf/router-recognition.conf",
                "-D",
                "router.training.seeds=3",
                "-D",
                "router.training.steps=300",
                "-D",
                "sweep={router.training.zipf=[1], router.training.method=[bias, none, sinkhorn, aux]}");

        Table training = Table.read(out.resolve("training.csv"));
        assertEquals(0.0, training.value(0, "value_advantage"));
        assertTrue(training.value(1, "value_advantage") < -1.0);
        assertTrue(training.value(2, "value_advantage_low") > 0.0);
        assertTrue(
                Files.readString(out.resolve("figures/methods.svg")).contains("over that of bias, by the same seeds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--workers 2 -D batch=7",
                "-D router.groups=1",
                "-D router.groups=32 -D batch=20",
            })
    void theBytesDependNeitherOnWorkersNorOnBatchesNorOnGroupsNorOnTheKernel(String arguments) throws Exception {
        for (Kernel kernel : Kernels.all().toList()) {
            System.setProperty(Kernel.PROPERTY, kernel.label());
            assertSameRouter(small(folder, kernel.name(), arguments.split(" ")));
        }
    }

    @Test
    void theResolvedExperimentGivesTheSameBytesAgain() throws Exception {
        assertSameRouter(route("again", reference.resolve("experiment.conf").toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            router.preset=gpt            | router.preset        | deepseek-v3-like
            router.experts=1             | router.experts       | 2048
            router.k=256                 | router.k             | 255
            router.T=0                   | router.T             | from 1e-9
            router.dt=11                 | router.dt            | tau
            router.groups=300            | router.groups        | 256
            router.limit.groups=7        | router.limit.groups  | divisor
            router.limit.kept=0          | router.limit.kept    | router.k
            router.tokens.kind=words     | router.tokens.kind   | ar1
            router.tokens.rho=1          | router.tokens.rho    | below 1
            router.tokens.skip=6         | router.tokens.skip   | 4
            router.tokens.streams=0      | router.tokens.streams | 1
            router.training.method=trust | method               | router.study is training
            router.training.iterations=0 | iterations           | method is sinkhorn
            router.study=poetry          | router.study         | competition
            router.temperature=1         | router.temperature   | allowed
            """)
    void whatIsNotARouterIsRefusedWithItsKeyAndWhatIsAllowed(String setting, String key, String allowed) {
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of(
                "route", "conf/router-valley.conf", "-D", "sweep=[{}]", "-D", setting, "--out", out.toString());

        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(key), run.err());
        assertTrue(run.err().contains(allowed), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatIsNotAMethodOfBalancingIsRefusedWithItsKeyAndWhatIsAllowed() {
        CommandLineRun iterations =
                CommandLineRun.of("validate", "conf/router-recognition.conf", "-D", "router.training.iterations=0");
        assertEquals(2, iterations.exitCode(), iterations.err());
        assertTrue(iterations.err().contains("iterations"), iterations.err());
        assertTrue(iterations.err().contains("1000"), iterations.err());
        CommandLineRun method = CommandLineRun.of(
                "validate", "conf/router-recognition.conf", "-D", "sweep={router.training.method=[trust]}");
        assertEquals(2, method.exitCode(), method.err());
        assertTrue(method.err().contains("trust"), method.err());
    }

    @Test
    void theTableInTheTerminalShowsValuesWithTheirIntervals() {
        CommandLineRun run = CommandLineRun.of(
                "route",
                "conf/router-valley.conf",
                "-D",
                "sweep=[{router.J=[0, 8]}]",
                "-D",
                "router.tokens.streams=20",
                "--out",
                folder.resolve("out").toString());

        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("misrouting"), run.out());
        assertTrue(run.out().contains("\u00b1"), run.out());
        assertFalse(run.out().contains("misrouting_low"), run.out());
    }

    private static void assertSameRouter(Path out) throws IOException {
        assertArrayEquals(
                Files.readAllBytes(reference.resolve("router.csv")),
                Files.readAllBytes(out.resolve("router.csv")),
                out.toString());
    }

    private static Path small(Path folder, String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "conf/router-valley.conf",
                "-D",
                "sweep=[{router.preset=[deepseek-v3-like], router.J=[0, 8]}]",
                "-D",
                "router.tokens.streams=21",
                "-D",
                "router.tokens.count=3"));
        all.addAll(List.of(arguments));
        return route(folder, name, all.toArray(String[]::new));
    }

    private Path route(String name, String... args) {
        return route(folder, name, args);
    }

    private static Path route(Path folder, String name, String... args) {
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("route", "--quiet", "--out", out.toString()));
        all.addAll(List.of(args));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return out;
    }

    private static double value(Table router, String column, String preset, String dwell, String j) {
        return router.rows().stream()
                .filter(row -> row.get("router.preset").equals(preset)
                        && row.get("router.dwell").equals(dwell)
                        && row.get("router.J").equals(j))
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private static double dropped(Table cliff, String noise, String j, String margin) {
        return cliff.rows().stream()
                .filter(row -> row.get("router.noise").equals(noise)
                        && row.get("router.J").equals(j)
                        && row.get("router.tokens.margin").equals(margin))
                .mapToDouble(row -> Double.parseDouble(row.get("dropped")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void expertsThatSitOutTicksAreRefused() {
        CommandLineRun run = CommandLineRun.of(
                "route",
                "conf/router-valley.conf",
                "-D",
                "coupling={ kind = jittered, probability = 0.5 }",
                "--out",
                folder.resolve("refused").toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("coupling.kind"), run.err());
    }
}
