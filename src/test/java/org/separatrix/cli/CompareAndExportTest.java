package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read out of past runs: differences between conditions, and trials for other programs. */
class CompareAndExportTest {

    @TempDir
    static Path folder;

    private static Path run;
    private static Table conditions;

    @BeforeAll
    static void runSomeTrials() throws Exception {
        Path experiment = Files.writeString(
                folder.resolve("small.conf"),
                """
                separatrix {
                  name = small
                  trials = 200
                  model.neurons = 16
                  protocol { steps = 200, epochs { stimulus { from = 0, to = 60, ring = all, gain = 5.0 }
                                                   cue { from = 60, to = 200, ring = 0, gain = 0.0 } } }
                  sweep { protocol.epochs.cue.gain = [0, 0.05], model.J-cross = [0.3, 0.35] }
                }
                """);
        run = folder.resolve("run");
        conditions = CommandLineRun.conditions(run, experiment.toString());
        CommandLineRun.conditions(
                folder.resolve("other"),
                experiment.toString(),
                "-D",
                "coupling.kind=delayed",
                "-D",
                "coupling.delay=3");
    }

    private static CommandLineRun compare(String... more) {
        List<String> all = new ArrayList<>(List.of("compare", run.toString()));
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void twoConditionsOfARunAreCompared() throws Exception {
        Path out = folder.resolve("compare.csv");
        CommandLineRun said = compare(
                "--condition", "gain=0 J-cross=0.3", "--condition", "gain=0.05 J-cross=0.3", "--out", out.toString());
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("corrected for all of them"), said.out());
        assertTrue(said.out().startsWith("condition_a: "), "what is compared stands once: " + said.out());
        assertTrue(said.out().lines().allMatch(line -> line.length() < 150), said.out());
        Table table = Table.read(out);
        var target = table.rows().stream()
                .filter(row -> row.get("measure").equals("target"))
                .findFirst()
                .orElseThrow();
        assertEquals(conditions.rows().get(0).get("target"), target.get("a"));
        assertEquals(conditions.rows().get(2).get("target"), target.get("b"));
        assertEquals("no", target.get("paired"));
        assertEquals("yes", target.get("real"));
        assertTrue(Double.parseDouble(target.get("difference_low")) > 0.0);
    }

    @Test
    void runsOfTheSameSeedAreComparedAsPairs() {
        CommandLineRun said = compare(folder.resolve("other").toString(), "--csv");
        assertEquals(0, said.exitCode(), said.err());
        List<String> lines = said.out().lines().toList();
        assertEquals(1 + 4 * 19, lines.size());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(",yes,")), said.out());
    }

    @Test
    void whatIsNoConditionIsRefused() {
        assertRefused(compare("--condition", "9", "--condition", "1"), "0 to 3");
        assertRefused(compare("--condition", "1"), "give two");
        assertRefused(compare("--condition", "gain=0", "--condition", "1"), "2 conditions");
        assertRefused(compare("--condition", "gian=0", "--condition", "1"), "no swept key");
        assertRefused(CommandLineRun.of("compare", folder.resolve("none").toString()), "none");
    }

    private static void assertRefused(CommandLineRun said, String words) {
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains(words), said.err());
    }

    @Test
    void everyLayoutComesBackThroughFit() throws Exception {
        for (String layout : List.of("mixtur", "jv10", "memtoolbox")) {
            Path responses = folder.resolve(layout + ".csv");
            CommandLineRun written =
                    CommandLineRun.of("export", run.toString(), "--as", layout, "--out", responses.toString());
            assertEquals(0, written.exitCode(), written.err());
            Path out = folder.resolve("fit-" + layout + ".csv");
            CommandLineRun fitted = CommandLineRun.of(
                    "fit",
                    responses.toString(),
                    "--by",
                    "condition",
                    "--kappa-max",
                    "" + 500.0 * 500.0 / (4.0 * Math.PI * Math.PI),
                    "--layout",
                    layout,
                    "--out",
                    out.toString());
            assertEquals(0, fitted.exitCode(), fitted.err());
            Table fit = Table.read(out);
            for (int condition = 0; condition < 4; condition++) {
                int at = condition;
                var row = fit.rows().stream()
                        .filter(of -> of.get("condition").equals("" + at)
                                && of.get("model").equals("three"))
                        .findFirst()
                        .orElseThrow();
                for (String column : List.of("p_target", "p_nontarget", "p_guess", "p_guess_low", "concentration")) {
                    double ours =
                            Double.parseDouble(conditions.rows().get(condition).get(column));
                    assertEquals(
                            ours,
                            Double.parseDouble(row.get(column)),
                            2e-4 * Math.max(1.0, ours),
                            layout + " " + column);
                }
            }
        }
    }

    @Test
    void allTrialsAreWrittenWithTheirSweptValues() throws Exception {
        CommandLineRun written = CommandLineRun.of("export", run.toString(), "--as", "csv");
        assertEquals(0, written.exitCode(), written.err());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(run.resolve("trials.csv.gz")))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertEquals(1 + 800, lines.size());
            assertEquals(
                    "condition,protocol.epochs.cue.gain,model.J-cross,trial,error,decoded,winner,amplitude_0,amplitude_1",
                    lines.get(0));
            assertTrue(lines.get(800).startsWith("3,0.05,0.35,199,"), lines.get(800));
        }
    }
}
