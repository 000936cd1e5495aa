package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the tutorial promises are those that its reader gets. */
@Tag("nightly")
class NightlyTutorialTest {

    private static final Path PAGE = DocumentationPages.FOLDER.resolve("tutorial.md");

    @TempDir
    private Path folder;

    @Test
    void theBestCrossInhibition() throws IOException {
        String text = Files.readString(PAGE);
        CommandLineRun run = run("best.conf", text);
        MatchResult block = found(text, "```\\n(model\\.J-cross .*?)```");
        List<String> rows = block.group(1).lines().skip(1).toList();
        assertEquals(3, rows.size());
        for (String row : rows) {
            // The key that does not vary is left out on the page.
            String cells = row.strip().replaceAll("\\s+", " ");
            assertTrue(
                    run.out().lines().anyMatch(line -> line.replaceAll("\\s+", " ")
                            .endsWith(" " + cells)),
                    run.out());
        }
        Map<String, String> optimum = Table.read(folder.resolve("best/optimum.csv")).rows().stream()
                .filter(row -> row.get("criterion").equals("target"))
                .findFirst()
                .orElseThrow();
        MatchResult told =
                found(text, "the `location` is ([0-9.]+), with\\s+an interval from ([0-9.]+) to ([0-9.]+)\\.");
        assertEquals(rounded(optimum, "location"), told.group(1));
        assertEquals(rounded(optimum, "location_low"), told.group(2));
        assertEquals(rounded(optimum, "location_high"), told.group(3));
    }

    @Test
    void threeRings() throws IOException {
        String text = Files.readString(PAGE);
        run("three.conf", text);
        Map<String, String> row =
                Table.read(folder.resolve("three/conditions.csv")).rows().get(0);
        MatchResult told = found(text, "`target` is (\\d+) % \\[(\\d+), (\\d+)\\]");
        assertEquals(percent(row, "target"), told.group(1));
        assertEquals(percent(row, "target_low"), told.group(2));
        assertEquals(percent(row, "target_high"), told.group(3));
        assertTrue(row.keySet().containsAll(List.of("swap_1", "swap_2", "alive_0", "alive_2")), row.toString());
    }

    private CommandLineRun run(String experiment, String text) throws IOException {
        Path file = folder.resolve(experiment);
        Files.writeString(
                file,
                found(text, "```hocon\\n# " + Pattern.quote(experiment) + "\\n(.*?)```")
                        .group(1));
        CommandLineRun run = CommandLineRun.of(
                "run",
                file.toString(),
                "--no-monitor",
                "--alone",
                "--out",
                folder.resolve(experiment.replace(".conf", "")).toString());
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private static MatchResult found(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow();
    }

    private static String rounded(Map<String, String> row, String column) {
        return String.format(Locale.ROOT, "%.3f", Double.parseDouble(row.get(column)));
    }

    private static String percent(Map<String, String> row, String column) {
        return String.format(Locale.ROOT, "%.0f", 100.0 * Double.parseDouble(row.get(column)));
    }
}
