package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.experiment.Batch;
import org.separatrix.record.Place;
import org.separatrix.record.RunStore;

/** The page that a run leaves. */
class ReportTest {

    @TempDir
    private Path temporary;

    @Test
    void theSameExperimentGivesTheSamePageAboveTimesAndMachines() throws Exception {
        Path one = run("one");
        Path other = run("other", "--workers", "1");

        ReportPage page = ReportPage.of(one);
        page.requireSelfContained();
        assertEquals(page.reproducible(), ReportPage.of(other).reproducible());
        String origin = page.words("origin");
        assertTrue(origin.contains(sha256(one.resolve("conditions.csv"))), origin);
        assertTrue(origin.contains(sha256(one.resolve("trials.parquet"))), origin);
        assertTrue(origin.contains("100 %"), "the share of the only node");
        assertEquals("FailuresNone.", page.words("failures").replace("\n", ""));
        assertTrue(page.words("use").contains("rate of reports of a non-target"), "the data dictionary");

        String before = Files.readString(one.resolve("report.html"));
        Files.delete(one.resolve("report.html"));
        CommandLineRun again = CommandLineRun.of("report", one.toString());
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(before, Files.readString(one.resolve("report.html")), "made from the folder alone");
    }

    @Test
    void itSaysWhereAColumnIsLeastAndGreatest() throws Exception {
        Path folder = run("run");

        Table conditions = Table.read(folder.resolve("conditions.csv"));
        List<Double> swaps = new ArrayList<>();
        for (int row = 0; row < conditions.rows().size(); row++) {
            swaps.add(conditions.value(row, "swap"));
        }
        double least = swaps.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = swaps.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        assertTrue(least < most, swaps.toString());
        String head = ReportPage.of(folder).head();
        assertTrue(head.contains("Reported swaps are least at J_cross " + sweep(swaps.indexOf(least)) + ": "), head);
        assertTrue(head.contains("and greatest at J_cross " + sweep(swaps.indexOf(most)) + ": "), head);
    }

    private static String sweep(int condition) {
        return List.of("0.1", "0.5", "2").get(condition);
    }

    @Test
    void anIncompleteRunSaysWhatIsMissingAndHowItGoesOn() throws Exception {
        Path folder = run("it's <b>incomplete</b>");
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("run.sqlite"));
                Statement statement = record.createStatement()) {
            assertEquals(1, statement.executeUpdate("DELETE FROM batch WHERE condition = 1 AND first_trial = 0"));
        }
        try (RunStore store = RunStore.existing(folder.resolve("run.sqlite"))) {
            store.recordFailure(new Batch(Place.of(1, 0), 1, 0, 20), 1, "batch 3: the rate of <i>ring</i> 0 is NaN");
        }

        assertEquals(0, CommandLineRun.of("report", folder.toString()).exitCode());
        ReportPage page = ReportPage.of(folder);
        page.requireSelfContained();
        assertTrue(page.head().contains("incomplete"), page.head());
        assertTrue(page.head().contains("20 of 120 trials are missing, in 1 conditions"), page.head());
        String name = folder.toString().replace("'", "'\\''");
        assertTrue(page.head().contains("separatrix run --resume --out '" + name + "'"), page.head());
        String failures = page.words("failures");
        assertTrue(failures.contains("the rate of <i>ring</i> 0 is NaN"), failures);
        assertTrue(failures.contains("separatrix replay '" + name + "' --condition 1 --trial 0"), failures);
    }

    /** Killed before it wrote a table: they are made of the record, and only the page is left in the folder. */
    @Test
    void aRunThatWasKilledHasAReportOfItsRecord() throws Exception {
        Path folder = run("killed");
        String figures = ReportPage.of(folder).words("figures");
        for (String file : List.of("provenance.json", "conditions.csv", "columns.md", "figures/conditions.svg")) {
            Files.delete(folder.resolve(file));
        }

        Path elsewhere = temporary.resolve("page.html");
        CommandLineRun report = CommandLineRun.of("report", folder.toString(), "--out", elsewhere.toString());
        assertEquals(0, report.exitCode(), report.err());
        assertFalse(Files.exists(folder.resolve("conditions.csv")));
        Files.move(elsewhere, folder.resolve("report.html"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(figures, ReportPage.of(folder).words("figures"));
    }

    @Test
    void whatIsNoResultsFolderIsOneLine() {
        CommandLineRun report = CommandLineRun.of("report", temporary.toString());

        assertEquals(2, report.exitCode());
        assertEquals(1, report.err().lines().count(), report.err());
        assertTrue(report.err().contains("is not a results folder"), report.err());
    }

    private Path run(String name, String... more) throws Exception {
        Path experiment = temporary.resolve("experiment.conf");
        Files.writeString(
                experiment,
                "separatrix { name = small, trials = 40, batch = 20, model.neurons = 16"
                        + ", sweep.model.J-cross = [0.1, 0.5, 2] }");
        Path folder = temporary.resolve(name);
        List<String> command = new ArrayList<>(
                List.of("run", experiment.toString(), "--alone", "--no-monitor", "--out", folder.toString()));
        command.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(command.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("report in " + folder.resolve("report.html")), run.out());
        return folder;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
