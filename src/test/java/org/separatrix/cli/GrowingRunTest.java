package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.record.Provenance;

/** A run that goes on as a larger one leaves what the larger one leaves that is run at once. */
class GrowingRunTest {

    private static final String TWO = "separatrix { trials = 30, batch = 8, model.neurons = 8, protocol.steps = 200\n"
            + "protocol.epochs.cue { from = 150, to = 200, ring = 0, gain = 0 }\n"
            + "protocol.epochs.stimulus { from = 0, to = 100, ring = all, gain = 5 }\n"
            + "sweep { model.J-cross = [0.1, 0.5] } }";
    private static final String PAIRED = TWO.replace("batch = 8", "batch = 8, paired = true");
    private static final String DELAYED =
            TWO.replace("batch = 8", "batch = 8, coupling.kind = delayed, coupling.delay = 3");
    private static final String ROUTER = "separatrix { router { experts = 16, k = 2, groups = 2, dwell = 20,"
            + " tokens { streams = 6, count = 4, skip = 1 } }\nbatch = 4, sweep { router.J = [0, 8] } }";
    private static final String SPECTRUM =
            "separatrix { trials = 12, batch = 5, model.neurons = 8, protocol.steps = 160\n"
                    + "protocol.epochs.cue { from = 150, to = 160, ring = 0, gain = 0 }\n"
                    + "protocol.epochs.stimulus { from = 0, to = 100, ring = all, gain = 5 }\n"
                    + "spectrum { from = 0.3, to = 0.32, branches = [silent], trials = true }\nsweep { model.J1 = [6, 6.2] } }";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TWO      | trials=77",
                "TWO      | trials=50; batch=3; name=longer; placement=ring",
                "TWO      | sweep.model.J-cross=[0.1, 0.5, 0.3]",
                "TWO      | trials=45; sweep=[{model.J-cross=[0.1, 0.5]}, {model.J-cross=[0.3], model.noise=[0.2, 0.4]}]",
                "PAIRED   | sweep.model.J-cross=[0.05, 0.1, 0.3, 0.5]; trials=31",
                "PAIRED   | sweep={model.J-cross=[0.5, 0.1], model.noise=[0.1, 0.3]}",
                "DELAYED  | trials=41; sweep.model.J-cross=[0.1, 0.5, 9.6]; batch=7",
                "ROUTER   | router.tokens.streams=11; sweep.router.J=[0, 8, 4]; batch=3",
                "SPECTRUM | trials=20; sweep.model.J1=[6, 6.2, 6.4]"
            })
    void isTheLargerRunAtOnce(String experiment, String larger) throws Exception {
        Path file = Files.writeString(folder.resolve("small.conf"), text(experiment));
        Path grown = folder.resolve("grown");
        assertComplete(run(file.toString(), "--out", grown.toString()));
        String[] settings = settings(larger);
        CommandLineRun growth = run(with(settings, "--resume", "--out", grown.toString()));
        assertComplete(growth);
        Path atOnce = folder.resolve("at-once");
        assertComplete(run(with(settings, file.toString(), "--out", atOnce.toString())));

        assertSameTables(atOnce, grown);
        assertTrue(
                keptTrials(grown) > 0,
                "what was there is not computed again: " + Files.readString(grown.resolve("provenance.json")));

        // Broken off where it had grown, it goes on.
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + grown.resolve("run.sqlite"))) {
            record.createStatement().execute("DELETE FROM batch WHERE id IN (SELECT id FROM batch LIMIT 3 OFFSET 2)");
        }
        assertComplete(run("--resume", "--out", grown.toString()));
        assertSameTables(atOnce, grown);
    }

    /** How many trials the second execution did not compute. */
    private static long keptTrials(Path grown) {
        Provenance provenance = Provenance.read(grown.resolve("provenance.json"));
        return provenance.trials() - provenance.executions().get(1).trials();
    }

    private static void assertSameTables(Path expected, Path actual) throws IOException {
        List<String> tables = tables(expected);
        assertEquals(tables, tables(actual));
        assertTrue(!tables.isEmpty());
        for (String table : tables) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(table)), Files.readAllBytes(actual.resolve(table)), table);
        }
        assertEquals(
                Files.readString(expected.resolve("experiment.conf")),
                Files.readString(actual.resolve("experiment.conf")));
    }

    private static List<String> tables(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatWouldChangeATrialIsRefusedByItsKey() throws Exception {
        Path out = folder.resolve("out");
        Path file = Files.writeString(folder.resolve("small.conf"), TWO);
        assertComplete(run(file.toString(), "--out", out.toString()));
        byte[] record = Files.readAllBytes(out.resolve("run.sqlite"));

        assertRefused(out, "seed=9", "seed is 1 there and 9 here");
        assertRefused(out, "model.tau=5; trials=40", "model.tau is 10 there and 5 here");
        assertRefused(out, "paired=true", "paired is false there and true here");
        assertRefused(out, "trials=20", "trials is 30 there and 20 here");
        assertRefused(
                out,
                "sweep.model.J-cross=[0.1, 0.3, 0.5]",
                "condition 1 is model.J-cross = 0.5 there and model.J-cross = 0.3 here. The noise of a condition goes by its"
                        + " place in the sweep");
        assertRefused(out, "sweep.model.J-cross=[0.1]", "condition 1 is model.J-cross = 0.5 there and is not among");
        assertRefused(
                out,
                "sweep=[{model.J-cross=[0.1, 0.5]}, {coupling.kind=[delayed], coupling.delay=[2]}]",
                "coupling.kind is other than lockstep in a new condition");
        assertArrayEquals(record, Files.readAllBytes(out.resolve("run.sqlite")), "a refusal changes nothing");
    }

    private static void assertRefused(Path out, String settings, String why) {
        CommandLineRun run = run(with(settings(settings), "--resume", "--out", out.toString()));

        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(why), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    private static String text(String name) {
        return switch (name) {
            case "TWO" -> TWO;
            case "PAIRED" -> PAIRED;
            case "DELAYED" -> DELAYED;
            case "ROUTER" -> ROUTER;
            default -> SPECTRUM;
        };
    }

    private static CommandLineRun run(String... args) {
        return CommandLineRun.of(Stream.concat(Stream.of("run", "--alone", "--no-monitor"), Stream.of(args))
                .toArray(String[]::new));
    }

    private static void assertComplete(CommandLineRun run) {
        assertEquals(0, run.exitCode(), run.err());
    }

    private static String[] settings(String written) {
        List<String> args = new ArrayList<>();
        for (String setting : written.split(";")) {
            args.addAll(List.of("-D", setting.strip()));
        }
        return args.toArray(String[]::new);
    }

    private static String[] with(String[] settings, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(settings)).toArray(String[]::new);
    }
}
