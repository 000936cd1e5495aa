package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.statistics.Rate;

/** Conditions have as many trials as their rates need, whoever computes them and whenever. */
class AdaptiveTrialsTest {

    private static final String GOAL =
            "{ half-width = 0.06, of = alive_target_only, first = 60, block = 20, most = 400 }";

    @TempDir
    private Path folder;

    private Path experiment(String trials) throws Exception {
        return Files.writeString(
                folder.resolve("small.conf"),
                """
                separatrix {
                  name = small
                  trials = %s
                  model.neurons = 16
                  protocol { steps = 150, epochs { stimulus { from = 0, to = 60, ring = all, gain = 5.0 }
                                                   cue { from = 60, to = 150, ring = 0, gain = 0.0 } } }
                  sweep { protocol.epochs.cue.gain = [0, 0.5], model.J-cross = [0.3, 0.4] }
                }
                """
                        .formatted(trials));
    }

    private static void run(Path out, String... more) {
        List<String> all = new ArrayList<>(List.of("run", "--quiet", "--no-monitor", "--out", out.toString()));
        all.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
    }

    @Test
    void theTrialsOfAConditionEndAsSoonAsItsIntervalIsShortEnough() throws Exception {
        String file = experiment(GOAL).toString();
        Path out = folder.resolve("once");
        run(out, file, "--workers", "2");
        Table conditions = Table.read(out.resolve("conditions.csv"));
        Set<String> counts =
                conditions.rows().stream().map(row -> row.get("trials")).collect(Collectors.toSet());
        assertTrue(counts.size() > 1, counts.toString());
        Path fixed = folder.resolve("fixed");
        run(fixed, file, "-D", "trials=400");
        List<String> all = trials(fixed);
        List<String> some = trials(out);
        assertTrue(all.containsAll(some), "the trials are those of a fixed design");
        for (int condition = 0; condition < 4; condition++) {
            String front = condition + ",";
            List<String> of =
                    all.stream().filter(line -> line.startsWith(front)).toList();
            long wanted = wanted(of);
            assertEquals(
                    wanted, some.stream().filter(line -> line.startsWith(front)).count());
            assertEquals(wanted + "", conditions.rows().get(condition).get("trials"));
        }
        String report = Files.readString(out.resolve("report.html"));
        assertTrue(
                report.contains("<strong class=\"complete\">complete</strong>"), "what is not needed is not lacking");
        Table saved = Table.read(out.resolve("adaptive.csv"));
        assertEquals(some.size() + "", saved.rows().get(0).get("trials"));
        assertTrue(Double.parseDouble(saved.rows().get(0).get("saving")) > 0.1);
        assertTrue(CommandLineRun.of("status", out.toString()).out().contains("complete"));
    }

    /** How many trials the rule gives, found from all of a fixed design: amplitudes stand last. */
    private static long wanted(List<String> trials) {
        for (int n = 60; n < 400; n += 20) {
            long hits = trials.subList(0, n).stream()
                    .map(line -> line.split(","))
                    .filter(cells -> Double.parseDouble(cells[cells.length - 2]) > 0.12
                            && Double.parseDouble(cells[cells.length - 1]) <= 0.12)
                    .count();
            Rate rate = new Rate(hits, n);
            if ((rate.high() - rate.low()) / 2.0 <= 0.06) {
                return n;
            }
        }
        return 400;
    }

    private List<String> trials(Path out) throws Exception {
        Path file = folder.resolve("trials.csv");
        assertEquals(
                0,
                CommandLineRun.of("export", out.toString(), "--as", "csv", "--out", file.toString())
                        .exitCode());
        return Files.readAllLines(file).stream().skip(1).toList();
    }

    @Test
    void bytesDoNotDependOnWorkersBatchesOrInterruptions() throws Exception {
        String file = experiment(GOAL).toString();
        Path one = folder.resolve("one");
        run(one, file, "--workers", "1");
        Path other = folder.resolve("other");
        run(other, file, "--workers", "3", "-D", "batch=7");
        assertSame(one, other);
        for (int lost = 0; lost < 3; lost++) {
            try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + other.resolve("run.sqlite"))) {
                int left = record.createStatement()
                        .executeUpdate("DELETE FROM batch WHERE id IN (SELECT id FROM batch ORDER BY id % 7, id LIMIT "
                                + (3 + 2 * lost) + ")");
                assertTrue(left > 0);
            }
            run(other, "--resume");
            assertSame(one, other);
        }
    }

    private static void assertSame(Path one, Path other) throws Exception {
        for (String table : List.of("conditions.csv", "trials.parquet", "adaptive.csv", "mixture.csv")) {
            assertArrayEquals(Files.readAllBytes(one.resolve(table)), Files.readAllBytes(other.resolve(table)), table);
        }
    }

    @Test
    void aVerdictEndsWithAConfidenceSequence() throws Exception {
        Path out = folder.resolve("verdict");
        String goal = "{ threshold = 0.5, of = alive_target_only, first = 20, block = 20, most = 100 }";
        run(out, experiment(goal).toString());
        Table saved = Table.read(out.resolve("adaptive.csv"));
        assertEquals("confidence sequence", saved.rows().get(0).get("rule"));
        assertTrue(Integer.parseInt(saved.rows().get(0).get("trials")) < 400);
    }

    @Test
    void whatIsNoGoalIsRefused() throws Exception {
        assertRefused("{ of = swap }", "one goal");
        assertRefused("{ half-width = 0.01, of = swaps }", "target_wins");
        assertRefused("{ half-width = 0.01, of = swap, most = 500 }", "trials.most");
        assertRefused("{ half-width = 0.01, of = swap, blocks = 3 }", "nearest known key");
        assertRefused("none", "half-width");
    }

    private void assertRefused(String trials, String words) throws Exception {
        CommandLineRun run = CommandLineRun.of("validate", experiment(trials).toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(words), run.err());
    }
}
